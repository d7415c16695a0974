using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>A bitmap for each local code: the form for few categories, also with several a row.</summary>
internal sealed class BitmapsColumn(int length, int[] palette, int[] totals, ulong[][] bitmaps, bool isMany)
    : ColumnChunk(length, palette, totals)
{
    private static readonly ulong[] FullChunk = Full();

    private readonly ulong[][] _bitmaps = bitmaps;

    public override ColumnForm Form => ColumnForm.Bitmaps;

    public override bool IsMany => isMany;

    protected override long ContentBytes => 8L * _bitmaps.Length * Bits.WordsFor(Length);

    protected override long StepsFor(in RowSelection selection) =>
        (long)_bitmaps.Length * Bits.WordsFor(selection.Span + 63);

    public ulong[] Bitmap(int code) => _bitmaps[code];

    public override int CodeAt(int row)
    {
        for (int code = 0; ; code++)
        {
            if (Has(row, code))
            {
                return code;
            }
        }
    }

    public override bool IsConstant(int start, int end, int code) =>
        !isMany && Bits.Count(_bitmaps[code], start, end) == end - start;

    public override void CodesAt(int row, List<int> codes)
    {
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            if (Has(row, code))
            {
                codes.Add(code);
            }
        }
    }

    public override UnpackedRows Unpack()
    {
        int[] offsets = new int[Length + 1];
        foreach (ulong[] bitmap in _bitmaps)
        {
            ForEachRow(bitmap, row => offsets[row + 1]++);
        }

        for (int row = 0; row < Length; row++)
        {
            offsets[row + 1] += offsets[row];
        }

        int[] codes = new int[offsets[Length]];
        int[] next = [.. offsets];
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            ForEachRow(_bitmaps[code], row => codes[next[row]++] = code);
        }

        return new UnpackedRows(codes, offsets);
    }

    private static void ForEachRow(ulong[] bitmap, Action<int> action)
    {
        for (int word = 0; word < bitmap.Length; word++)
        {
            for (ulong bits = bitmap[word]; bits != 0; bits &= bits - 1)
            {
                action((word << 6) + BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    protected override RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers)
    {
        // One category a row: the rows outside the set are the complement of the other bitmaps, which may be fewer.
        bool complement = !isMany && set.IsRange && 2 * (set.To - set.From + 1) > _bitmaps.Length + 1;
        ulong[] union = Union(set, !complement, within, buffers, out bool owned);
        int start = within.Start;
        int end = within.End;
        if (complement)
        {
            ulong[] target = owned ? union : buffers.TakeBitmap();
            Bits.AndNot(within.Words ?? FullChunk, union, target, start, end);
            return new RowSelection(start, end, target);
        }

        if (within.Words is not null)
        {
            ulong[] target = owned ? union : buffers.TakeBitmap();
            Bits.And(union, within.Words, target, start, end);
            union = target;
        }

        return new RowSelection(start, end, union);
    }

    /// <summary>The rows with a code in the set, or outside it.</summary>
    private ulong[] Union(ChunkCodeSet set, bool wanted, in RowSelection within, QueryBuffers buffers, out bool owned)
    {
        ulong[]? union = null;
        owned = false;
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            if (set.Contains(code) != wanted)
            {
                continue;
            }

            if (union is null)
            {
                union = _bitmaps[code];
                continue;
            }

            ulong[] target = owned ? union : buffers.TakeBitmap();
            Bits.Or(union, _bitmaps[code], target, within.Start, within.End);
            union = target;
            owned = true;
        }

        return union!;
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, QueryBuffers buffers)
    {
        if (selection.Words is not { } words)
        {
            for (int code = 0; code < _bitmaps.Length; code++)
            {
                counters[code] += Bits.Count(_bitmaps[code], selection.Start, selection.End);
            }

            return;
        }

        // Parts without a selected row are skipped in every bitmap.
        Span<(int Start, int End)> ranges = stackalloc (int Start, int End)[Bits.MaxNonEmptyRanges];
        ranges = ranges[..Bits.NonEmptyRanges(words, selection.Start, selection.End, ranges)];
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            foreach ((int start, int end) in ranges)
            {
                counters[code] += Bits.CountAnd(_bitmaps[code], words, start, end);
            }
        }
    }

    private static ulong[] Full()
    {
        ulong[] words = new ulong[Bits.WordsPerChunk];
        Array.Fill(words, ulong.MaxValue);
        return words;
    }

    private bool Has(int row, int code) => (_bitmaps[code][row >> 6] >> (row & 63) & 1) != 0;
}
