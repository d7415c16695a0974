namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Work over chunks, one by one in any order, whose outcomes add up.</summary>
/// <typeparam name="TPart">What some of the chunks come to.</typeparam>
internal interface IChunkScan<TPart>
{
    int Chunks { get; }

    /// <summary>Whether an outcome of its own for another thread costs little beside the work.</summary>
    bool CanBeShared { get; }

    TPart NewPart();

    /// <summary>Adds a chunk.</summary>
    /// <returns>Whether there was anything in it to do.</returns>
    bool Scan(int chunk, QueryBuffers buffers, ref TPart part);

    void Merge(ref TPart whole, TPart part);
}
