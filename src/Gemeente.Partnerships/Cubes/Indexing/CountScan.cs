using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Counts the selected facts of each chunk.</summary>
internal readonly struct CountScan<TFact>(CubeIndex<TFact> index, Filter<TFact> filter) : IChunkScan<long>
{
    public int Chunks => index.Chunks.Length;

    public bool CanBeShared => true;

    public long NewPart() => 0;

    public bool Scan(int chunk, QueryBuffers buffers, ref long part)
    {
        RowSelection selection = CubeQuery.Select(index, filter, chunk, buffers);
        part += selection.Count();
        return !selection.IsEmpty;
    }

    public void Merge(ref long whole, long part) => whole += part;
}
