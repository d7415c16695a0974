using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Tests.Json.Fuzzing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Hosting;

public sealed class PartnershipStoreTests
{
    private static readonly Partnership First = World.Partnership("first", "0141", "TR");
    private static readonly Partnership Second = World.Partnership("second", "0363", "PL");

    private readonly PartnershipStore _store = new(World.Catalog(World.In2007, First));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Update_Changes_MakesANewSnapshot()
    {
        PartnershipSnapshot before = _store.Current;
        PartnershipSnapshot after = _store.Update(new DataSetChanges { Added = [Second] });
        Assert.Same(after, _store.Current);
        Assert.Equal((1L, 2L), (before.Version, after.Version));
        Assert.Equal((1L, 2L), (before.Catalog.Partnerships.Count, after.Catalog.Partnerships.Count));
        Assert.Equal((World.In2007, before.Catalog.Options), (after.Catalog.AsOfDate, after.Catalog.Options));
    }

    [Fact]
    public void Update_ChangesThatDoNotFit_Throws()
    {
        PartnershipSnapshot before = _store.Current;
        Assert.Throws<InvalidPartnershipDataException>(() =>
            _store.Update(new DataSetChanges { Removed = ["nobody"] })
        );
        Assert.Same(before, _store.Current);
    }

    [Fact]
    public async Task UpdateAsync_StoreChangedMeanwhile_CallsTheFunctionAgain()
    {
        List<long> versions = [];
        PartnershipSnapshot after = await _store.UpdateAsync(
            (snapshot, _) =>
            {
                versions.Add(snapshot.Version);
                if (versions.Count == 1)
                    _store.Update(new DataSetChanges { Added = [Second] });
                return ValueTask.FromResult(
                    snapshot.DataSet.With(new DataSetChanges { Added = [World.Partnership("third", "0484", "US")] })
                );
            },
            Stop
        );
        Assert.Equal([1L, 2L], versions);
        Assert.Equal(["first", "second", "third"], after.DataSet.Partnerships.Select(partnership => partnership.Id));
    }

    [Fact]
    public async Task UpdateAsync_SameRecords_KeepsTheSnapshot()
    {
        PartnershipSnapshot before = _store.Current;
        Assert.Same(before, await _store.UpdateAsync((snapshot, _) => ValueTask.FromResult(snapshot.DataSet), Stop));
        Assert.Same(before, _store.MoveTo(World.In2007));
    }

    [Fact]
    public async Task UpdateAsync_CancelledOrFailed_KeepsTheSnapshot()
    {
        PartnershipSnapshot before = _store.Current;
        using CancellationTokenSource source = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await _store.UpdateAsync(
                async (snapshot, stop) =>
                {
                    await source.CancelAsync();
                    stop.ThrowIfCancellationRequested();
                    return snapshot.DataSet;
                },
                source.Token
            )
        );
        await Assert.ThrowsAsync<IOException>(async () =>
            await _store.UpdateAsync((_, _) => throw new IOException("gone"), Stop)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await _store.UpdateAsync((_, _) => ValueTask.FromResult<PartnershipDataSet>(null!), Stop)
        );
        Assert.Same(before, _store.Current);
    }

    [Fact]
    public void TryUpdate_OtherSnapshot_IsNull()
    {
        PartnershipSnapshot seen = _store.Current;
        Assert.NotNull(_store.TryUpdate(seen, new DataSetChanges { Added = [Second] }));
        Assert.Null(_store.TryUpdate(seen, new DataSetChanges { Removed = ["first"] }));
        Assert.Equal(2, _store.Current.DataSet.Partnerships.Count);
    }

    [Fact]
    public async Task ReloadAsync_EqualRecords_KeepsTheSnapshot()
    {
        ListSource source = new(World.With(First), World.With(First, Second));
        PartnershipSnapshot before = _store.Current;
        Assert.Same(before, await _store.ReloadAsync(source, Stop));
        Assert.Equal(2, (await _store.ReloadAsync(source, Stop)).DataSet.Partnerships.Count);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _store.ReloadAsync(source, Stop));
    }

    [Fact]
    public void MoveTo_OtherDate_KeepsTheRecords()
    {
        PartnershipSnapshot before = _store.Current;
        PartnershipSnapshot after = _store.MoveTo(World.In2026);
        Assert.Equal((World.In2026, 2L), (after.Catalog.AsOfDate, after.Version));
        Assert.Same(before.DataSet, after.DataSet);
    }

    [Fact]
    public void Changed_ChangeInAHandler_IsRaisedInOrder()
    {
        List<string> told = [];
        _store.Changed += (_, change) =>
        {
            if (change.After.Version == 2)
                _store.Update(new DataSetChanges { Removed = ["second"] });
            told.Add($"a{change.Before.Version}-{change.After.Version}");
        };
        _store.Changed += (_, change) => told.Add($"b{change.Before.Version}-{change.After.Version}");
        _store.Update(new DataSetChanges { Added = [Second] });
        Assert.Equal(["a1-2", "b1-2", "a2-3", "b2-3"], told);
    }

    [Fact]
    public void Changed_FailingHandler_DoesNotStopOthers()
    {
        int told = 0;
        _store.Changed += (_, _) => throw new IOException("gone");
        _store.Changed += (_, _) => told++;
        AggregateException thrown = Assert.Throws<AggregateException>(() =>
            _store.Update(new DataSetChanges { Added = [Second] })
        );
        Assert.IsType<IOException>(Assert.Single(thrown.InnerExceptions));
        Assert.Equal((1, 2L), (told, _store.Current.Version));
        Assert.Throws<AggregateException>(() => _store.MoveTo(World.In2026));
        Assert.Equal(2, told);
    }

    [Fact]
    public void Changed_FatalException_LaterChangesRaiseEvents()
    {
        List<long> versions = [];
        bool isFatal = true;
        _store.Changed += (_, change) =>
        {
            if (isFatal)
                throw new InsufficientMemoryException();
            versions.Add(change.After.Version);
        };
        Assert.Throws<InsufficientMemoryException>(() => _store.Update(new DataSetChanges { Added = [Second] }));
        Assert.Equal(2, _store.Current.Version);

        isFatal = false;
        _store.MoveTo(World.In2026);
        Assert.Equal([3], versions);
    }

    [Fact]
    public void Prepared_Dimensions_AreClassifiedBeforeReadersSeeThem()
    {
        int asked = 0;
        Dimension<PartnershipFact, bool> slow = Dimension.Create(
            "slow",
            Label.Same("slow"),
            (PartnershipFact _) => Classification<bool>.One(Interlocked.Increment(ref asked) > 0)
        );
        PartnershipStore store = new(
            World.Catalog(World.In2007, First),
            new PartnershipStoreOptions { Prepared = [slow] }
        );
        Assert.Equal(1, asked);
        store.Changed += (_, _) => Assert.True(asked > 1);
        PartnershipSnapshot after = store.Update(new DataSetChanges { Added = [Second] });
        int before = asked;
        Assert.Equal(2, after.Catalog.Partnerships.CountBy(slow)[true].Count);
        Assert.Equal(before, asked);
    }

    [Fact]
    public void Update_FailingClassifier_KeepsTheSnapshot()
    {
        Dimension<PartnershipFact, bool> picky = Dimension.Create(
            "picky",
            Label.Same("picky"),
            (PartnershipFact fact) =>
                fact.Partnership.Id == "first" ? Classification<bool>.One(true) : throw new IOException("gone")
        );
        PartnershipStore store = new(
            World.Catalog(World.In2007, First),
            new PartnershipStoreOptions { Prepared = [picky] }
        );
        Assert.Throws<ClassifierException>(() => store.Update(new DataSetChanges { Added = [Second] }));
        Assert.Equal(1, store.Current.Version);
    }

    [Fact]
    public async Task ReloadAsync_SteadyWriter_EndsAfterThreeLostRaces()
    {
        int loads = 0;
        using CancellationTokenSource done = new();
        Task writer = Task.Run(
            async () =>
            {
                for (int i = 0; !done.IsCancellationRequested; i++)
                {
                    _store.Update(new DataSetChanges { Added = [World.Partnership($"w-{i}", "0363", "PL")] });
                    await Task.Yield();
                }
            },
            Stop
        );
        PartnershipSnapshot after = await _store.ReloadAsync(
            new SlowSource(async () =>
            {
                loads++;
                long version = _store.Current.Version;
                // The first three loads are so slow that the writer changes the store; the fourth has the turn.
                if (loads <= 3)
                {
                    while (_store.Current.Version == version)
                        await Task.Delay(1, Stop);
                }

                return World.With(First, Second);
            }),
            Stop
        );
        await done.CancelAsync();
        await writer;
        Assert.Equal(4, loads);
        Assert.Equal(["first", "second"], after.DataSet.Partnerships.Select(partnership => partnership.Id));
    }

    [Fact]
    public async Task Update_WhileAReloadHasTheTurn_WaitsAndIsNotLost()
    {
        TaskCompletionSource hasTurn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int loads = 0;
        ValueTask<PartnershipSnapshot> reload = _store.ReloadAsync(
            new SlowSource(async () =>
            {
                if (++loads <= 3)
                    await Task.Run(() => _store.MoveTo(new DateOnly(2007, 6, loads)), Stop);
                else
                {
                    hasTurn.SetResult();
                    await goOn.Task;
                }

                return World.With(World.Partnership("loaded", "0363", "PL"));
            }),
            Stop
        );
        await hasTurn.Task;
        PartnershipSnapshot seen = _store.Current;
        Task<PartnershipSnapshot> update = Task.Run(() => _store.Update(new DataSetChanges { Added = [Second] }), Stop);
        Task<PartnershipSnapshot?> conditional = Task.Run(
            () => _store.TryUpdate(seen, new DataSetChanges { Added = [World.Partnership("third", "0484", "US")] }),
            Stop
        );
        Assert.Null(_store.TryMoveTo(World.In2026));
        await Task.Delay(20, Stop);
        Assert.False(update.IsCompleted);
        goOn.SetResult();
        await reload;
        await update;
        Assert.Null(await conditional);
        Assert.Equal(["loaded", "second"], _store.Current.DataSet.Partnerships.Select(partnership => partnership.Id));
    }

    [Fact]
    public async Task Changed_EveryChange_CarriesTheRecords()
    {
        List<DataSetChanges> changes = [];
        _store.Changed += (_, change) => changes.Add(change.Changes);
        DataSetChanges added = new() { Added = [Second] };
        _store.Update(added);
        _store.MoveTo(World.In2026);
        await _store.ReloadAsync(new ListSource(World.With(Second with { Description = "other" })), Stop);
        Assert.Same(added, changes[0]);
        Assert.Equal(new DataSetChanges(), changes[1]);
        Assert.Equal(
            new DataSetChanges { Removed = ["first"], Replaced = [Second with { Description = "other" }] },
            changes[2]
        );
    }

    [Fact]
    public async Task ReloadFailure_FailedThenSucceeded_IsKeptAndCleared()
    {
        Assert.Null(_store.ReloadFailure);
        PartnershipSnapshot before = _store.Current;
        await Assert.ThrowsAsync<IOException>(async () =>
            await _store.ReloadAsync(new SlowSource(() => throw new IOException("gone")), Stop)
        );
        Assert.Equal("gone", _store.ReloadFailure?.Message);
        Assert.Same(before, _store.Current);
        await _store.ReloadAsync(new ListSource(World.With(First)), Stop);
        Assert.Null(_store.ReloadFailure);
    }

    [Fact]
    public async Task ReloadFailure_HandlerThrows_IsCleared()
    {
        await Assert.ThrowsAsync<IOException>(async () =>
            await _store.ReloadAsync(new SlowSource(() => throw new IOException("gone")), Stop)
        );
        _store.Changed += (_, _) => throw new InvalidOperationException("handler");
        AggregateException failures = await Assert.ThrowsAsync<AggregateException>(async () =>
            await _store.ReloadAsync(new ListSource(World.With(Second)), Stop)
        );
        Assert.Equal("handler", failures.InnerException?.Message);
        Assert.Equal(["second"], _store.Current.DataSet.Partnerships.Select(partnership => partnership.Id));
        Assert.Null(_store.ReloadFailure);
    }

    [Fact]
    public async Task ReloadFailure_AggregateOrTimeLimitOfTheSource_IsKept()
    {
        await Assert.ThrowsAsync<AggregateException>(async () =>
            await _store.ReloadAsync(new SlowSource(() => throw new AggregateException("two")), Stop)
        );
        Assert.IsType<AggregateException>(_store.ReloadFailure);
        await Assert.ThrowsAsync<TaskCanceledException>(async () =>
            await _store.ReloadAsync(new SlowSource(() => throw new TaskCanceledException("late")), Stop)
        );
        Assert.Equal("late", _store.ReloadFailure?.Message);
    }

    [Fact]
    public async Task ReloadFailure_StoppedByTheCaller_IsNotKept()
    {
        using CancellationTokenSource stopped = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await _store.ReloadAsync(
                new SlowSource(async () =>
                {
                    await stopped.CancelAsync();
                    throw new OperationCanceledException(stopped.Token);
                }),
                stopped.Token
            )
        );
        Assert.Null(_store.ReloadFailure);
    }

    private sealed class SlowSource(Func<Task<PartnershipDataSet>> load) : IPartnershipSource
    {
        public async ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken) => await load();
    }

    private sealed class ListSource(params PartnershipDataSet?[] loads) : IPartnershipSource
    {
        private int _next;

        public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(loads.ElementAtOrDefault(_next++)!);
    }
}
