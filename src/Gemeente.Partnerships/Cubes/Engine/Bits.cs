using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>Operations on bitmaps between two bit positions. Bit i of a bitmap is bit i % 64 of word i / 64.</summary>
internal static class Bits
{
    public const int WordsPerChunk = FactChunk.Capacity / 64;

    /// <summary>The maximum number of ranges that <see cref="NonEmptyRanges"/> writes.</summary>
    public const int MaxNonEmptyRanges = WordsPerChunk / WordsPerStep / 2;

    private const int WordsPerStep = 32;

    public static int WordsFor(int bits) => (bits + 63) >> 6;

    /// <summary>Returns the bits of a word that are in [start, end).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(int word, int start, int end)
    {
        ulong mask = ulong.MaxValue;
        int first = word << 6;
        if (first < start)
        {
            mask <<= start - first;
        }

        if (first + 64 > end)
        {
            mask &= ulong.MaxValue >> (first + 64 - end);
        }

        return mask;
    }

    public static int Count(ulong[] words, int start, int end)
    {
        if (start >= end)
        {
            return 0;
        }

        int first = start >> 6;
        int last = (end - 1) >> 6;
        ulong head = ulong.MaxValue << start;
        ulong tail = ulong.MaxValue >> -end;
        if (first == last)
        {
            return BitOperations.PopCount(words[first] & head & tail);
        }

        int count = BitOperations.PopCount(words[first] & head) + BitOperations.PopCount(words[last] & tail);
        return last - first == 1 ? count : count + PopCount.Of(words.AsSpan(first + 1, last - first - 1));
    }

    public static int CountAnd(ulong[] left, ulong[] right, int start, int end)
    {
        if (start >= end)
        {
            return 0;
        }

        int first = start >> 6;
        int last = (end - 1) >> 6;
        ulong head = ulong.MaxValue << start;
        ulong tail = ulong.MaxValue >> -end;
        if (first == last)
        {
            return BitOperations.PopCount(left[first] & right[first] & head & tail);
        }

        int count =
            BitOperations.PopCount(left[first] & right[first] & head)
            + BitOperations.PopCount(left[last] & right[last] & tail);
        int between = last - first - 1;
        return between == 0
            ? count
            : count + PopCount.OfAnd(left.AsSpan(first + 1, between), right.AsSpan(first + 1, between));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(ulong[] words, int start, int end)
    {
        int first = start >> 6;
        int last = (end - 1) >> 6;
        ulong bits = words[first] & (ulong.MaxValue << start);
        return first == last ? (bits & (ulong.MaxValue >> -end)) != 0 : bits != 0 || AnyAfter(words, first, last, end);
    }

    /// <summary>
    /// Writes ranges of [start, end) that contain all set bits, to a precision of some words.
    /// </summary>
    /// <returns>The number of ranges.</returns>
    public static int NonEmptyRanges(ulong[] words, int start, int end, Span<(int Start, int End)> ranges)
    {
        int count = 0;
        bool open = false;
        for (int from = start; from < end; )
        {
            int to = Math.Min(end, ((from >> 6) + WordsPerStep) << 6);
            if (!Any(words, from, to))
            {
                open = false;
            }
            else if (open)
            {
                ranges[count - 1].End = to;
            }
            else
            {
                open = true;
                ranges[count++] = (from, to);
            }

            from = to;
        }

        return count;
    }

    /// <summary>Clears the words that hold [start, end).</summary>
    public static void ClearWords(ulong[] words, int start, int end)
    {
        int first = start >> 6;
        words.AsSpan(first, ((end - 1) >> 6) - first + 1).Clear();
    }

    /// <summary>Sets the bits of [start, end).</summary>
    public static void Fill(ulong[] words, int start, int end)
    {
        int first = start >> 6;
        int last = (end - 1) >> 6;
        if (first == last)
        {
            words[first] |= Mask(first, start, end);
            return;
        }

        words[first] |= Mask(first, start, end);
        words.AsSpan(first + 1, last - first - 1).Fill(ulong.MaxValue);
        words[last] |= Mask(last, start, end);
    }

    /// <summary>target = left AND right, in the words that hold [start, end).</summary>
    public static void And(ulong[] left, ulong[] right, ulong[] target, int start, int end) =>
        Combine<AndOperation>(left, right, target, start, end);

    /// <summary>target = left AND NOT right, in the words that hold [start, end).</summary>
    public static void AndNot(ulong[] left, ulong[] right, ulong[] target, int start, int end) =>
        Combine<AndNotOperation>(left, right, target, start, end);

    /// <summary>target = left OR right, in the words that hold [start, end).</summary>
    public static void Or(ulong[] left, ulong[] right, ulong[] target, int start, int end) =>
        Combine<OrOperation>(left, right, target, start, end);

    /// <summary>
    /// Keeps the first and last words within the bounds, so that no bit outside [start, end) is set in them.
    /// </summary>
    public static void Trim(ulong[] words, int start, int end)
    {
        int first = start >> 6;
        int last = (end - 1) >> 6;
        words[first] &= Mask(first, start, end);
        words[last] &= Mask(last, start, end);
    }

    private static bool AnyAfter(ulong[] words, int first, int last, int end) =>
        (words[last] & (ulong.MaxValue >> -end)) != 0
        || words.AsSpan(first + 1, last - first - 1).ContainsAnyExcept(0UL);

    private static void Combine<TOperation>(ulong[] left, ulong[] right, ulong[] target, int start, int end)
        where TOperation : IOperation
    {
        int first = start >> 6;
        int count = ((end - 1) >> 6) - first + 1;
        ref ulong l = ref MemoryMarshal.GetReference(left.AsSpan(first, count));
        ref ulong r = ref MemoryMarshal.GetReference(right.AsSpan(first, count));
        ref ulong t = ref MemoryMarshal.GetReference(target.AsSpan(first, count));
        int i = 0;
        for (; i <= count - Vector512<ulong>.Count; i += Vector512<ulong>.Count)
        {
            TOperation
                .Apply(Vector512.LoadUnsafe(ref l, (nuint)i), Vector512.LoadUnsafe(ref r, (nuint)i))
                .StoreUnsafe(ref t, (nuint)i);
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref t, i) = TOperation.Apply(Unsafe.Add(ref l, i), Unsafe.Add(ref r, i));
        }
    }

    private interface IOperation
    {
        static abstract ulong Apply(ulong left, ulong right);

        static abstract Vector512<ulong> Apply(Vector512<ulong> left, Vector512<ulong> right);
    }

    private readonly struct AndOperation : IOperation
    {
        public static ulong Apply(ulong left, ulong right) => left & right;

        public static Vector512<ulong> Apply(Vector512<ulong> left, Vector512<ulong> right) => left & right;
    }

    private readonly struct AndNotOperation : IOperation
    {
        public static ulong Apply(ulong left, ulong right) => left & ~right;

        public static Vector512<ulong> Apply(Vector512<ulong> left, Vector512<ulong> right) =>
            Vector512.AndNot(left, right);
    }

    private readonly struct OrOperation : IOperation
    {
        public static ulong Apply(ulong left, ulong right) => left | right;

        public static Vector512<ulong> Apply(Vector512<ulong> left, Vector512<ulong> right) => left | right;
    }
}
