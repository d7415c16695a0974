namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Runs a scan on this thread. Other threads help if enough chunks have work.</summary>
internal static class ChunkScan
{
    // Starting another thread takes as long as scanning some chunks.
    private const int WorkedChunksBeforeCall = 3;
    private const int MinChunksAHelper = 4;

    public static void Run<TScan, TPart>(TScan scan, QueryBuffers buffers, ref TPart whole)
        where TScan : struct, IChunkScan<TPart>
    {
        int chunks = scan.Chunks;
        int worked = 0;
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            bool hasWorked = scan.Scan(chunk, buffers, ref whole);
            buffers.Release(default);
            if (hasWorked && ++worked == WorkedChunksBeforeCall && scan.CanBeShared)
            {
                int helpers = Math.Min(Environment.ProcessorCount - 1, (chunks - chunk - 1) / MinChunksAHelper);
                if (helpers > 0)
                {
                    new SharedScan<TScan, TPart>(scan, chunk + 1).Run(helpers, buffers, ref whole);
                    return;
                }
            }
        }
    }
}
