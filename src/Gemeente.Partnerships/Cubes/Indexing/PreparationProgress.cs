namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Adds up the classifications of all threads and reports them to the host, one report at a time in ascending order.
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
