using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Data.Tests.Hosting;

/// <summary>Tests a file that is reloaded after it has changed. The clock of the tests ticks when it is told to.</summary>
public sealed class FileReloadTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly ManualClock _clock = new();
    private long _changes;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task UseFile_ReloadOnChange_FollowsTheFile()
    {
        byte[] whole = Json(NcdoDataSet.Load());
        Write(whole);
        await using ServiceProvider services = Services();
        await services.LoadPartnershipsAsync(Stop);
        PartnershipStore store = services.GetRequiredService<PartnershipStore>();
        Assert.Equal(39, store.Current.DataSet.Partnerships.Count);

        await TickAsync(3);
        Assert.Equal(1, store.Current.Version);

        PartnershipDataSet fewer = NcdoDataSet.Load() with
        {
            Partnerships = [.. NcdoDataSet.Load().Partnerships.Skip(10)],
        };
        Write(Json(fewer));
        await UntilAsync(() => store.Current.DataSet.Partnerships.Count == 29);

        // Half a file: the store keeps its records and reports why.
        Write(whole.AsSpan(0, whole.Length / 2));
        await UntilAsync(() => store.ReloadFailure is not null);
        Assert.IsType<InvalidPartnershipDataException>(store.ReloadFailure);
        Assert.Equal(29, store.Current.DataSet.Partnerships.Count);

        Write(whole);
        await UntilAsync(() => store.Current.DataSet.Partnerships.Count == 39);
        Assert.Null(store.ReloadFailure);

        File.Delete(_path);
        await TickAsync(3);
        Assert.Equal(39, store.Current.DataSet.Partnerships.Count);
    }

    [Fact]
    public async Task UseFile_ProviderDisposed_StopsWatching()
    {
        Write(Json(NcdoDataSet.Load()));
        ServiceProvider services = Services();
        await services.LoadPartnershipsAsync(Stop);
        Assert.Equal(1, _clock.Timers);
        await services.DisposeAsync();
        Assert.Equal(0, _clock.Timers);
    }

    [Fact]
    public async Task UseFile_ReloadOnChange_WatchesOutsideTheFirstRequest()
    {
        Write(Json(NcdoDataSet.Load()));
        await using ServiceProvider services = Services();
        using (ExecutionContext.SuppressFlow())
            _ = services.GetRequiredService<PartnershipStore>();
        Assert.False(_clock.HasFlow);

        await using ServiceProvider others = Services();
        await others.LoadPartnershipsAsync(Stop);
        Assert.False(_clock.HasFlow);
    }

    [Fact]
    public async Task UseFile_DisposedDuringTheFirstLoad_DoesNotWatch()
    {
        Write(Json(NcdoDataSet.Load()));
        ServiceProvider? services = null;
        Dimension<PartnershipFact, bool> ending = Dimension.Create<PartnershipFact, bool>(
            "ending",
            Label.Same("ending"),
            _ =>
            {
                services!.Dispose();
                return true;
            }
        );
        services = Services(p => p.AddDimension(ending).Prepare("ending"));
        await services.LoadPartnershipsAsync(Stop);
        Assert.Equal(0, _clock.Timers);
    }

    private ServiceProvider Services(Action<PartnershipsBuilder>? more = null) =>
        new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddPartnerships(p =>
            {
                p.UseFile(_path, reloadOnChange: true).AsOf(NcdoDataSet.ReferenceDate);
                more?.Invoke(p);
            })
            .BuildServiceProvider();

    private void Write(ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(_path, content.ToArray());
        // A file system may have coarse times.
        File.SetLastWriteTimeUtc(_path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(++_changes));
    }

    private async Task TickAsync(int times)
    {
        for (int i = 0; i < times; i++)
        {
            _clock.Tick();
            await Task.Delay(20, Stop);
        }
    }

    private async Task UntilAsync(Func<bool> condition)
    {
        for (int i = 0; i < 500 && !condition(); i++)
            await TickAsync(1);
        Assert.True(condition(), "The store did not follow the file.");
    }

    private static byte[] Json(PartnershipDataSet dataSet)
    {
        using MemoryStream stream = new();
        PartnershipJson.Write(
            dataSet,
            stream,
            new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries }
        );
        return stream.ToArray();
    }

    private sealed class ManualClock : TimeProvider
    {
        private readonly List<ManualTimer> _timers = [];

        public int Timers => _timers.Count;

        /// <summary>True if the last timer was made with the execution context of its maker.</summary>
        public bool HasFlow { get; private set; }

        public void Tick()
        {
            foreach (ManualTimer timer in _timers.ToArray())
                timer.Tick();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ManualTimer timer = new(() => callback(state), _timers);
            _timers.Add(timer);
            HasFlow = !ExecutionContext.IsFlowSuppressed();
            return timer;
        }

        private sealed class ManualTimer(Action tick, List<ManualTimer> timers) : ITimer
        {
            public void Tick() => tick();

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => timers.Remove(this);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
