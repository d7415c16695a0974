using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Queries of an index so small that a word holds all rows: no chunks, no scratch, only words. The same answers as
/// <see cref="CubeQuery"/>, which does not apply when a method here returns false.
/// </summary>
internal static class SmallCubeQuery
{
    /// <summary>The rows that a filter selects.</summary>
    public static bool TrySelect<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, out ulong rows)
    {
        rows = 0;
        if (!index.FitsWord)
        {
            return false;
        }

        rows = filter.NarrowWord(index, ulong.MaxValue >> (WordsColumn.MaxRows - index.Chunks[0].Length));
        return true;
    }

    public static bool TryCount<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> column,
        out AxisCounts counts
    )
    {
        if (OrderedWordsOf(column) is not { } of || !TrySelect(index, filter, out ulong rows))
        {
            counts = default;
            return false;
        }

        counts = new AxisCounts(column.Axis, new WordCounts(of, null, rows));
        return true;
    }

    public static bool TryCount<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> rowsBy,
        Column<TFact> columnsBy,
        [NotNullWhen(true)] out CrossCounts? counts
    )
    {
        if (
            OrderedWordsOf(rowsBy) is not { } left
            || OrderedWordsOf(columnsBy) is not { } right
            || !TrySelect(index, filter, out ulong rows)
        )
        {
            counts = null;
            return false;
        }

        counts = new WordCrossCounts(rowsBy.Axis, columnsBy.Axis, left, right, null, rows);
        return true;
    }

    public static bool TryCountDistinct<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> units,
        out long count
    )
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
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> units,
        Column<TFact> groups,
        out AxisCounts counts
    )
    {
        if (
            WordsOf(units) is not { } of
            || OrderedWordsOf(groups) is not { } by
            || !TrySelect(index, filter, out ulong rows)
        )
        {
            counts = default;
            return false;
        }

        counts = new AxisCounts(groups.Axis, new WordCounts(by, of, rows));
        return true;
    }

    public static bool TryCountDistinct<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> units,
        Column<TFact> rowsBy,
        Column<TFact> columnsBy,
        [NotNullWhen(true)] out CrossCounts? counts
    )
    {
        counts = null;
        if (
            WordsOf(units) is not { } of
            || OrderedWordsOf(rowsBy) is not { } left
            || OrderedWordsOf(columnsBy) is not { } right
            || !TrySelect(index, filter, out ulong rows)
        )
        {
            return false;
        }

        counts = new WordCrossCounts(rowsBy.Axis, columnsBy.Axis, left, right, of, rows);
        return true;
    }

    /// <summary>The first facts in the order of a column, but for some.</summary>
    public static bool TryPage<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        PageRequest<TFact> request,
        Column<TFact> by,
        out TFact[] page
    )
    {
        page = [];
        if (request.ThenBy is not null || OrderedWordsOf(by) is not { } of || !TrySelect(index, filter, out ulong rows))
        {
            return false;
        }

        int found = BitOperations.PopCount(rows);
        if (request.Skip >= found || request.Take == 0)
        {
            return true;
        }

        page = new TFact[Math.Min(request.Take, found - (int)request.Skip)];
        ulong[] words = of.Words;
        int known = of.Palette[0] == 0 ? 1 : 0;
        int place = -(int)request.Skip;
        for (int i = 0; place < page.Length; i++)
        {
            // Unknown comes last, whichever the direction.
            int code =
                i == words.Length - known ? 0
                : request.Descending ? words.Length - 1 - i
                : known + i;
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

    private static WordsColumn? WordsOf<TFact>(Column<TFact> column) =>
        column.Chunks is [WordsColumn words] ? words : null;

    /// <summary>The words of a column whose codes stand in the order of their categories.</summary>
    private static WordsColumn? OrderedWordsOf<TFact>(Column<TFact> column) =>
        column.Axis.IsInOrder ? WordsOf(column) : null;
}
