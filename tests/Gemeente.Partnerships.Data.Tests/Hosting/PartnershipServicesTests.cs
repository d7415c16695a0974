using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Data.Tests.Hosting;

/// <summary>Tests sources, clocks, dimensions made with services, keys, and loading at start.</summary>
public sealed class PartnershipServicesTests
{
    private static readonly DateOnly June2007 = new(2007, 6, 30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddPartnerships_SourceAndClassifier_MadeWithServices()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(NcdoDataSet.Load())
            .AddSingleton(new HashSet<string>(StringComparer.Ordinal) { "TR" })
            .AddPartnerships(p =>
                p.UseSource<ServiceSource>()
                    .AsOf(June2007)
                    .AddDimension<ChosenClassifier, bool>("chosen", new Label("Gekozen", "Chosen"))
                    .Prepare("chosen", "policy")
            )
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await services.LoadPartnershipsAsync(Stop);
        var chosen = services.GetRequiredKeyedService<Dimension<PartnershipFact, bool>>("chosen");
        using IServiceScope scope = services.CreateScope();
        PartnershipCatalog catalog = scope.ServiceProvider.GetRequiredService<PartnershipCatalog>();
        Assert.Equal(13, catalog.Partnerships.Where(chosen.Is(true)).Count);
        Assert.Equal(13, catalog.Partnerships.CountBy(PartnershipDimensions.Country, chosen)["TR", true]);
        AggregateQuery query = new() { By = ["chosen"] };
        Assert.Equal(2, query.Run(catalog, services.GetRequiredService<QueryDimensions>()).Rows.Count);
        Assert.Contains("ChosenClassifier", catalog.Explain("ncdo-01", chosen).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_AfterUpdate_ThatOfStore()
    {
        using ServiceProvider services = Services(p => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007));
        using IServiceScope first = services.CreateScope();
        PartnershipCatalog before = first.ServiceProvider.GetRequiredService<PartnershipCatalog>();
        services.GetRequiredService<PartnershipStore>().Update(new DataSetChanges { Removed = ["ncdo-01"] });
        Assert.Same(before, first.ServiceProvider.GetRequiredService<PartnershipCatalog>());
        Assert.Same(before, first.ServiceProvider.GetRequiredService<PartnershipSnapshot>().Catalog);
        using IServiceScope second = services.CreateScope();
        Assert.Equal(38, second.ServiceProvider.GetRequiredService<PartnershipCatalog>().Partnerships.Count);
        Assert.Equal(2, second.ServiceProvider.GetRequiredService<PartnershipSnapshot>().Version);
        Assert.Equal(39, before.Partnerships.Count);
    }

    [Fact]
    public void Catalog_InASingleton_IsRefusedByScopeValidation()
    {
        IServiceCollection services = new ServiceCollection()
            .AddPartnerships(Ncdo)
            .AddSingleton<KeepsTheCatalog>()
            .AddSingleton<KeepsTheStore>();
        AggregateException refused = Assert.Throws<AggregateException>(() =>
            services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true })
        );
        Assert.Contains(nameof(KeepsTheCatalog), refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(KeepsTheStore), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseSource_ScopedServices_MadeAndDisposedForEachLoad()
    {
        List<string> told = [];
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(told)
            .AddScoped<Connection>()
            .AddPartnerships(p => p.UseSource<ConnectedSource>().AsOf(June2007))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await services.LoadPartnershipsAsync(Stop);
        Assert.Equal(["opened", "loaded", "closed"], told);
        await services
            .GetRequiredService<PartnershipStore>()
            .ReloadAsync(services.GetRequiredService<IPartnershipSource>(), Stop);
        Assert.Equal(["opened", "loaded", "closed", "opened", "loaded", "closed"], told);
    }

    [Fact]
    public void AsOfToday_NoClock_UsesThatOfTheSystem()
    {
        using ServiceProvider services = Services(p => p.UseDataSet(NcdoDataSet.Load()).AsOfToday());
        DateOnly before = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        DateOnly date = services.GetRequiredService<PartnershipStore>().Current.Catalog.AsOfDate;
        Assert.InRange(date, before, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
    }

    [Fact]
    public void AsOfToday_NewDay_CatalogMoves()
    {
        Clock clock = new(new DateTimeOffset(2007, 6, 30, 23, 0, 0, TimeSpan.Zero));
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load()).AsOfToday())
            .BuildServiceProvider();
        using IServiceScope first = services.CreateScope();
        Assert.Equal(June2007, first.ServiceProvider.GetRequiredService<PartnershipCatalog>().AsOfDate);
        clock.Now = clock.Now.AddHours(2);
        using IServiceScope second = services.CreateScope();
        Assert.Equal(
            new DateOnly(2007, 7, 1),
            second.ServiceProvider.GetRequiredService<PartnershipCatalog>().AsOfDate
        );
        Assert.Equal(2, second.ServiceProvider.GetRequiredService<PartnershipSnapshot>().Version);
        using ServiceProvider own = Services(p => p.UseDataSet(NcdoDataSet.Load()).AsOfToday(clock));
        Assert.Equal(new DateOnly(2007, 7, 1), own.GetRequiredService<PartnershipCatalog>().AsOfDate);
    }

    [Fact]
    public async Task AddPartnerships_Keys_SeparateSets()
    {
        Dimension<PartnershipFact, bool> named = Dimension.Create(
            "named",
            Label.Same("named"),
            (PartnershipFact fact) => Classification<bool>.One(fact.Partnership.Partner.Name is not null)
        );
        await using ServiceProvider services = new ServiceCollection()
            .AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007))
            .AddPartnerships(
                "links",
                p => p.UseDataSet(DutchLinksDataSet.Load()).AsOf(new DateOnly(2026, 1, 1)).AddDimension(named)
            )
            .BuildServiceProvider();
        await services.LoadPartnershipsAsync(Stop);
        Assert.Equal(39, services.GetRequiredService<PartnershipCatalog>().AllPartnerships.Count);
        Assert.Equal(
            DutchLinksDataSet.Load().Partnerships.Count,
            services.GetRequiredKeyedService<PartnershipCatalog>("links").AllPartnerships.Count
        );
        Assert.Null(services.GetRequiredService<QueryDimensions>().FindOfPartnerships("named"));
        Assert.Same(named, services.GetRequiredKeyedService<QueryDimensions>("links").FindOfPartnerships("named"));
    }

    [Fact]
    public void AddPartnerships_HostHasStore_StoreKept()
    {
        PartnershipStore own = new(PartnershipCatalog.Create(DutchLinksDataSet.Load(), June2007));
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton(own)
            .AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007))
            .BuildServiceProvider();
        Assert.Same(own.Current.Catalog, services.GetRequiredService<PartnershipCatalog>());
    }

    [Fact]
    public async Task LoadPartnerships_Errors_AllReported()
    {
        Dimension<PartnershipFact, bool> Theme(IServiceProvider services) =>
            Dimension.Create("theme", Label.Same("theme"), (PartnershipFact _) => Classification<bool>.Unknown);

        await SaysAsync(
            "already a dimension 'theme'",
            p => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007).AddDimension(Theme)
        );
        await SaysAsync(
            "prepare the dimension 'contry'",
            p => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007).Prepare("contry")
        );
        await SaysAsync("null instead of a data set", p => p.UseDataSet(_ => null!).AsOf(June2007));
        await SaysAsync("Unable to resolve", p => p.UseSource<ServiceSource>().AsOf(June2007));
        Dimension<PartnershipFact, bool> broken = Dimension.Create(
            "broken",
            Label.Same("broken"),
            Classification<bool> (PartnershipFact _) => throw new IOException("gone")
        );
        await Assert.ThrowsAsync<ClassifierException>(() =>
            LoadAsync(p => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007).AddDimension(broken).Prepare("broken"))
        );
        await LoadAsync(p =>
            p.UseDataSet(NcdoDataSet.Load())
                .AsOf(June2007)
                .AddDimension(broken)
                .Prepare("broken")
                .UseOptions(new PartnershipCatalogOptions { ClassifierErrorsAsUnknown = true })
        );
    }

    [Fact]
    public async Task LoadPartnerships_SeveralSetsWithErrors_ReportedTogether()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddPartnerships("a", p => p.UseDataSet(_ => null!).AsOf(June2007))
            .AddPartnerships("b", p => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007).Prepare("x"))
            .BuildServiceProvider();
        AggregateException both = await Assert.ThrowsAsync<AggregateException>(() =>
            services.LoadPartnershipsAsync(Stop)
        );
        Assert.Equal(2, both.InnerExceptions.Count);
    }

    [Fact]
    public async Task AddPartnerships_TwiceOrNever_Throws()
    {
        IServiceCollection services = new ServiceCollection().AddPartnerships("a", Ncdo).AddPartnerships(Ncdo);
        Assert.Throws<InvalidOperationException>(() => services.AddPartnerships("a", Ncdo));
        Assert.Contains(
            "a key",
            Assert.Throws<InvalidOperationException>(() => services.AddPartnerships(Ncdo)).Message,
            StringComparison.Ordinal
        );
        await using ServiceProvider none = new ServiceCollection().BuildServiceProvider();
        await Assert.ThrowsAsync<InvalidOperationException>(() => none.LoadPartnershipsAsync(Stop));
    }

    [Fact]
    public async Task LoadPartnerships_Cancelled_CanBeRetried()
    {
        using CancellationTokenSource stopped = new();
        await stopped.CancelAsync();
        await using ServiceProvider services = Services(Ncdo);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.LoadPartnershipsAsync(stopped.Token));
        await services.LoadPartnershipsAsync(Stop);
        Assert.Equal(39, services.GetRequiredService<PartnershipCatalog>().Partnerships.Count);
    }

    private static void Ncdo(PartnershipsBuilder p) => p.UseDataSet(NcdoDataSet.Load()).AsOf(June2007);

    private static ServiceProvider Services(Action<PartnershipsBuilder> configure) =>
        new ServiceCollection().AddPartnerships(configure).BuildServiceProvider();

    private static async Task LoadAsync(Action<PartnershipsBuilder> configure)
    {
        await using ServiceProvider services = Services(configure);
        await services.LoadPartnershipsAsync(Stop);
    }

    private static async Task SaysAsync(string words, Action<PartnershipsBuilder> configure) =>
        Assert.Contains(
            words,
            (await Assert.ThrowsAsync<InvalidOperationException>(() => LoadAsync(configure))).Message,
            StringComparison.Ordinal
        );

    private sealed class ServiceSource(PartnershipDataSet dataSet) : IPartnershipSource
    {
        public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(dataSet);
    }

    private sealed class KeepsTheCatalog(PartnershipCatalog catalog)
    {
        public PartnershipCatalog Catalog { get; } = catalog;
    }

    private sealed class KeepsTheStore(PartnershipStore store)
    {
        public PartnershipStore Store { get; } = store;
    }

    private sealed class Connection : IDisposable
    {
        private readonly List<string> _told;

        public Connection(List<string> told)
        {
            _told = told;
            told.Add("opened");
        }

        public void Tell(string what) => _told.Add(what);

        public void Dispose() => _told.Add("closed");
    }

    private sealed class ConnectedSource(Connection connection) : IPartnershipSource
    {
        public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken)
        {
            connection.Tell("loaded");
            return ValueTask.FromResult(NcdoDataSet.Load());
        }
    }

    private sealed class ChosenClassifier(HashSet<string> countries) : IClassifier<PartnershipFact, bool>
    {
        public Classification<bool> Classify(PartnershipFact fact) =>
            countries.Contains(fact.Partnership.Partner.Country.ToString());
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
