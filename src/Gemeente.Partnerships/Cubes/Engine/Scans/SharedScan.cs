using System.Runtime.ExceptionServices;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>
/// A scan by several threads. Each thread takes the next free chunk. The calling thread scans too: it waits only for
/// helpers that are still scanning a chunk and not for helpers that the pool has not started.
/// </summary>
internal sealed class SharedScan<TScan, TPart> : IThreadPoolWorkItem
    where TScan : struct, IChunkScan<TPart>
{
    private readonly Lock _lock = new();
    private readonly TScan _scan;
    private readonly int _firstChunk;
    private int _nextChunk;
    private int _scanned;
    private bool _hasPart;
    private TPart _part = default!;
    private ExceptionDispatchInfo? _failure;

    public SharedScan(TScan scan, int firstChunk)
    {
        _scan = scan;
        _firstChunk = firstChunk;
        _nextChunk = firstChunk;
    }

    public void Run(int helpers, QueryBuffers buffers, ref TPart whole)
    {
        for (int helper = 0; helper < helpers; helper++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        int scanned = 0;
        for (int chunk = Take(); chunk < _scan.Chunks; chunk = Take())
        {
            _scan.Scan(chunk, buffers, ref whole);
            buffers.Release(default);
            scanned++;
        }

        int byHelpers = _scan.Chunks - _firstChunk - scanned;
        var spin = default(SpinWait);
        while (Volatile.Read(ref _scanned) < byHelpers)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        _failure?.Throw();
        if (_hasPart)
        {
            _scan.Merge(ref whole, _part);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        int chunk = Take();
        if (chunk >= _scan.Chunks)
        {
            return;
        }

        int scanned = 0;
        TPart part = default!;
        ExceptionDispatchInfo? failure = null;
        QueryBuffers buffers = QueryBuffers.Rent();
        try
        {
            part = _scan.NewPart();
            for (; chunk < _scan.Chunks; chunk = Take())
            {
                scanned++;
                _scan.Scan(chunk, buffers, ref part);
                buffers.Release(default);
            }

            buffers.Return();
        }
        catch (Exception thrown)
        {
            failure = ExceptionDispatchInfo.Capture(thrown);
            scanned = Math.Max(scanned, 1);
        }

        lock (_lock)
        {
            _failure ??= failure;
            if (failure is null && _hasPart)
            {
                _scan.Merge(ref _part, part);
            }
            else if (failure is null)
            {
                _part = part;
                _hasPart = true;
            }

            Volatile.Write(ref _scanned, _scanned + scanned);
        }
    }

    private int Take() => Interlocked.Increment(ref _nextChunk) - 1;
}
