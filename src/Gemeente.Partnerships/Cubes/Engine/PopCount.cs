using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>Counting set bits of long spans: bits are added pairwise, by nibbles and by bytes in wide lanes.</summary>
internal static class PopCount
{
    // A byte lane holds at most 8 a step; 31 steps stay below 256.
    private const int StepsPerFold = 31;

    public static int Of(ReadOnlySpan<ulong> words) => OfAnd(words, words);

    public static int OfAnd(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        ref ulong l = ref MemoryMarshal.GetReference(left);
        ref ulong r = ref MemoryMarshal.GetReference(right);
        int count = 0;
        int i = 0;
        if (Vector512.IsHardwareAccelerated && left.Length >= 2 * Vector512<ulong>.Count)
        {
            Vector512<ulong> total = Vector512<ulong>.Zero;
            while (i <= left.Length - Vector512<ulong>.Count)
            {
                int stop = Math.Min(left.Length - Vector512<ulong>.Count, i + ((StepsPerFold - 1) * Vector512<ulong>.Count));
                Vector512<byte> bytes = Vector512<byte>.Zero;
                for (; i <= stop; i += Vector512<ulong>.Count)
                {
                    bytes += BitsOfBytes(Vector512.LoadUnsafe(ref l, (nuint)i) & Vector512.LoadUnsafe(ref r, (nuint)i));
                }

                total += SumOfBytes(bytes);
            }

            count = (int)Vector512.Sum(total);
        }

        for (; i < left.Length; i++)
        {
            count += BitOperations.PopCount(Unsafe.Add(ref l, i) & Unsafe.Add(ref r, i));
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> BitsOfBytes(Vector512<ulong> words)
    {
        Vector512<ulong> pairs = words - ((words >>> 1) & Vector512.Create(0x5555555555555555UL));
        Vector512<ulong> nibbles = (pairs & Vector512.Create(0x3333333333333333UL)) + ((pairs >>> 2) & Vector512.Create(0x3333333333333333UL));
        return ((nibbles + (nibbles >>> 4)) & Vector512.Create(0x0F0F0F0F0F0F0F0FUL)).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> SumOfBytes(Vector512<byte> bytes)
    {
        Vector512<ulong> words = bytes.AsUInt64();
        Vector512<ulong> low = Vector512.Create(0x00FF00FF00FF00FFUL);
        Vector512<ulong> shorts = (words & low) + ((words >>> 8) & low);
        Vector512<ulong> ints = (shorts & Vector512.Create(0x0000FFFF0000FFFFUL)) + ((shorts >>> 16) & Vector512.Create(0x0000FFFF0000FFFFUL));
        return (ints & Vector512.Create(0xFFFFFFFFUL)) + (ints >>> 32);
    }
}
