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

    public static bool TryCount<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> column, out CodeCounts counts)
    {
        if (WordsOf(column) is not { } of || !TrySelect(index, filter, out ulong rows))
        {
            counts = default;
            return false;
        }

        long[] byCode = new long[column.Axis.CodeCount];
        ulong present = Count(of, rows, byCode);
        counts = new CodeCounts(byCode, BitOperations.PopCount(rows), byCode.Length <= 64 ? present & ~1UL : 0);
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
        counts = new CrossCounts(rowTotals, columnTotals, Cells(left, right, null, rows, rowTotals.Length, columnTotals.Length), BitOperations.PopCount(rows));
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
        counts = new CrossCounts(
            rowTotals, columnTotals, Cells(left, right, of, rows, rowTotals.Length, columnTotals.Length), of.CountDistinct(rows));
        return true;
    }

    /// <summary>The first facts in the order of a column, but for some.</summary>
    public static bool TryPage<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, PageRequest<TFact> request, Column<TFact> by, out TFact[] page)
    {
        page = [];
        if (request.ThenBy is not null || WordsOf(by) is not { } of || !by.Axis.IsInOrder || !TrySelect(index, filter, out ulong rows))
        {
            return false;
        }

        int found = BitOperations.PopCount(rows);
        if (request.Skip >= found || request.Take == 0)
        {
            return true;
        }

        page = new TFact[Math.Min(request.Take, found - (int)request.Skip)];
        ReadOnlySpan<ulong> words = of.Words;
        int known = of.Palette[0] == 0 ? 1 : 0;
        int place = -(int)request.Skip;
        for (int i = 0; place < page.Length; i++)
        {
            // Unknown comes last, whichever the direction.
            int code = i == words.Length - known ? 0 : request.Descending ? words.Length - 1 - i : known + i;
            ulong next = words[code] & rows;
            rows &= ~next;
            for (; next != 0 && place < page.Length; next &= next - 1)
            {
                if (place >= 0)
                {
                    page[place] = index.Chunks[0][BitOperations.TrailingZeroCount(next)];
                }

                place++;
            }
        }

        return true;
    }

    private static WordsColumn? WordsOf<TFact>(Column<TFact> column) => column.Chunks is [WordsColumn words] ? words : null;

    /// <summary>Counts the rows of each code.</summary>
    /// <returns>A bit for each code that has any; of no use beyond 64 codes.</returns>
    private static ulong Count(WordsColumn column, ulong rows, long[] counts)
    {
        ReadOnlySpan<ulong> words = column.Words;
        int[] palette = column.Palette;
        ulong present = 0;
        for (int local = 0; local < words.Length && local < palette.Length; local++)
        {
            int code = palette[local];
            ulong of = words[local] & rows;
            counts[code] = BitOperations.PopCount(of);
            present |= (of != 0 ? 1UL : 0UL) << code;
        }

        return present;
    }

    /// <summary>The cells of two columns that have rows, or different units.</summary>
    private static CellCounts Cells(WordsColumn left, WordsColumn right, WordsColumn? units, ulong rows, int rowCodes, int columnCodes)
    {
        Span<ulong> columns = stackalloc ulong[WordsColumn.MostCodes];
        Span<int> codes = stackalloc int[WordsColumn.MostCodes];
        int count = 0;
        for (int column = 0; column < right.Words.Length; column++)
        {
            columns[count] = right.Words[column] & rows;
            codes[count] = right.Palette[column];
            count += columns[count] != 0 ? 1 : 0;
        }

        var cells = new (long Cell, long Count)[BitOperations.PopCount(rows)];
        int found = 0;
        for (int row = 0; row < left.Words.Length; row++)
        {
            ulong of = left.Words[row] & rows;
            for (int column = 0; column < count && of != 0; column++)
            {
                ulong both = of & columns[column];
                int number = both == 0 ? 0 : units is null ? BitOperations.PopCount(both) : units.CountDistinct(both);
                if (number != 0)
                {
                    if (found == cells.Length)
                    {
                        Array.Resize(ref cells, 2 * found);
                    }

                    cells[found++] = (((long)left.Palette[row] * columnCodes) + codes[column], number);
                }
            }
        }

        return new CellCounts(cells, found, (long)rowCodes * columnCodes);
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
