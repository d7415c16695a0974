using Gemeente.Partnerships;
using Gemeente.Partnerships.ClickHouse;
using Gemeente.Partnerships.ClickHouse.Tests;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Queries;

namespace Host.Snippets;

/// <summary>They use two servers of this machine.</summary>
public sealed class ClickHouseFacts : IAsyncDisposable
{
    private readonly LocalCluster _cluster = new();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Facts_LoadedAndOpened_AnswerQueries()
    {
        await _cluster.StartAsync();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        PartnershipDataSet dataSet = NcdoDataSet.Load();
        PartnershipDataSet registers = dataSet with { Partnerships = [] };
        DateOnly asOf = new(2007, 6, 30);
        string? password = null;

        #region servers
        ClickHouseOptions options = new()
        {
            Servers = [new Uri("http://shard-1:8123/"), new Uri("http://shard-2:8123/")],
            Cluster = "facts",
            User = "partnerships",
            Password = password,
        };
        #endregion

        options = options with { Servers = _cluster.Options.Servers, User = null };

        #region load
        await ClickHouseLoader.LoadAsync(dataSet, asOf, options, cancellationToken);
        #endregion

        IAsyncEnumerable<Partnership> partnerships = dataSet.Partnerships.ToAsyncEnumerable();

        #region stream
        await ClickHouseLoader.LoadAsync(registers, partnerships, asOf, options, cancellationToken);
        #endregion

        #region ask
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(registers, options, asOf, cancellationToken);
        QueryResult answer = await engine.RunAsync(AggregateQuery.Parse("""{"by":["country"]}"""), cancellationToken);
        #endregion

        Assert.Equal(39, answer.Total);
    }
}
