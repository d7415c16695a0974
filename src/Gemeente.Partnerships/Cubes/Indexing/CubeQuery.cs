using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Runs filters and groupings over the chunks of an index.</summary>
internal static class CubeQuery
{
    public static long Count<TFact>(CubeIndex<TFact> index, Filter<TFact> filter)
    {
        if (ReferenceEquals(filter, Filter<TFact>.All))
        {
            return index.Count;
        }

        if (SmallCubeQuery.TrySelect(index, filter, out ulong rows))
        {
            return BitOperations.PopCount(rows);
        }

        QueryBuffers scratch = QueryBuffers.Rent();
        long count = 0;
        ChunkScan.Run(new CountScan<TFact>(index, filter), scratch, ref count);
        scratch.Return();
        return count;
    }

    /// <summary>How many facts have each code of one column.</summary>
    public static AxisCounts Count<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> column)
    {
        if (ReferenceEquals(filter, Filter<TFact>.All))
        {
            return new AxisCounts(column.Axis, column.Totals, index.Count, column.Present);
        }

        if (SmallCubeQuery.TryCount(index, filter, column, out AxisCounts few))
        {
            return few;
        }

        QueryBuffers scratch = QueryBuffers.Rent();
        long[] counts = new long[column.Axis.CodeCount];
        ChunkScan.Run(new HistogramScan<TFact>(index, filter, column), scratch, ref counts);
        scratch.Return();
        return new AxisCounts(column.Axis, counts, column.Axis.IsMany ? Count(index, filter) : Sum(counts));
    }

    /// <summary>How many facts have each pair of codes, with margins.</summary>
    public static CrossCounts Count<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> rows,
        Column<TFact> columns
    )
    {
        if (SmallCubeQuery.TryCount(index, filter, rows, columns, out CrossCounts? counts))
        {
            return counts;
        }

        var sink = new CountSink(new CellCounts(rows.Axis.CodeCount, columns.Axis.CodeCount));
        Group(index, filter, new Grouping<TFact>(rows, columns.Axis.CodeCount).By(columns, 1), ref sink);

        // Several categories a fact: the cells of a row or a column do not add up to its facts.
        // Several categories a fact: the cells of a row or a column do not add up to its facts.
        (long[] rowSums, long[] columnSums) = sink.Counts.Margins();
        AxisCounts? counted = columns.Axis.IsMany ? Count(index, filter, rows) : null;
        AxisCounts columnTotals = rows.Axis.IsMany
            ? Count(index, filter, columns)
            : new AxisCounts(columns.Axis, columnSums, counted?.Total ?? Sum(rowSums));
        return new CellCrossCounts(
            counted ?? new AxisCounts(rows.Axis, rowSums, columnTotals.Total),
            columnTotals,
            sink.Counts
        );
    }

    /// <summary>How many different units there are.</summary>
    public static long CountDistinct<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units)
    {
        if (SmallCubeQuery.TryCountDistinct(index, filter, units, out long count))
        {
            return count;
        }

        var sink = new PresenceSink(new CellPresence(units.Axis.CodeCount));
        Group(index, filter, new Grouping<TFact>(units, 1), ref sink);
        return DistinctCounts.Of(sink.Presence, 1, units.Axis.CodeCount).Total;
    }

    /// <summary>How many different units each code of a column has, and all together.</summary>
    public static AxisCounts CountDistinct<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> units,
        Column<TFact> groups
    )
    {
        if (SmallCubeQuery.TryCountDistinct(index, filter, units, groups, out AxisCounts counts))
        {
            return counts;
        }

        var sink = new PresenceSink(new CellPresence((long)groups.Axis.CodeCount * units.Axis.CodeCount));
        Group(index, filter, new Grouping<TFact>(groups, units.Axis.CodeCount).By(units, 1), ref sink);
        (long[] byCode, long total) = DistinctCounts.Of(sink.Presence, groups.Axis.CodeCount, units.Axis.CodeCount);
        return new AxisCounts(groups.Axis, byCode, total);
    }

    /// <summary>How many different units each pair of codes has, with margins.</summary>
    public static CrossCounts CountDistinct<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> units,
        Column<TFact> rows,
        Column<TFact> columns
    )
    {
        if (SmallCubeQuery.TryCountDistinct(index, filter, units, rows, columns, out CrossCounts? counts))
        {
            return counts;
        }

        int unitCodes = units.Axis.CodeCount;
        long rowStride = (long)columns.Axis.CodeCount * unitCodes;
        var sink = new PresenceSink(new CellPresence(checked(rows.Axis.CodeCount * rowStride)));
        Group(index, filter, new Grouping<TFact>(rows, rowStride).By(columns, unitCodes).By(units, 1), ref sink);
        DistinctCounts distinct = DistinctCounts.Of(
            sink.Presence,
            rows.Axis.CodeCount,
            columns.Axis.CodeCount,
            unitCodes
        );
        return new CellCrossCounts(
            new AxisCounts(rows.Axis, distinct.Rows, distinct.Total),
            new AxisCounts(columns.Axis, distinct.Columns, distinct.Total),
            distinct.Cells
        );
    }

    public static RowSelection Select<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        int chunk,
        QueryBuffers scratch
    ) => filter.Narrow(index, chunk, new RowSelection(0, index.Chunks[chunk].Length, null), scratch);

    public static void Group<TFact, TSink>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Grouping<TFact> grouping,
        ref TSink sink
    )
        where TSink : ICellSink<TSink>
    {
        QueryBuffers scratch = QueryBuffers.Rent();
        ChunkScan.Run(new GroupScan<TFact, TSink>(index, filter, grouping, sink), scratch, ref sink);
        scratch.Return();
    }

    private static long Sum(long[] counts)
    {
        long sum = 0;
        foreach (long count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
