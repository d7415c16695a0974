using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Snippets;

public sealed class Hosting
{
    private static readonly DateOnly June2007 = new(2007, 6, 30);

    [Fact]
    public async Task AddPartnerships_OwnDimension_IsInjected()
    {
        ServiceCollection services = [];

        #region services
        services.AddPartnerships(p =>
            p.UseDataSet(_ => NcdoDataSet.Load()) // or UseSource<T>(): a database, a file, a service
                .AsOf(new DateOnly(2007, 6, 30)) // or AsOfToday(), by the host's TimeProvider
                .AddDimension<CoastClassifier, bool>("coast", new Label("Aan de kust", "On the coast"))
                .Prepare("country", "coast")
        ); // classified before the catalog is published
        #endregion

        await using ServiceProvider provider = services.BuildServiceProvider();

        #region start
        await provider.LoadPartnershipsAsync(CancellationToken.None);

        PartnershipCatalog catalog = provider.GetRequiredService<PartnershipCatalog>();
        var coast = provider.GetRequiredKeyedService<Dimension<PartnershipFact, bool>>("coast");
        CountTable<Theme> themes = catalog.Partnerships.Where(coast.Is(true)).CountBy(PartnershipDimensions.Theme);
        string why = catalog.Explain("ncdo-01", coast).ToString(Language.Dutch);
        #endregion

        Assert.True(themes.Total > 0);
        Assert.StartsWith("Aan de kust: ", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddPartnerships_TwoKeys_AreApart()
    {
        ServiceCollection services = [];

        #region keys
        services
            .AddPartnerships("2007", p => p.UseDataSet(NcdoDataSet.Load()).AsOf(new DateOnly(2007, 6, 30)))
            .AddPartnerships("links", p => p.UseDataSet(DutchLinksDataSet.Load()).AsOf(new DateOnly(2026, 1, 1)));
        #endregion

        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Equal(39, provider.GetRequiredKeyedService<PartnershipCatalog>("2007").Partnerships.Count);
    }

    [Fact]
    public async Task Update_Store_SwapsTheCatalog()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        #region store
        PartnershipStore store = new(PartnershipCatalog.Create(NcdoDataSet.Load(), new DateOnly(2007, 6, 30)));
        List<string> log = [];
        store.Changed += (_, change) => log.Add($"version {change.After.Version}");

        PartnershipSnapshot seen = store.Current; // never waits, never changes
        store.Update(new DataSetChanges { Removed = ["ncdo-01"] });
        long before = seen.Catalog.Partnerships.Count; // 39
        long after = store.Current.Catalog.Partnerships.Count; // 38

        // Null: the store has changed since 'seen', so this change is refused.
        PartnershipSnapshot? refused = store.TryUpdate(seen, new DataSetChanges { Removed = ["ncdo-02"] });

        // For slow work: runs again if the store has changed meanwhile.
        await store.UpdateAsync(
            async (snapshot, stop) =>
            {
                await Task.Delay(1, stop);
                return snapshot.DataSet.With(new DataSetChanges { Removed = ["ncdo-02"] });
            },
            cancellationToken
        );
        #endregion

        Assert.Equal((39, 38, 37), (before, after, store.Current.Catalog.Partnerships.Count));
        Assert.Null(refused);
        Assert.Equal(["version 2", "version 3"], log);
    }

    [Fact]
    public async Task ReloadAsync_EqualRecords_KeepsTheSnapshot()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        PartnershipStore store = new(PartnershipCatalog.Create(NcdoDataSet.Load(), June2007));
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.Create(path))
            {
                PartnershipJson.Write(
                    NcdoDataSet.Load().With(new DataSetChanges { Removed = ["ncdo-01"] }),
                    file,
                    new PartnershipJsonWriteOptions
                    {
                        Municipalities = EmbeddedRegisters.Municipalities,
                        Countries = EmbeddedRegisters.Countries,
                    }
                );
            }

            #region reload
            PartnershipFileSource source = new(
                path,
                new PartnershipJsonReadOptions
                {
                    Municipalities = EmbeddedRegisters.Municipalities,
                    Countries = EmbeddedRegisters.Countries,
                }
            );
            PartnershipSnapshot reloaded = await store.ReloadAsync(source, cancellationToken);
            #endregion

            Assert.Equal(38, reloaded.Catalog.Partnerships.Count);
            Assert.Same(reloaded, await store.ReloadAsync(source, cancellationToken));
            ServiceCollection services = [];

            #region follow
            services.AddPartnerships(p => p.UseFile(path, reloadOnChange: true).AsOfToday());
            #endregion

            await using ServiceProvider provider = services.BuildServiceProvider();
            await provider.LoadPartnershipsAsync(cancellationToken);
            Assert.Equal(38, provider.GetRequiredService<PartnershipStore>().Current.DataSet.Partnerships.Count);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Run_Query_EqualsTheTypedCall()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), June2007);

        #region query
        AggregateQuery query = AggregateQuery.Parse(
            """
            {
              "by": ["country"],
              "where": {"and": [
                {"dimension": "start-year", "from": "2000"},
                {"not": {"dimension": "initiative", "in": ["migrants", "unknown"]}}
              ]},
              "measure": {"distinct": "municipality"}
            }
            """
        );
        QueryResult result = query.Run(catalog);
        long turkish = result.Rows.First(row => row.Codes[0] == "TR").Count;
        #endregion

        long same = catalog
            .Partnerships.Where(
                PartnershipDimensions.StartYear.AtLeast(2000)
                    & !(
                        PartnershipDimensions.Initiative.Is(Initiative.Migrants)
                        | PartnershipDimensions.Initiative.IsUnknown()
                    )
            )
            .CountDistinct(PartnershipDimensions.Municipality)
            .By(PartnershipDimensions.Country)["TR"]
            .Count;
        Assert.Equal(same, turkish);
        Assert.True(turkish > 0);

        #region query limits
        QueryLimits limits = QueryLimits.Default with { MaxCells = 1_000, MaxWork = 100_000_000 };
        QueryResult small = query.Run(catalog, QueryDimensions.BuiltIn, limits);
        #endregion

        Assert.Equal(result.Rows, small.Rows);

        #region query issues
        AggregateQuery wrong = new() { By = ["contry"], Where = QueryFilter.In("start-year", "early") };
        ValueList<DataIssue> issues = wrong.Validate(catalog, QueryDimensions.BuiltIn);
        string first = issues[0].Message; // 'contry' is not a dimension. Did you mean 'country'?
        string? place = issues[1].JsonPath; // $.where.in
        #endregion

        Assert.Equal("'contry' is not a dimension. Did you mean 'country'?", first);
        Assert.Equal("$.where.in", place);
    }

    private sealed class CoastClassifier : IClassifier<PartnershipFact, bool>
    {
        public Classification<bool> Classify(PartnershipFact fact) =>
            fact.Municipality?.Province is { } province
                ? province == Province.ZuidHolland || province == Province.NoordHolland
                : Classification<bool>.Unknown;
    }
}
