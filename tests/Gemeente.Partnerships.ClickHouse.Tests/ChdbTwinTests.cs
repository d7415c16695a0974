using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.ClickHouse.Storing;
using Gemeente.Partnerships.Queries;

[assembly: AssemblyFixture(typeof(Gemeente.Partnerships.ClickHouse.Tests.ChdbEnd))]

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>
/// Random queries give the same answer from a catalog and from a later version of ClickHouse, in this process.
/// PARTNERSHIPS_QUERIES is the number of queries of each data set, if it is set.
/// </summary>
public sealed class ChdbTwinTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ncdo", 2007, false)]
    [InlineData("documented", 2011, true)]
    [InlineData("dutch-links", 2024, true)]
    public async Task RunAsync_LaterVersion_EqualsTheCatalog(string name, int year, bool isCluster)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        QueryDimensions dimensions = name == "documented" ? HostDimensions.All.HideReconstructed() : HostDimensions.All;
        ClickHouseOptions options = ChdbServer.Options();
        options = options with
        {
            Cluster = isCluster ? options.Cluster : null,
            Name = $"later_{name.Replace('-', '_')}",
            Dimensions = dimensions,
        };
        using (ClickHouseCluster servers = new(options))
        {
            RowBinaryReader version = new(
                await servers.First.ReadAsync("SELECT version()", TimeSpan.FromMinutes(1), cancellationToken)
            );
            output.WriteLine($"version {version.Text()}");
        }

        PartnershipDataSet dataSet = DataSets.Load(name);
        DateOnly asOf = new(year, 6, 30);
        for (int load = 0; load < 2; load++)
            await ClickHouseLoader.LoadAsync(dataSet, asOf, options, cancellationToken);
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(
            dataSet,
            options,
            cancellationToken: cancellationToken
        );
        await EngineTwin.Compare(
            engine,
            PartnershipCatalog.Create(dataSet, asOf),
            dimensions,
            EngineTwin.Queries(200),
            output
        );
    }

    [Fact]
    public Task LoadAsync_LaterVersionAndTwoSpellings_EqualsTheCatalog() =>
        ClickHouseLoaderTests.TwoSpellingsEqualTheCatalog(ChdbServer.Options() with { Name = "later_spellings" });

    [Fact]
    public Task Literal_LaterVersion_ComesBack() => ClickHouseDialectTests.LiteralsComeBack(ChdbServer.Options());
}
