using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Data.Tests.Hosting;

/// <summary>Tests a catalog in the services of a host.</summary>
public sealed class AddPartnershipsTests
{
    private static readonly DateOnly June2007 = new(2007, 6, 30);

    private static readonly Dimension<PartnershipFact, bool> Named = Dimension.Create(
        "named",
        Label.Same("named"),
        (PartnershipFact fact) => Classification<bool>.One(fact.Partnership.Partner.Name is not null)
    );

    [Fact]
    public void AddPartnerships_Catalog_MadeOnce()
    {
        int loads = 0;
        using ServiceProvider services = new ServiceCollection()
            .AddPartnerships(p => p.UseDataSet(_ => Load(ref loads)).AsOf(June2007).AddDimension(Named))
            .BuildServiceProvider();
        Assert.Equal(0, loads);
        PartnershipCatalog catalog = services.GetRequiredService<PartnershipCatalog>();
        Assert.Same(catalog, services.GetRequiredService<PartnershipCatalog>());
        Assert.Equal(1, loads);
        Assert.Equal(13, catalog.Partnerships.CountBy(PartnershipDimensions.Country)["TR"].Count);
        Assert.Same(Named, Assert.Single(services.GetServices<Dimension<PartnershipFact>>()));
        Assert.Equal(5, catalog.Partnerships.Where(Named.Is(true)).Count);
    }

    [Fact]
    public void AddPartnerships_HostHasCatalog_CatalogKept()
    {
        PartnershipCatalog own = PartnershipCatalog.Create(DutchLinksDataSet.Load(), new DateOnly(2026, 1, 1));
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton(own)
            .AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007))
            .BuildServiceProvider();
        Assert.Same(own, services.GetRequiredService<PartnershipCatalog>());
    }

    [Fact]
    public void AddPartnerships_MissingOrTwice_Throws()
    {
        ServiceCollection services = [];
        Says("UseDataSet", () => services.AddPartnerships(p => p.AsOf(June2007)));
        Says("AsOf", () => services.AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load())));
        Says("date was set before", () => services.AddPartnerships(p => p.AsOf(June2007).AsOf(June2007)));
        Says(
            "records were set before",
            () => services.AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load()).UseDataSet(NcdoDataSet.Load()))
        );
        Assert.Empty(services);
        Assert.Throws<ArgumentException>(() =>
            services.AddPartnerships(p => p.AddDimension(Named).AddDimension(Named))
        );
        Assert.Throws<ArgumentException>(() =>
            services.AddPartnerships(p => p.AddDimension(PartnershipDimensions.Theme))
        );
    }

    [Fact]
    public void Builder_AfterBuild_Throws()
    {
        PartnershipsBuilder? kept = null;
        new ServiceCollection().AddPartnerships(p => kept = p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007));
        Says("cannot be changed any more", () => kept!.AddDimension(Named));
    }

    [Fact]
    public async Task AddPartnerships_WithoutArguments_ReturnsSettings()
    {
        int loads = 0;
        ServiceCollection collection = [];
        PartnershipsBuilder settings = collection
            .AddPartnerships()
            .UseDataSet(_ => Load(ref loads))
            .AsOf(June2007)
            .AddDimension(Named)
            .Prepare("named");
        Says("called before without a key", () => collection.AddPartnerships());
        Says("called before without a key", () => collection.AddPartnerships(p => p.AsOf(June2007)));
        await using ServiceProvider services = collection.BuildServiceProvider();
        await services.LoadPartnershipsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, loads);
        Assert.Equal(5, services.GetRequiredService<PartnershipCatalog>().Partnerships.Where(Named.Is(true)).Count);
        Says("cannot be changed any more", () => settings.Prepare("country"));
    }

    [Fact]
    public async Task AddPartnerships_WithoutArguments_ReportsMissingSettingsAtLoad()
    {
        foreach (bool hasRecords in (bool[])[false, true])
        {
            ServiceCollection collection = [];
            PartnershipsBuilder settings = collection.AddPartnerships();
            if (hasRecords)
                settings.UseDataSet(NcdoDataSet.Load());
            await using ServiceProvider services = collection.BuildServiceProvider();
            InvalidOperationException missing = await Assert.ThrowsAsync<InvalidOperationException>(() =>
                services.LoadPartnershipsAsync(TestContext.Current.CancellationToken)
            );
            Assert.Contains(hasRecords ? "AsOf" : "UseDataSet", missing.Message, StringComparison.Ordinal);
        }
    }

    private static PartnershipDataSet Load(ref int loads)
    {
        loads++;
        return NcdoDataSet.Load();
    }

    private static void Says(string words, Action action) =>
        Assert.Contains(words, Assert.Throws<InvalidOperationException>(action).Message, StringComparison.Ordinal);
}
