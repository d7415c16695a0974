using System.Diagnostics;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Tests.Json.Fuzzing;

namespace Gemeente.Partnerships.Tests.Hosting;

/// <summary>
/// Swaps while threads read: each version has ties with one country only, and as many as its number says, so that a
/// reader who saw half a change would see it. PARTNERSHIPS_SWAPS=1000 makes that many swaps, over 30 seconds.
/// </summary>
[Collection(nameof(NotParallel))]
public sealed class PartnershipStoreSwapTests
{
    private const int Readers = 4;
    private const int FewTies = 50;
    private const int TiesKinds = 40;
    private const long MaxGrowth = 4L << 20;

    private static readonly int Swaps = int.TryParse(
        Environment.GetEnvironmentVariable("PARTNERSHIPS_SWAPS"),
        out int swaps
    )
        ? swaps
        : 60;
    private static readonly TimeSpan Pause = Swaps < 1000 ? TimeSpan.Zero : TimeSpan.FromSeconds(30) / Swaps;
    private static readonly CountryCode[] Countries = ["TR", "PL", "US"];

    [Fact]
    public async Task Current_DuringChanges_IsAlwaysOneVersion()
    {
        PartnershipStore store = new(PartnershipCatalog.Create(Version(1), World.In2007));
        using CancellationTokenSource done = new();
        using CountdownEvent reading = new(Readers);
        Task<long>[] readers =
        [
            .. Enumerable
                .Range(0, Readers)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () => Read(store, reading, done.Token),
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                ),
        ];
        long told = 0;
        store.Changed += (_, change) => told += change.After.Version - change.Before.Version;

        // The swaps begin when every reader reads: they can be over before a thread has begun.
        reading.Wait(TestContext.Current.CancellationToken);
        long began = Stopwatch.GetTimestamp();
        long early = 0;
        for (int swap = 0; swap < Swaps; swap++)
        {
            await store.UpdateAsync(
                (snapshot, _) => ValueTask.FromResult(Version(snapshot.Version + 1)),
                TestContext.Current.CancellationToken
            );
            if (swap == Swaps / 4)
                early = GC.GetTotalMemory(forceFullCollection: true);
            if (Pause > TimeSpan.Zero)
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        TimeSpan took = Stopwatch.GetElapsedTime(began);
        await done.CancelAsync();
        long[] reads = await Task.WhenAll(readers);
        long growth = GC.GetTotalMemory(forceFullCollection: true) - early;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Swaps} swaps in {took.TotalSeconds:F1} s under {Readers} threads: {reads.Sum()} reads, {reads.Min()} by the slowest; memory grew by {growth} bytes."
        );

        Assert.Equal(Swaps + 1, store.Current.Version);
        Assert.Equal(Swaps, told);
        Assert.All(reads, count => Assert.True(count > 1, "A reader read nothing during the swaps."));
        Assert.True(growth < MaxGrowth, $"Memory grew by {growth} bytes.");
    }

    private static int TiesOf(long version) => FewTies + (int)(version % TiesKinds);

    private static CountryCode CountryOf(long version) => Countries[version % Countries.Length];

    private static PartnershipDataSet Version(long version) =>
        World.With([
            .. Enumerable
                .Range(0, TiesOf(version))
                .Select(i => World.Partnership($"t-{i}", "0141", CountryOf(version))),
        ]);

    /// <summary>Reads until told to stop, and signals the first read.</summary>
    private static long Read(PartnershipStore store, CountdownEvent reading, CancellationToken done)
    {
        long reads = 0;
        long last = 0;
        while (!done.IsCancellationRequested)
        {
            PartnershipSnapshot snapshot = store.Current;
            Assert.True(snapshot.Version >= last, $"Version {snapshot.Version} came after {last}.");
            last = snapshot.Version;
            Cube<PartnershipFact> ties = snapshot.Catalog.Partnerships;
            CountTable<CountryCode> table = ties.CountBy(PartnershipDimensions.Country);
            CountryCode country = CountryOf(last);
            Assert.Equal(TiesOf(last), table.Total);
            Assert.Equal(TiesOf(last), table[country].Count);
            Assert.Equal(TiesOf(last), ties.Where(PartnershipDimensions.Country.Is(country)).Count);
            Assert.Equal(TiesOf(last), snapshot.DataSet.Partnerships.Count);
            if (reads++ == 0)
                reading.Signal();
        }

        return reads;
    }
}
