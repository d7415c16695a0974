using Gemeente.Partnerships.Hosting;

namespace Gemeente.Partnerships.Tests.Hosting;

/// <summary>Tests looks at a file. The clock of the tests ticks when it is told to.</summary>
public sealed class FileWatchTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Tick_UnreadableFile_WaitsLongerAfterEachFailure()
    {
        ManualClock clock = new();
        Write("first");
        int attempts = 0;
        Exception? failure = new IOException("locked");
        using FileWatch watch = new(
            _path,
            default,
            _ =>
            {
                attempts++;
                return failure is null ? Task.CompletedTask : Task.FromException(failure);
            },
            clock
        );
        clock.Tick();
        Assert.Equal(0, attempts);
        Assert.Equal([1, 3, 6, 11, 20, 37, 70, 131, 192], AttemptedLooks(200));

        // A source with a time limit is tried again as well, and another state of the file at once.
        failure = new TaskCanceledException("late");
        Write("second");
        Assert.Equal([2, 4, 7], AttemptedLooks(10));

        failure = null;
        Write("third");
        Assert.Equal([2], AttemptedLooks(100));

        List<int> AttemptedLooks(int looks)
        {
            List<int> attempted = [];
            for (int look = 1; look <= looks; look++)
            {
                int before = attempts;
                clock.Tick();
                if (attempts > before)
                    attempted.Add(look);
            }

            return attempted;
        }
    }

    private void Write(string content) => File.WriteAllText(_path, content);

    private sealed class ManualClock : TimeProvider
    {
        private Action? _look;

        public void Tick() => _look?.Invoke();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _look = () => callback(state);
            return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
