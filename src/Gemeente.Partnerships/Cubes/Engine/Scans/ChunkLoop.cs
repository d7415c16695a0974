using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Runs work over chunks on all processors if there is more than one chunk.</summary>
internal static class ChunkLoop
{
    public static void Run(int count, Action<int> body, CancellationToken cancellationToken)
    {
        if (count <= 1)
        {
            for (int i = 0; i < count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                body(i);
            }

            return;
        }

        RunParallel(count, body, cancellationToken);
    }

    // A method of its own, so that a process with one chunk does not load the library for parallel loops.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunParallel(int count, Action<int> body, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, body);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Capture(failures.InnerExceptions[0]).Throw();
        }
    }
}
