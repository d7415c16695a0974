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

        Scratch scratch = Scratch.Rent();
        long count = 0;
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            count += Select(index, filter, chunk, scratch).Count();
            scratch.Release(default);
        }

        scratch.Return();
        return count;
    }

    /// <summary>How many facts have each code of one column.</summary>
    public static long[] Count<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> column)
    {
        if (ReferenceEquals(filter, Filter<TFact>.All))
        {
            return column.Totals.AsSpan().ToArray();
        }

        long[] counts = new long[column.Axis.CodeCount];
        Scratch scratch = Scratch.Rent();
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            RowSelection selection = Select(index, filter, chunk, scratch);
            if (!selection.IsEmpty)
            {
                ColumnChunk of = column.Chunks[chunk];
                Span<int> counters = scratch.TakeCounters(of.Palette.Length);
                of.Histogram(selection, counters, scratch);
                for (int i = 0; i < counters.Length; i++)
                {
                    counts[of.Palette[i]] += counters[i];
                }
            }

            scratch.Release(default);
        }

        scratch.Return();
        return counts;
    }

    /// <summary>How many facts have each pair of codes; cell = row code x codes of the column axis + column code.</summary>
    public static CellCounts Count<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> rows, Column<TFact> columns)
    {
        var counts = new CellCounts((long)rows.Axis.CodeCount * columns.Axis.CodeCount);
        Group(index, filter, [rows, columns], [columns.Axis.CodeCount, 1], new CountSink(counts));
        return counts;
    }

    /// <summary>How many different units there are.</summary>
    public static long CountDistinct<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units)
    {
        var presence = new CellPresence(units.Axis.CodeCount);
        Group(index, filter, [units], [1], new PresenceSink(presence));
        return DistinctCounts.Of(presence, 1, units.Axis.CodeCount).Total;
    }

    /// <summary>How many different units each code of a column has, and all together.</summary>
    public static (long[] Groups, long Total) CountDistinct<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units, Column<TFact> groups)
    {
        var presence = new CellPresence((long)groups.Axis.CodeCount * units.Axis.CodeCount);
        Group(index, filter, [groups, units], [units.Axis.CodeCount, 1], new PresenceSink(presence));
        return DistinctCounts.Of(presence, groups.Axis.CodeCount, units.Axis.CodeCount);
    }

    /// <summary>How many different units each pair of codes has, with margins.</summary>
    public static DistinctCounts CountDistinct<TFact>(
        CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> units, Column<TFact> rows, Column<TFact> columns)
    {
        int unitCodes = units.Axis.CodeCount;
        long rowStride = (long)columns.Axis.CodeCount * unitCodes;
        var presence = new CellPresence(checked(rows.Axis.CodeCount * rowStride));
        Group(index, filter, [rows, columns, units], [rowStride, unitCodes, 1], new PresenceSink(presence));
        return DistinctCounts.Of(presence, rows.Axis.CodeCount, columns.Axis.CodeCount, unitCodes);
    }

    public static RowSelection Select<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, int chunk, Scratch scratch) =>
        filter.Narrow(index, chunk, new RowSelection(0, index.Chunks[chunk].Length, null), scratch);

    public static void Group<TFact, TSink>(CubeIndex<TFact> index, Filter<TFact> filter, ReadOnlySpan<Column<TFact>> columns, ReadOnlySpan<long> strides, TSink sink)
        where TSink : ICellSink
    {
        Scratch scratch = Scratch.Rent();
        Span<GroupLevel> levels = scratch.TakeLevels(columns.Length);
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            Scratch.Mark mark = scratch.Now;
            RowSelection selection = Select(index, filter, chunk, scratch);
            if (!selection.IsEmpty)
            {
                for (int i = 0; i < columns.Length; i++)
                {
                    levels[i] = new GroupLevel(columns[i].Chunks[chunk], strides[i]);
                }

                sink.Begin(chunk);
                new ChunkGrouping<TSink>(levels, sink, scratch).Run(selection);
            }

            scratch.Release(mark);
        }

        levels.Clear();
        scratch.Return();
    }
}
