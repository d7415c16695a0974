using DuckDB.NET.Data;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>
/// Interrupts a command from a cancellation until it has returned. Once is not enough: DuckDB forgets an interrupt at
/// the start of each of its calls.
/// </summary>
internal sealed class RepeatedInterrupt : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    private readonly Timer _timer;
    private readonly CancellationTokenRegistration _registration;
    private bool _isStarted;

    public RepeatedInterrupt(DuckDBCommand command, CancellationToken cancellationToken)
    {
        _timer = new Timer(_ => command.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _registration = cancellationToken.Register(() =>
        {
            _isStarted = true;
            command.Cancel();
            _timer.Change(Period, Period);
        });
    }

    /// <summary>Ends the interrupts. None comes after it, to another command.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        if (!_isStarted)
        {
            _timer.Dispose();
            return;
        }

        using ManualResetEvent ended = new(false);
        if (_timer.Dispose(ended))
            ended.WaitOne();
    }
}
