namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Work over chunks, in any order, with results that can be merged.</summary>
/// <typeparam name="TPart">The result of some chunks.</typeparam>
internal interface IChunkScan<TPart>
{
    int Chunks { get; }

    /// <summary>True if another result, for another thread, costs little compared with the work.</summary>
    bool CanBeShared { get; }

    TPart NewPart();

    /// <summary>Adds a chunk.</summary>
    /// <returns>Whether the chunk had any selected row.</returns>
    bool Scan(int chunk, QueryBuffers buffers, ref TPart part);

    void Merge(ref TPart whole, TPart part);
}
