using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine;

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

        if (WordQuery.TrySelect(index, filter, out ulong rows))
        {
            return BitOperations.PopCount(rows);
        }

        Scratch scratch = Scratch.Rent();
        long count = 0;
        ChunkScan.Run(new CountScan<TFact>(index, filter), scratch, ref count);
        scratch.Return();
        return count;
    }

    /// <summary>How many facts have each code of one column.</summary>
    public static CodeCounts Count<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> column)
    {
        if (ReferenceEquals(filter, Filter<TFact>.All))
        {
            return new CodeCounts(column.Totals, index.Count, 0);
        }

        if (WordQuery.TryCount(index, filter, column, out CodeCounts few))
        {
            return few;
        }

        Scratch scratch = Scratch.Rent();
        long[] counts = new long[column.Axis.CodeCount];
        ChunkScan.Run(new HistogramScan<TFact>(index, filter, column), scratch, ref counts);
        scratch.Return();
        return new CodeCounts(counts, column.Axis.IsMany ? Count(index, filter) : Sum(counts), 0);
    }

    /// <summary>How many facts have each pair of codes, with margins.</summary>
    public static CrossCounts Count<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> rows, Column<TFact> columns)
    {
        if (WordQuery.TryCount(index, filter, rows, columns, out CrossCounts counts))
        {
            return counts;
        }

        var sink = new CountSink(new CellCounts((long)rows.Axis.CodeCount * columns.Axis.CodeCount));
        Group(index, filter, new Grouping<TFact>(rows, columns.Axis.CodeCount).By(columns, 1), ref sink);

        // Several categories a fact: the cells of a row or a column do not add up to its facts.
        (long[] rowTotals, long[] columnTotals) = sink.Counts.Margins(rows.Axis.CodeCount, columns.Axis.CodeCount);
        if (columns.Axis.IsMany)
        {
            rowTotals = Count(index, filter, rows).Counts;
        }

        if (rows.Axis.IsMany)
        {
            columnTotals = Count(index, filter, columns).Counts;
        }

        long total = !rows.Axis.IsMany ? Sum(rowTotals) : !columns.Axis.IsMany ? Sum(columnTotals) : Count(index, filter);
        return new CrossCounts(rowTotals, columnTotals, sink.Counts, total);
    }

    /// <summary>How many different units there are.</summary>
    public static long CountDistinct<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units)
    {
        if (WordQuery.TryCountDistinct(index, filter, units, out long count))
        {
            return count;
        }

        var sink = new PresenceSink(new CellPresence(units.Axis.CodeCount));
        Group(index, filter, new Grouping<TFact>(units, 1), ref sink);
        return DistinctCounts.Of(sink.Presence, 1, units.Axis.CodeCount).Total;
    }

    /// <summary>How many different units each code of a column has, and all together.</summary>
    public static (long[] Groups, long Total) CountDistinct<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units, Column<TFact> groups)
    {
        if (WordQuery.TryCountDistinct(index, filter, units, groups, out (long[] Groups, long Total) counts))
        {
            return counts;
        }

        var sink = new PresenceSink(new CellPresence((long)groups.Axis.CodeCount * units.Axis.CodeCount));
        Group(index, filter, new Grouping<TFact>(groups, units.Axis.CodeCount).By(units, 1), ref sink);
        return DistinctCounts.Of(sink.Presence, groups.Axis.CodeCount, units.Axis.CodeCount);
    }

    /// <summary>How many different units each pair of codes has, with margins.</summary>
    public static CrossCounts CountDistinct<TFact>(
        CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units, Column<TFact> rows, Column<TFact> columns)
    {
        if (WordQuery.TryCountDistinct(index, filter, units, rows, columns, out CrossCounts counts))
        {
            return counts;
        }

        int unitCodes = units.Axis.CodeCount;
        long rowStride = (long)columns.Axis.CodeCount * unitCodes;
        var sink = new PresenceSink(new CellPresence(checked(rows.Axis.CodeCount * rowStride)));
        Group(index, filter, new Grouping<TFact>(rows, rowStride).By(columns, unitCodes).By(units, 1), ref sink);
        DistinctCounts distinct = DistinctCounts.Of(sink.Presence, rows.Axis.CodeCount, columns.Axis.CodeCount, unitCodes);
        return new CrossCounts(distinct.Rows, distinct.Columns, distinct.Cells, distinct.Total);
    }

    public static RowSelection Select<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, int chunk, Scratch scratch) =>
        filter.Narrow(index, chunk, new RowSelection(0, index.Chunks[chunk].Length, null), scratch);

    public static void Group<TFact, TSink>(CubeIndex<TFact> index, Filter<TFact> filter, Grouping<TFact> grouping, ref TSink sink)
        where TSink : ICellSink<TSink>
    {
        Scratch scratch = Scratch.Rent();
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
