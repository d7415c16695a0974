using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// Counts the set bits of spans. Long spans use carry-save adders, so that only one in eight vectors is counted.
/// Shorter spans count pairs, nibbles and bytes. The shortest are counted word by word.
/// </summary>
internal static class PopCount
{
    private const int Lane = 8;
    private const int Block = 8 * Lane;

    // A byte lane gets at most 8 a step; 31 steps stay below 256.
    private const int StepsPerFold = 31;

    private const int MinWordsForLanes = 3 * Lane;

    public static int Of(ReadOnlySpan<ulong> words) => OfAnd(words, words);

    public static int OfAnd(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        ref ulong l = ref MemoryMarshal.GetReference(left);
        ref ulong r = ref MemoryMarshal.GetReference(right);
        int length = Math.Min(left.Length, right.Length);
        int i = 0;
        long count = 0;
        if (length >= MinWordsForLanes && Vector128.IsHardwareAccelerated)
        {
            int blocks = length / Block;
            count = OfBlocks(ref l, ref r, blocks);
            i = blocks * Block;
            count += OfLanes(ref Unsafe.Add(ref l, i), ref Unsafe.Add(ref r, i), (length - i) / Lane);
            i = length / Lane * Lane;
        }

        for (; i < length; i++)
        {
            count += BitOperations.PopCount(Unsafe.Add(ref l, i) & Unsafe.Add(ref r, i));
        }

        return (int)count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long OfBlocks(ref ulong l, ref ulong r, int blocks)
    {
        if (blocks == 0)
        {
            return 0;
        }

        Vector512<ulong> ones = Vector512<ulong>.Zero;
        Vector512<ulong> twos = Vector512<ulong>.Zero;
        Vector512<ulong> fours = Vector512<ulong>.Zero;
        Vector512<ulong> total = Vector512<ulong>.Zero;
        Vector512<byte> eights = Vector512<byte>.Zero;
        int steps = 0;
        for (int i = 0; i < blocks * Block; i += Block)
        {
            Vector512<ulong> twosA = Add(ref ones, Both(ref l, ref r, i), Both(ref l, ref r, i + Lane));
            Vector512<ulong> twosB = Add(
                ref ones,
                Both(ref l, ref r, i + (2 * Lane)),
                Both(ref l, ref r, i + (3 * Lane))
            );
            Vector512<ulong> foursA = Add(ref twos, twosA, twosB);
            twosA = Add(ref ones, Both(ref l, ref r, i + (4 * Lane)), Both(ref l, ref r, i + (5 * Lane)));
            twosB = Add(ref ones, Both(ref l, ref r, i + (6 * Lane)), Both(ref l, ref r, i + (7 * Lane)));
            Vector512<ulong> foursB = Add(ref twos, twosA, twosB);
            eights += BitsOfBytes(Add(ref fours, foursA, foursB));
            if (++steps == StepsPerFold)
            {
                total += SumOfBytes(eights);
                eights = Vector512<byte>.Zero;
                steps = 0;
            }
        }

        total += SumOfBytes(eights);
        total =
            (total << 3)
            + (SumOfBytes(BitsOfBytes(fours)) << 2)
            + (SumOfBytes(BitsOfBytes(twos)) << 1)
            + SumOfBytes(BitsOfBytes(ones));
        return (long)Vector512.Sum(total);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long OfLanes(ref ulong l, ref ulong r, int lanes)
    {
        if (lanes == 0)
        {
            return 0;
        }

        Vector512<byte> bytes = Vector512<byte>.Zero;
        for (int i = 0; i < lanes * Lane; i += Lane)
        {
            bytes += BitsOfBytes(Both(ref l, ref r, i));
        }

        return (long)Vector512.Sum(SumOfBytes(bytes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Both(ref ulong l, ref ulong r, int i) =>
        Vector512.LoadUnsafe(ref l, (nuint)i) & Vector512.LoadUnsafe(ref r, (nuint)i);

    /// <summary>Adds two bits to a sum of one bit in each place.</summary>
    /// <returns>The carry.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Add(ref Vector512<ulong> sum, Vector512<ulong> a, Vector512<ulong> b)
    {
        Vector512<ulong> either = a ^ b;
        Vector512<ulong> carry = (a & b) | (either & sum);
        sum ^= either;
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> BitsOfBytes(Vector512<ulong> words)
    {
        Vector512<ulong> pairs = words - ((words >>> 1) & Vector512.Create(0x5555555555555555UL));
        Vector512<ulong> nibbles =
            (pairs & Vector512.Create(0x3333333333333333UL)) + ((pairs >>> 2) & Vector512.Create(0x3333333333333333UL));
        return ((nibbles + (nibbles >>> 4)) & Vector512.Create(0x0F0F0F0F0F0F0F0FUL)).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> SumOfBytes(Vector512<byte> bytes)
    {
        Vector512<ulong> words = bytes.AsUInt64();
        Vector512<ulong> low = Vector512.Create(0x00FF00FF00FF00FFUL);
        Vector512<ulong> shorts = (words & low) + ((words >>> 8) & low);
        Vector512<ulong> ints =
            (shorts & Vector512.Create(0x0000FFFF0000FFFFUL))
            + ((shorts >>> 16) & Vector512.Create(0x0000FFFF0000FFFFUL));
        return (ints & Vector512.Create(0xFFFFFFFFUL)) + (ints >>> 32);
    }
}
