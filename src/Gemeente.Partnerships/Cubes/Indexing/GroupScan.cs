using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Groups the selected facts of each chunk into a sink.</summary>
internal readonly struct GroupScan<TFact, TSink>(
    CubeIndex<TFact> index,
    Filter<TFact> filter,
    (Column<TFact> Column, long Stride)[] grouping,
    TSink sink
) : IChunkScan<TSink>
    where TSink : ICellSink<TSink>
{
    public int Chunks => index.Chunks.Length;

    public bool CanBeShared => sink.Cells <= index.Count / 8;

    public TSink NewPart() => sink.Fork();

    public bool Scan(int chunk, QueryBuffers buffers, ref TSink part)
    {
        RowSelection selection = CubeQuery.Select(index, filter, chunk, buffers);
        if (selection.IsEmpty)
        {
            return false;
        }

        Span<GroupLevel> levels = buffers.TakeLevels(grouping.Length);
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = new GroupLevel(grouping[i].Column.Chunks[chunk], grouping[i].Stride);
        }

        part.Begin(chunk);
        new ChunkGrouping<TSink>(levels, part, buffers).Run(selection);
        levels.Clear();
        return true;
    }

    public void Merge(ref TSink whole, TSink part) => whole.Merge(part);
}
