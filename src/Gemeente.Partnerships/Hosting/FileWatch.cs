namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// Reloads a store after its file has changed. It compares length and time of change at an interval, which also works
/// for network drives and mounted volumes, and waits until the file is the same twice.
/// </summary>
/// <remarks>Safe for use by several threads; equal by reference.</remarks>
internal sealed class FileWatch : IDisposable
{
    /// <summary>The time between two looks at the file.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // The largest number of looks that pass between two attempts to read a file that cannot be read.
    private const int MaxPause = 60;

    private readonly string _path;
    private readonly Func<CancellationToken, Task> _reload;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _stop = new();
    private FileState _loaded;
    private FileState _last;
    private int _pause;
    private int _looksToSkip;
    private int _isChecking;

    /// <summary>Starts to watch.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="loaded">The state of the file before the store read it.</param>
    /// <param name="reload">
    /// Reloads the store. It throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> if the file
    /// cannot be read, which is tried again: after two looks, and later after each failure. A source that ends by
    /// itself with <see cref="OperationCanceledException"/>, such as after a time limit, is tried again too.
    /// </param>
    /// <param name="clock">The clock.</param>
    public FileWatch(string path, FileState loaded, Func<CancellationToken, Task> reload, TimeProvider clock)
    {
        _path = path;
        _reload = reload;
        _loaded = loaded;
        _last = loaded;
        // Without the context of the first load, so that a reload is not part of the request that loaded the store.
        using (ExecutionContext.SuppressFlow())
            _timer = clock.CreateTimer(_ => _ = CheckAsync(), state: null, Interval, Interval);
    }

    /// <summary>The length and the time of change of a file. A file that cannot be seen has the default.</summary>
    public readonly record struct FileState(long Length, DateTime Changed)
    {
        public static FileState Of(string path)
        {
            FileInfo file = new(path);
            return file.Exists ? new FileState(file.Length, file.LastWriteTimeUtc) : default;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task CheckAsync()
    {
        if (Interlocked.Exchange(ref _isChecking, 1) != 0)
            return;
        try
        {
            FileState state = FileState.Of(_path);
            if (state != _last)
            {
                _last = state;
                _pause = _looksToSkip = 0;
                return;
            }

            if (state == _loaded || state == default)
                return;
            if (_looksToSkip > 0)
            {
                _looksToSkip--;
                return;
            }

            FileState before = _loaded;
            _loaded = state;
            try
            {
                await _reload(_stop.Token).ConfigureAwait(false);
                _pause = 0;
            }
            catch (Exception unread)
                when (unread is IOException or UnauthorizedAccessException or OperationCanceledException
                    && !_stop.IsCancellationRequested
                )
            {
                _loaded = before;
                _pause = Math.Clamp(2 * _pause, 1, MaxPause);
                _looksToSkip = _pause;
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The host stops, or the file cannot be seen now. The next look tries again.
        }
        finally
        {
            Volatile.Write(ref _isChecking, 0);
        }
    }
}
