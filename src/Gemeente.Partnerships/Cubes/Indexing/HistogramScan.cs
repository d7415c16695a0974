using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Counts the selected facts of each chunk by the codes of one column.</summary>
internal readonly struct HistogramScan<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> column)
    : IChunkScan<long[]>
{
    public int Chunks => index.Chunks.Length;

    public bool CanBeShared => column.Axis.CodeCount <= index.Count / 8;

    public long[] NewPart() => new long[column.Axis.CodeCount];

    public bool Scan(int chunk, QueryBuffers scratch, ref long[] part)
    {
        RowSelection selection = CubeQuery.Select(index, filter, chunk, scratch);
        if (selection.IsEmpty)
        {
            return false;
        }

        ColumnChunk of = column.Chunks[chunk];
        Span<int> counters = scratch.TakeCounters(of.Palette.Length);
        of.Histogram(selection, counters, scratch);
        for (int i = 0; i < counters.Length; i++)
        {
            part[of.Palette[i]] += counters[i];
        }

        return true;
    }

    public void Merge(ref long[] whole, long[] part)
    {
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] += part[i];
        }
    }
}
