namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Adds up what all threads have classified, and tells it to the host: one at a time, so that it only grows.
/// </summary>
internal sealed class PreparationProgress(IProgress<ClassificationProgress>? host, long total)
{
    private readonly Lock _lock = new();
    private long _done;

    public void Add(long classified)
    {
        lock (_lock)
        {
            _done += classified;
            host?.Report(new ClassificationProgress(_done, total));
        }
    }
}
