using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// The form for chunks so small that a word holds all rows, and all codes: for each code its rows, and for each row its
/// codes.
/// </summary>
internal sealed class WordsColumn : ColumnChunk
{
    /// <summary>The most rows of a chunk in this form.</summary>
    public const int MaxRows = 64;

    /// <summary>The most local codes.</summary>
    public const int MaxCodes = 64;

    private readonly ulong[] _rowsOfCodes;
    private readonly ulong[] _codesOfRows;

    /// <param name="length">The number of rows.</param>
    /// <param name="palette">The codes of the axis that occur.</param>
    /// <param name="totals">How many rows have each of them.</param>
    /// <param name="words">For each local code the rows that have it.</param>
    /// <param name="isMany">Whether rows may have several codes.</param>
    public WordsColumn(int length, int[] palette, int[] totals, ulong[] words, bool isMany)
        : base(length, palette, totals)
    {
        IsMany = isMany;
        _rowsOfCodes = words;
        _codesOfRows = new ulong[length];
        for (int row = 0; row < length; row++)
        {
            for (int code = 0; code < words.Length; code++)
            {
                _codesOfRows[row] |= (words[code] >> row & 1) << code;
            }
        }
    }

    public override ColumnForm Form => ColumnForm.Words;

    public override bool IsMany { get; }

    /// <summary>For each local code the rows that have it.</summary>
    public ulong[] Words => _rowsOfCodes;

    /// <summary>A bit for each local code but that of Unknown.</summary>
    public ulong Known => ulong.MaxValue << (Palette[0] == 0 ? 1 : 0);

    protected override long ContentBytes => 8L * (_rowsOfCodes.Length + _codesOfRows.Length);

    public override int CodeAt(int row) => BitOperations.TrailingZeroCount(_codesOfRows[row]);

    public override void CodesAt(int row, List<int> codes)
    {
        for (ulong left = _codesOfRows[row]; left != 0; left &= left - 1)
        {
            codes.Add(BitOperations.TrailingZeroCount(left));
        }
    }

    /// <summary>The local code of a code of the axis; below 0 when no row has it.</summary>
    public int LocalOf(int code)
    {
        // Mostly all codes occur.
        int guess = code - Palette[0];
        return (uint)guess < (uint)Palette.Length && Palette[guess] == code ? guess : Array.BinarySearch(Palette, code);
    }

    /// <summary>The rows that have a code of a set.</summary>
    public ulong RowsOf(ChunkCodeSet set)
    {
        ulong rows = 0;
        for (int code = set.From; code <= set.To; code++)
        {
            rows |= set.Contains(code) ? _rowsOfCodes[code] : 0;
        }

        return rows;
    }

    /// <summary>A bit for each local code that some rows have.</summary>
    public ulong CodesOf(ulong rows)
    {
        if (rows == ulong.MaxValue >> (MaxRows - Length))
        {
            return ulong.MaxValue >> (MaxCodes - _rowsOfCodes.Length);
        }

        ulong all = 0;
        if (BitOperations.PopCount(rows) <= _rowsOfCodes.Length)
        {
            ulong[] codesOfRows = _codesOfRows;
            for (; rows != 0; rows &= rows - 1)
            {
                all |= codesOfRows[BitOperations.TrailingZeroCount(rows)];
            }

            return all;
        }

        ulong[] rowsOfCodes = _rowsOfCodes;
        for (int code = 0; code < rowsOfCodes.Length; code++)
        {
            all |= ((rowsOfCodes[code] & rows) != 0 ? 1UL : 0UL) << code;
        }

        return all;
    }

    /// <summary>How many different known codes some rows have.</summary>
    public int CountDistinct(ulong rows) => BitOperations.PopCount(CodesOf(rows) & Known);

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

    public override ColumnChunk Reorder(RowOrder order) =>
        new WordsColumn(Length, Palette, Totals, Array.ConvertAll(_rowsOfCodes, word => Reorder(word, order)), IsMany);

    // So few rows are encoded anew.
    protected override ColumnChunk? TryEdit(LocalEdit edit) => null;

    protected override RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers scratch)
    {
        ulong[] target = scratch.TakeBitmap();
        target[0] = RowsOf(set) & (within.Words is null ? ulong.MaxValue : within.Words[0]);
        return new RowSelection(within.Start, within.End, target);
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, QueryBuffers scratch)
    {
        ulong rows =
            (selection.Words is null ? ulong.MaxValue : selection.Words[0])
            & Bits.Mask(0, selection.Start, selection.End);
        for (int code = 0; code < _rowsOfCodes.Length; code++)
        {
            counters[code] += BitOperations.PopCount(_rowsOfCodes[code] & rows);
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

        return next == MaxRows ? ordered : ordered | (word >> next << next);
    }
}
