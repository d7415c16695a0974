using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;

[assembly: AssemblyFixture(typeof(Gemeente.Partnerships.ClickHouse.Tests.LocalCluster))]

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>
/// Random queries give the same answer from a catalog and from two shards of ClickHouse: the same JSON, byte for byte,
/// or the same issues. PARTNERSHIPS_QUERIES is the number of queries of each data set, if it is set.
/// </summary>
public sealed class ClickHouseTwinTests(LocalCluster cluster, ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ncdo", 2007, false)]
    [InlineData("documented", 2011, false)]
    [InlineData("dutch-links", 2024, true)]
    public async Task RunAsync_TwoShards_EqualsTheCatalog(string name, int year, bool isStream)
    {
        await cluster.StartAsync();
        PartnershipDataSet dataSet = DataSets.Load(name);
        DateOnly asOf = new(year, 6, 30);
        QueryDimensions dimensions = name == "documented" ? HostDimensions.All.HideReconstructed() : HostDimensions.All;
        ClickHouseOptions options = cluster.Options with
        {
            Name = $"twin_{name.Replace('-', '_')}",
            Dimensions = dimensions,
        };
        await (
            isStream
                ? ClickHouseLoader.LoadAsync(
                    dataSet with
                    {
                        Partnerships = [],
                    },
                    dataSet.Partnerships.Reverse().ToAsyncEnumerable(),
                    asOf,
                    options,
                    Cancellation
                )
                : ClickHouseLoader.LoadAsync(dataSet, asOf, options, Cancellation)
        );
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(
            dataSet,
            options,
            cancellationToken: Cancellation
        );
        await EngineTwin.Compare(
            engine,
            PartnershipCatalog.Create(dataSet, asOf),
            dimensions,
            EngineTwin.Queries(200),
            output,
            threads: 2
        );
    }
}
