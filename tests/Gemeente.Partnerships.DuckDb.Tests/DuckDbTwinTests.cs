using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.DuckDb.Tests;

/// <summary>
/// Random queries give the same answer from a catalog and from DuckDB: the same JSON, byte for byte, or the same issues.
/// Each data set is in another kind of store. PARTNERSHIPS_QUERIES is the number of queries of each, if it is set.
/// </summary>
public sealed class DuckDbTwinTests(ITestOutputHelper output)
{
    [Fact]
    public async Task RunAsync_InMemory_EqualsTheCatalog()
    {
        PartnershipDataSet dataSet = DataSets.Load("ncdo");
        DateOnly asOf = new(2007, 6, 30);
        DuckDbOptions options = new() { Dimensions = HostDimensions.All, MaxThreads = 1 };
        using DuckDbEngine engine = await DuckDbEngine.LoadAsync(
            dataSet,
            asOf,
            options,
            TestContext.Current.CancellationToken
        );
        await Compare(engine, dataSet, asOf, options);
    }

    [Fact]
    public async Task RunAsync_Parquet_EqualsTheCatalog()
    {
        PartnershipDataSet dataSet = DataSets.Load("documented");
        DateOnly asOf = new(2011, 1, 1);
        DuckDbOptions options = new() { Dimensions = HostDimensions.All.HideReconstructed(), MaxThreads = 1 };
        using TemporaryFolder folder = new();
        await FactWriter.WriteAsync(
            dataSet,
            asOf,
            folder["facts"],
            options with
            {
                PartitionBy = ["status", "hostile"],
            },
            TestContext.Current.CancellationToken
        );
        using DuckDbEngine engine = DuckDbEngine.Open(folder["facts"], dataSet, options);
        await Compare(engine, dataSet, asOf, options);
    }

    [Fact]
    public async Task RunAsync_FileOfAStream_EqualsTheCatalog()
    {
        PartnershipDataSet dataSet = DataSets.Load("dutch-links");
        DateOnly asOf = new(2024, 1, 1);
        DuckDbOptions options = new() { Dimensions = HostDimensions.All, MaxThreads = 1 };
        using TemporaryFolder folder = new();
        await FactWriter.WriteAsync(
            dataSet with
            {
                Partnerships = [],
            },
            dataSet.Partnerships.Reverse().ToAsyncEnumerable(),
            asOf,
            folder["facts.duckdb"],
            options,
            TestContext.Current.CancellationToken
        );
        using DuckDbEngine engine = DuckDbEngine.Open(folder["facts.duckdb"], dataSet, options);
        await Compare(engine, dataSet, asOf, options);
    }

    /// <summary>
    /// Partners have two spellings, in other municipalities, so that a store meets them in another order than a catalog.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAsync_TwoSpellingsOfAPartner_EqualsTheCatalog(bool isStream)
    {
        PartnershipDataSet one = DataSets.Load("ncdo");
        Partnership first = one.Partnerships.First();
        PartnershipDataSet dataSet = one with
        {
            Partnerships =
            [
                .. one.Partnerships,
                .. one
                    .Partnerships.Where(partnership => partnership.Partner.Name is not null)
                    .Select(partnership =>
                        partnership with
                        {
                            Id = $"{partnership.Id}-again",
                            Municipality = first.Municipality,
                            ContinuedBy = first.ContinuedBy,
                            Partner = partnership.Partner with { Name = partnership.Partner.Name!.ToUpperInvariant() },
                        }
                    ),
            ],
        };
        DateOnly asOf = new(2007, 6, 30);
        DuckDbOptions options = new()
        {
            Dimensions = HostDimensions.All.With(
                Dimension.Many(
                    "partners",
                    Label.Same("partners"),
                    Label.Same("x"),
                    (PartnershipFact fact) =>
                        PartnerIdentity.Of(fact.Partnership.Partner) is { } partner
                            ? (PartnerIdentity[])[partner, new(partner.Country, partner.Kind, "Utopia")]
                            : [],
                    new CodeList<PartnerIdentity>
                    {
                        IsMultiValued = true,
                        Code = partner => partner.ToString(),
                        Parser = PartnerIdentity.TryParse,
                    }
                )
            ),
            MaxThreads = 1,
        };
        using TemporaryFolder folder = new();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        await (
            isStream
                ? FactWriter.WriteAsync(
                    dataSet,
                    dataSet.Partnerships.ToAsyncEnumerable(),
                    asOf,
                    folder["facts"],
                    options,
                    cancellationToken
                )
                : FactWriter.WriteAsync(dataSet, asOf, folder["facts"], options, cancellationToken)
        );
        using DuckDbEngine engine = DuckDbEngine.Open(folder["facts"], dataSet, options);
        CatalogEngine twin = new(PartnershipCatalog.Create(dataSet, asOf), options.Dimensions);
        foreach (
            string json in (string[])
                [
                    """{"by":["partner"]}""",
                    """{"cube":"all-partnerships","by":["partner"]}""",
                    """{"by":["partners"]}""",
                    """{"by":["country"],"measure":{"distinct":"partner"}}""",
                    """{"measure":{"distinct":"partners"}}""",
                    """{"where":{"dimension":"partner","in":["TR:municipality:DENIZLI","TR:municipality:denizli"]}}""",
                ]
        )
        {
            AggregateQuery query = AggregateQuery.Parse(json);
            Assert.Equal(
                await AnswerJson.OrIssuesOf(() => twin.RunAsync(query, cancellationToken)),
                await AnswerJson.OrIssuesOf(() => engine.RunAsync(query, cancellationToken))
            );
        }

        await Compare(engine, dataSet, asOf, options);
    }

    private Task Compare(DuckDbEngine engine, PartnershipDataSet dataSet, DateOnly asOf, DuckDbOptions options) =>
        EngineTwin.Compare(
            engine,
            PartnershipCatalog.Create(dataSet, asOf),
            options.Dimensions,
            EngineTwin.Queries(700),
            output
        );
}
