using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>Shards that are lost, frozen and started again. Each test has two shards of its own.</summary>
public sealed class FailureTests : IAsyncDisposable
{
    private static readonly PartnershipDataSet DataSet = DataSets.Load("dutch-links");
    private static readonly DateOnly AsOf = new(2024, 1, 1);
    private static readonly AggregateQuery Query = AggregateQuery.Parse(
        """{"by":["country","theme"],"measure":{"distinct":"municipality"}}"""
    );

    private readonly LocalCluster _cluster = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    /// <summary>The profile of the user asks for half an answer, which is never given.</summary>
    [Fact]
    public async Task RunAsync_ShardIsLostAndComesBack_IsAnErrorThatNamesItAndThenTheSameAnswer()
    {
        await _cluster.StartAsync("<skip_unavailable_shards>1</skip_unavailable_shards>");
        await ClickHouseLoader.LoadAsync(DataSet, AsOf, _cluster.Options, Cancellation);
        using ClickHouseEngine engine = await OpenAsync(_cluster.Options);
        string whole = AnswerJson.Of(await engine.RunAsync(Query, Cancellation));
        LocalServer second = _cluster.Servers[1];
        await second.KillAsync();
        ClickHouseException lost = await Assert.ThrowsAsync<ClickHouseException>(() =>
            engine.RunAsync(Query, Cancellation)
        );
        Assert.Equal(second.Shard, lost.Shard);
        Assert.Equal(_cluster.Servers[0].Address, lost.Server);
        Assert.Contains($"'{second.Shard}'", lost.Message, StringComparison.Ordinal);
        await second.StartAsync(_cluster.Servers);
        Assert.Equal(whole, AnswerJson.Of(await engine.RunAsync(Query, Cancellation)));

        // The server that answers is a shard too.
        LocalServer first = _cluster.Servers[0];
        await first.KillAsync();
        lost = await Assert.ThrowsAsync<ClickHouseException>(() => engine.RunAsync(Query, Cancellation));
        Assert.Equal((first.Address, 0), (lost.Server, lost.Code));
        Assert.Contains($"'{first.Address}'", lost.Message, StringComparison.Ordinal);
        await first.StartAsync(_cluster.Servers);
        Assert.Equal(whole, AnswerJson.Of(await engine.RunAsync(Query, Cancellation)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task RunAsync_ShardIsFrozen_EndsAtTheLimitAndThenHasTheSameAnswer(int shard)
    {
        await _cluster.StartAsync();
        await ClickHouseLoader.LoadAsync(DataSet, AsOf, _cluster.Options, Cancellation);
        using ClickHouseEngine engine = await OpenAsync(_cluster.Options);
        using ClickHouseEngine limited = await OpenAsync(
            _cluster.Options with
            {
                MaxQueryTime = TimeSpan.FromSeconds(4),
            }
        );
        string whole = AnswerJson.Of(await engine.RunAsync(Query, Cancellation));
        LocalServer frozen = _cluster.Servers[shard];
        frozen.Freeze();
        try
        {
            TimeoutException slow = await Assert.ThrowsAsync<TimeoutException>(() =>
                limited.RunAsync(Query, Cancellation)
            );
            Assert.Contains(frozen.Address.ToString(), slow.Message, StringComparison.Ordinal);
            using CancellationTokenSource stopped = new(TimeSpan.FromMilliseconds(200));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.RunAsync(Query, stopped.Token));
        }
        finally
        {
            frozen.Thaw();
        }

        Assert.Equal(whole, AnswerJson.Of(await engine.RunAsync(Query, Cancellation)));
    }

    /// <summary>
    /// A load that loses a shard fails and can be repeated. Nothing is there twice, and nothing is missing.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task LoadAsync_ShardIsLostAmidALoad_NothingIsDoubledOrLostAfterTheRepeat(int shard)
    {
        await _cluster.StartAsync();
        ClickHouseOptions options = _cluster.Options with { BatchRows = 100 };
        PartnershipDataSet older = DataSet with { Partnerships = [.. DataSet.Partnerships.Take(100)] };
        await ClickHouseLoader.LoadAsync(older, AsOf, options, Cancellation);
        LocalServer lost = _cluster.Servers[shard];
        ClickHouseException failed = await Assert.ThrowsAsync<ClickHouseException>(() =>
            ClickHouseLoader.LoadAsync(DataSet with { Partnerships = [] }, Losing(), AsOf, options, Cancellation)
        );
        Assert.Contains($"'{lost.Address}'", failed.Message, StringComparison.Ordinal);
        await lost.StartAsync(_cluster.Servers);
        await ClickHouseLoaderTests.HasTheFactsOnce(options, older, AsOf);

        // Lost in the midst of the batches, after some were stored.
        int seen = 0;
        failed = await Assert.ThrowsAsync<ClickHouseException>(() =>
            ClickHouseLoader.LoadAsync(
                DataSet,
                AsOf,
                options with
                {
                    Dimensions = HostDimensions.All.With(
                        Cubes.Dimension.One(
                            "kill",
                            Text.Label.Same("x"),
                            Text.Label.Same("x"),
                            (Facts.PartnershipFact fact) =>
                            {
                                if (++seen == 300)
                                    lost.KillAsync().GetAwaiter().GetResult();
                                return "a";
                            }
                        )
                    ),
                },
                Cancellation
            )
        );
        Assert.Contains($"'{lost.Address}'", failed.Message, StringComparison.Ordinal);
        await lost.StartAsync(_cluster.Servers);
        await ClickHouseLoaderTests.HasTheFactsOnce(options, older, AsOf);
        await ClickHouseLoader.LoadAsync(DataSet, AsOf, options, Cancellation);
        await ClickHouseLoaderTests.HasTheFactsOnce(options, DataSet, AsOf);
        foreach (LocalServer server in _cluster.Servers)
            Assert.Equal(
                "7",
                await server.RunAsync("SELECT count() FROM system.tables WHERE name LIKE 'partnerships%'")
            );

        async IAsyncEnumerable<Partnership> Losing()
        {
            int count = 0;
            foreach (Partnership partnership in DataSet.Partnerships)
            {
                yield return partnership;
                if (++count == 50)
                    await lost.KillAsync();
            }
        }
    }

    private static Task<ClickHouseEngine> OpenAsync(ClickHouseOptions options) =>
        ClickHouseEngine.OpenAsync(DataSet, options, cancellationToken: Cancellation);
}
