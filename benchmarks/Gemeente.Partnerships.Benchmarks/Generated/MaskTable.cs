using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>The lists of codes of bit masks, made once, so that reading the list of a fact allocates nothing.</summary>
/// <typeparam name="TCode">A code list whose values are numbered from 0, in bits.</typeparam>
public static class MaskTable<TCode>
    where TCode : struct, Enum
{
    private static readonly IReadOnlyList<TCode>[] Lists = Decode(Enum.GetValues<TCode>());

    /// <summary>The codes of the set bits, the lowest first.</summary>
    public static IReadOnlyList<TCode> Of(int mask) => Lists[mask];

    private static IReadOnlyList<TCode>[] Decode(TCode[] codes)
    {
        var lists = new IReadOnlyList<TCode>[1 << codes.Length];
        for (int mask = 0; mask < lists.Length; mask++)
        {
            var list = new TCode[BitOperations.PopCount((uint)mask)];
            for (int i = 0, rest = mask; i < list.Length; i++, rest &= rest - 1)
            {
                list[i] = codes[BitOperations.TrailingZeroCount(rest)];
            }

            lists[mask] = list;
        }

        return lists;
    }
}
