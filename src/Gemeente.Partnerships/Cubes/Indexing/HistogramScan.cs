using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Counts the selected facts of each chunk, in total and by the codes of one column.</summary>
internal readonly struct HistogramScan<TFact>(CubeIndex<TFact> index, Filter<TFact> filter, Column<TFact> column)
    : IChunkScan<(long[] Counts, long Total)>
{
    public int Chunks => index.Chunks.Length;

    public bool CanBeShared => column.Axis.CodeCount <= index.Count / 8;

    public (long[] Counts, long Total) NewPart() => (new long[column.Axis.CodeCount], 0);

    public bool Scan(int chunk, QueryBuffers buffers, ref (long[] Counts, long Total) part)
    {
        RowSelection selection = CubeQuery.Select(index, filter, chunk, buffers);
        if (selection.IsEmpty)
        {
            return false;
        }

        ColumnChunk of = column.Chunks[chunk];
        Span<int> counters = buffers.TakeCounters(of.Palette.Length);
        of.Histogram(selection, counters, buffers);
        int[] palette = of.Palette;
        long[] counts = part.Counts;
        long sum = 0;
        for (int i = 0; i < counters.Length; i++)
        {
            counts[palette[i]] += counters[i];
            sum += counters[i];
        }

        part.Total += of.IsMany ? selection.Count() : sum;
        return true;
    }

    public void Merge(ref (long[] Counts, long Total) whole, (long[] Counts, long Total) part)
    {
        for (int i = 0; i < whole.Counts.Length; i++)
        {
            whole.Counts[i] += part.Counts[i];
        }

        whole.Total += part.Total;
    }
}
