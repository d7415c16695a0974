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

        QueryBuffers buffers = QueryBuffers.Rent();
        long count = 0;
        ChunkScan.Run(new CountScan<TFact>(index, filter), buffers, ref count);
        buffers.Return();
        return count;
    }

    /// <summary>Returns the number of selected facts of each code of a column.</summary>
    public static AxisCounts Count<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> column)
    {
        if (ReferenceEquals(filter, Filter<TFact>.All))
        {
            return new AxisCounts(column.Axis, column.Totals, index.Count);
        }

        QueryBuffers buffers = QueryBuffers.Rent();
        var scan = new HistogramScan<TFact>(index, filter, column);
        (long[] Counts, long Total) found = scan.NewPart();
        ChunkScan.Run(scan, buffers, ref found);
        buffers.Return();
        return new AxisCounts(column.Axis, found.Counts, found.Total);
    }

    /// <summary>Returns the number of selected facts of each pair of codes, with margins.</summary>
    public static CrossCounts Count<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> rows,
        Column<TFact> columns
    )
    {
        var sink = new CountSink(new CellCounts(rows.Axis.CodeCount, columns.Axis.CodeCount, index.Count));
        Group(index, filter, [(rows, columns.Axis.CodeCount), (columns, 1)], ref sink);

        QueryBuffers.CountSteps(sink.Counts.StoredCells);

        // With several categories a fact, the cells of a row or column do not add up to its facts: it is counted apart.
        AxisCounts? byRow = columns.Axis.IsMany ? Count(index, filter, rows) : null;
        AxisCounts? byColumn = rows.Axis.IsMany ? Count(index, filter, columns) : null;
        long[] columnSums = byColumn is null ? sink.Counts.ColumnSums() : [];
        long total = (byRow ?? byColumn)?.Total ?? Sum(columnSums);
        return new CrossCounts(
            byRow ?? new AxisCounts(rows.Axis, sink.Counts.RowSums(), total),
            byColumn ?? new AxisCounts(columns.Axis, columnSums, total),
            sink.Counts
        );
    }

    /// <summary>Returns the number of different units of the selected facts.</summary>
    public static long CountDistinct<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units)
    {
        var sink = new PresenceSink(new CellPresence(units.Axis.CodeCount, index.Count));
        Group(index, filter, [(units, 1)], ref sink);
        QueryBuffers.CountSteps(sink.Presence.Stored);
        return DistinctCounts.Of(sink.Presence, 1, units.Axis.CodeCount, index.Count).Total;
    }

    /// <summary>Returns the number of different units of each code of a column, and in total.</summary>
    public static AxisCounts CountDistinct<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> units,
        Column<TFact> groups
    )
    {
        var sink = new PresenceSink(new CellPresence((long)groups.Axis.CodeCount * units.Axis.CodeCount, index.Count));
        Group(index, filter, [(groups, units.Axis.CodeCount), (units, 1)], ref sink);
        QueryBuffers.CountSteps(sink.Presence.Stored);
        (long[] byCode, long total) = DistinctCounts.Of(
            sink.Presence,
            groups.Axis.CodeCount,
            units.Axis.CodeCount,
            index.Count
        );
        return new AxisCounts(groups.Axis, byCode, total);
    }

    /// <summary>Returns the number of different units of each pair of codes, with margins.</summary>
    public static CrossCounts CountDistinct<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact> units,
        Column<TFact> rows,
        Column<TFact> columns
    )
    {
        int unitCodes = units.Axis.CodeCount;
        long rowStride = (long)columns.Axis.CodeCount * unitCodes;
        var sink = new PresenceSink(new CellPresence(checked(rows.Axis.CodeCount * rowStride), index.Count));
        Group(index, filter, [(rows, rowStride), (columns, unitCodes), (units, 1)], ref sink);
        QueryBuffers.CountSteps(sink.Presence.Stored);
        DistinctCounts distinct = DistinctCounts.Of(
            sink.Presence,
            rows.Axis.CodeCount,
            columns.Axis.CodeCount,
            unitCodes,
            index.Count
        );
        return new CrossCounts(
            new AxisCounts(rows.Axis, distinct.Rows, distinct.Total),
            new AxisCounts(columns.Axis, distinct.Columns, distinct.Total),
            distinct.Cells
        );
    }

    /// <summary>
    /// Returns the number of selected facts of each combination of codes of several columns, or of their different
    /// units. The code of the last column varies fastest in the number of a cell.
    /// </summary>
    /// <exception cref="OverflowException">There are more than 2^63 combinations.</exception>
    public static CellCounts CountCombinations<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        Column<TFact>? units,
        IReadOnlyList<Column<TFact>> columns
    )
    {
        Column<TFact>[] all = units is null ? [.. columns] : [.. columns, units];
        var grouping = new (Column<TFact> Column, long Stride)[all.Length];
        long stride = 1;
        for (int i = all.Length - 1; i >= 0; i--)
        {
            grouping[i] = (all[i], stride);
            stride = checked(stride * all[i].Axis.CodeCount);
        }

        if (units is null)
        {
            var sink = new CountSink(new CellCounts(stride, index.Count));
            Group(index, filter, grouping, ref sink);
            QueryBuffers.CountSteps(sink.Counts.StoredCells);
            return sink.Counts;
        }

        var present = new PresenceSink(new CellPresence(stride, index.Count));
        Group(index, filter, grouping, ref present);
        QueryBuffers.CountSteps(present.Presence.Stored);
        int unitCodes = units.Axis.CodeCount;
        var counts = new CellCounts(stride / unitCodes, index.Count);
        foreach (long cell in present.Presence)
        {
            if (cell % unitCodes != 0)
            {
                counts.Add(cell / unitCodes, 1);
            }
        }

        return counts;
    }

    public static RowSelection Select<TFact>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        int chunk,
        QueryBuffers buffers
    ) => filter.Narrow(index, chunk, new RowSelection(0, index.Chunks[chunk].Length, null), buffers);

    public static void Group<TFact, TSink>(
        CubeIndex<TFact> index,
        Filter<TFact> filter,
        (Column<TFact> Column, long Stride)[] grouping,
        ref TSink sink
    )
        where TSink : ICellSink<TSink>
    {
        QueryBuffers buffers = QueryBuffers.Rent();
        ChunkScan.Run(new GroupScan<TFact, TSink>(index, filter, grouping, sink), buffers, ref sink);
        buffers.Return();
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
