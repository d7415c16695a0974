using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Queries of an index so small that a word holds all rows: no chunks, no scratch, only words. The same answers as
/// <see cref="CubeQuery"/>, which does not apply when a method here returns false.
/// </summary>
internal static class WordQuery
{
    /// <summary>The rows that a filter selects.</summary>
    public static bool TrySelect<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, out ulong rows)
    {
        rows = 0;
        if (!index.FitsWord)
        {
            return false;
        }

        rows = filter.NarrowWord(index, ulong.MaxValue >> (WordsColumn.MostRows - index.Chunks[0].Length));
        return true;
    }

    public static bool TryCount<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> column, out long[] counts)
    {
        if (WordsOf(column) is not { } of || !TrySelect(index, filter, out ulong rows))
        {
            counts = [];
            return false;
        }

        counts = new long[column.Axis.CodeCount];
        Count(of, rows, counts);
        return true;
    }

    public static bool TryCount<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> rowsBy, Column<TFact> columnsBy, out CrossCounts counts)
    {
        if (WordsOf(rowsBy) is not { } left || WordsOf(columnsBy) is not { } right || !TrySelect(index, filter, out ulong rows))
        {
            counts = default;
            return false;
        }

        long[] rowTotals = new long[rowsBy.Axis.CodeCount];
        long[] columnTotals = new long[columnsBy.Axis.CodeCount];
        Count(left, rows, rowTotals);
        Count(right, rows, columnTotals);
        var cells = new CellWriter(left, right, rows, columnsBy.Axis.CodeCount);
        while (cells.Next(out ulong both))
        {
            cells.Write(BitOperations.PopCount(both));
        }

        counts = new CrossCounts(rowTotals, columnTotals, cells.ToCells(rowsBy.Axis.CodeCount), BitOperations.PopCount(rows));
        return true;
    }

    public static bool TryCountDistinct<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units, out long count)
    {
        count = 0;
        if (WordsOf(units) is not { } of || !TrySelect(index, filter, out ulong rows))
        {
            return false;
        }

        count = of.CountDistinct(rows);
        return true;
    }

    public static bool TryCountDistinct<TFact>(
        CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units, Column<TFact> groups, out (long[] Groups, long Total) counts)
    {
        counts = ([], 0);
        if (WordsOf(units) is not { } of || WordsOf(groups) is not { } by || !TrySelect(index, filter, out ulong rows))
        {
            return false;
        }

        long[] distinct = new long[groups.Axis.CodeCount];
        CountDistinct(of, by, rows, distinct);
        counts = (distinct, of.CountDistinct(rows));
        return true;
    }

    public static bool TryCountDistinct<TFact>(
        CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units, Column<TFact> rowsBy, Column<TFact> columnsBy, out CrossCounts counts)
    {
        counts = default;
        if (WordsOf(units) is not { } of || WordsOf(rowsBy) is not { } left || WordsOf(columnsBy) is not { } right || !TrySelect(index, filter, out ulong rows))
        {
            return false;
        }

        long[] rowTotals = new long[rowsBy.Axis.CodeCount];
        long[] columnTotals = new long[columnsBy.Axis.CodeCount];
        CountDistinct(of, left, rows, rowTotals);
        CountDistinct(of, right, rows, columnTotals);
        var cells = new CellWriter(left, right, rows, columnsBy.Axis.CodeCount);
        while (cells.Next(out ulong both))
        {
            cells.Write(of.CountDistinct(both));
        }

        counts = new CrossCounts(rowTotals, columnTotals, cells.ToCells(rowsBy.Axis.CodeCount), of.CountDistinct(rows));
        return true;
    }

    private static WordsColumn? WordsOf<TFact>(Column<TFact> column) => column.Chunks is [WordsColumn words] ? words : null;

    private static void Count(WordsColumn column, ulong rows, long[] counts)
    {
        ReadOnlySpan<ulong> words = column.Words;
        int[] palette = column.Palette;
        for (int code = 0; code < words.Length && code < palette.Length; code++)
        {
            counts[palette[code]] = BitOperations.PopCount(words[code] & rows);
        }
    }

    private static void CountDistinct(WordsColumn units, WordsColumn by, ulong rows, long[] counts)
    {
        ReadOnlySpan<ulong> words = by.Words;
        for (int code = 0; code < words.Length; code++)
        {
            if ((words[code] & rows) is not 0 and ulong of)
            {
                counts[by.Palette[code]] = units.CountDistinct(of);
            }
        }
    }
}
