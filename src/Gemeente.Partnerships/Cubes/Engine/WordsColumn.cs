using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>A word for each local code: the form for chunks so small that a word holds all rows.</summary>
/// <param name="length">The number of rows, at most 64.</param>
/// <param name="palette">The codes of the axis that occur.</param>
/// <param name="totals">How many rows have each of them.</param>
/// <param name="words">For each local code the rows that have it.</param>
/// <param name="codes">The local code of each row; null where rows may have several.</param>
internal sealed class WordsColumn(int length, int[] palette, int[] totals, ulong[] words, byte[]? codes) : ColumnChunk(length, palette, totals)
{
    /// <summary>The most rows of a chunk in this form.</summary>
    public const int MostRows = 64;

    /// <summary>The most local codes.</summary>
    public const int MostCodes = 256;

    public override ColumnForm Form => ColumnForm.Words;

    public override bool IsMany => codes is null;

    public ReadOnlySpan<ulong> Words => words;

    protected override long ContentBytes => (8L * words.Length) + (codes?.Length ?? 0);

    public override int CodeAt(int row)
    {
        if (codes is not null)
        {
            return codes[row];
        }

        int code = 0;
        while ((words[code] >> row & 1) == 0)
        {
            code++;
        }

        return code;
    }

    public override void CodesAt(int row, List<int> codes)
    {
        for (int code = 0; code < words.Length; code++)
        {
            if ((words[code] >> row & 1) != 0)
            {
                codes.Add(code);
            }
        }
    }

    /// <summary>The rows that have a code of a set.</summary>
    public ulong RowsOf(LocalSet set)
    {
        ulong rows = 0;
        for (int code = set.From; code <= set.To; code++)
        {
            rows |= set.Contains(code) ? words[code] : 0;
        }

        return rows;
    }

    /// <summary>How many different known codes some rows have.</summary>
    public int CountDistinct(ulong rows)
    {
        int first = Palette[0] == 0 ? 1 : 0;
        int count = 0;
        if (codes is null || Palette.Length > MostRows)
        {
            for (int code = first; code < words.Length; code++)
            {
                count += (words[code] & rows) != 0 ? 1 : 0;
            }

            return count;
        }

        ulong seen = 0;
        for (; rows != 0; rows &= rows - 1)
        {
            seen |= 1UL << codes[BitOperations.TrailingZeroCount(rows)];
        }

        return BitOperations.PopCount(seen >> first);
    }

    public override UnpackedRows Unpack()
    {
        int[] offsets = new int[Length + 1];
        var all = new List<int>(Length);
        for (int row = 0; row < Length; row++)
        {
            CodesAt(row, all);
            offsets[row + 1] = all.Count;
        }

        return new UnpackedRows([.. all], offsets);
    }

    public override ColumnChunk Reorder(RowOrder order) => new WordsColumn(
        Length, Palette, Totals, Array.ConvertAll(words, word => Reorder(word, order)), codes is null ? null : order.Apply(codes));

    // So few rows are encoded anew.
    protected override ColumnChunk? TryEdit(LocalEdit edit) => null;

    protected override RowSelection NarrowTo(LocalSet set, in RowSelection within, Scratch scratch)
    {
        ulong[] target = scratch.TakeBitmap();
        target[0] = RowsOf(set) & (within.Words is null ? ulong.MaxValue : within.Words[0]);
        return new RowSelection(within.Start, within.End, target);
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch)
    {
        ulong rows = (selection.Words is null ? ulong.MaxValue : selection.Words[0]) & Bits.Mask(0, selection.Start, selection.End);
        for (int code = 0; code < words.Length; code++)
        {
            counters[code] += BitOperations.PopCount(words[code] & rows);
        }
    }

    private static ulong Reorder(ulong word, RowOrder order)
    {
        ulong ordered = 0;
        int next = 0;
        foreach ((int start, int count) in order.Stretches)
        {
            ordered |= (word >> start & (ulong.MaxValue >> -count)) << next;
            next += count;
        }

        return next == MostRows ? ordered : ordered | (word >> next << next);
    }
}
