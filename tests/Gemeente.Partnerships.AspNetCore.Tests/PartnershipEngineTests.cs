using System.Net;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.AspNetCore.Tests;

/// <summary>An engine of the host answers the queries of the web API.</summary>
public sealed class PartnershipEngineTests
{
    [Fact]
    public async Task MapPartnerships_EngineOfTheHost_AnswersCounts()
    {
        Engine engine = new(PartnershipCatalog.Create(DocumentedDataSet.Load(), NcdoDataSet.ReferenceDate));
        await using TestHost host = await TestHost.StartAsync(
            services =>
                services
                    .AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate))
                    .AddPartnerships("b", p => p.UseDataSet(NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate))
                    .AddKeyedSingleton<IQueryEngine>("b", engine),
            app =>
            {
                app.MapPartnerships("/a");
                app.MapPartnerships("/b", new() { Key = "b", Limits = QueryLimits.Default with { MaxCodes = 1 } });
            }
        );
        long all = new AggregateQuery().Run(engine.Catalog).Total;
        Assert.NotEqual(39, all);
        Assert.Equal(39, (await host.GetAsync("a/count?by=country")).GetProperty("total").GetInt64());
        Assert.Equal(0, engine.Queries);
        Assert.Equal(all, (await host.GetAsync("b/count?by=country")).GetProperty("total").GetInt64());
        JsonElement cross = await host.GetAsync("b/cross-table?rows=country&columns=theme");
        Assert.Equal(all, cross.GetProperty("total").GetInt64());
        Assert.Equal(2, engine.Queries);

        Uri address = host.Client.BaseAddress!;
        using HttpResponseMessage codes = await host.Client.GetAsync(
            new Uri(address, """b/count?where={"dimension":"country","in":["TR","BE"]}"""),
            TestContext.Current.CancellationToken
        );
        Assert.Equal((HttpStatusCode.BadRequest, 2), (codes.StatusCode, engine.Queries));
        engine.IsSlow = true;
        using HttpResponseMessage slow = await host.Client.GetAsync(
            new Uri(address, "b/count"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.ServiceUnavailable, slow.StatusCode);
    }

    [Theory]
    [InlineData("duckdb:")]
    [InlineData(":facts")]
    [InlineData("facts")]
    public void Bind_EngineWithoutKindOrPlace_Throws(string engine) =>
        Assert.Contains(
            "Expected: the kind and the place of an engine",
            Assert
                .Throws<InvalidOperationException>(() =>
                    new ServiceCollection().AddPartnerships(p => p.Bind(Section(engine)))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Bind_EngineThatIsNotAdded_HostDoesNotStart()
    {
        InvalidOperationException missing = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TestHost.StartAsync(
                services => services.AddPartnerships().Bind(Section("duckdb:facts")),
                app => app.MapPartnerships("/api")
            )
        );
        Assert.Contains("names the engine 'duckdb:facts'", missing.Message, StringComparison.Ordinal);
        await using TestHost host = await TestHost.StartAsync(
            services =>
            {
                services.AddPartnerships().Bind(Section("other:facts"));
                services.AddSingleton<IQueryEngine>(
                    new Engine(PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate))
                );
            },
            app => app.MapPartnerships("/api")
        );
        Assert.Equal(39, (await host.GetAsync("api/count")).GetProperty("total").GetInt64());
    }

    /// <summary>No answer comes from memory where the configuration asks for another engine.</summary>
    [Fact]
    public async Task Bind_EngineThatIsNotAddedAndNoLoadAtStart_QueryFails()
    {
        IConfigurationSection section = Section("duckdb:facts");
        section["LoadAtStart"] = "false";
        await using TestHost host = await TestHost.StartAsync(
            services => services.AddPartnerships().Bind(section),
            app => app.MapPartnerships("/api")
        );
        using HttpResponseMessage answer = await host.Client.GetAsync(
            new Uri(host.Client.BaseAddress!, "api/count"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    private static IConfigurationSection Section(string engine) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Partnerships:DataSet"] = "ncdo",
                    ["Partnerships:AsOf"] = "2007-06-30",
                    ["Partnerships:Engine"] = engine,
                }
            )
            .Build()
            .GetSection("Partnerships");

    private sealed class Engine(PartnershipCatalog catalog) : IQueryEngine
    {
        private readonly CatalogEngine _engine = new(catalog);

        public PartnershipCatalog Catalog => catalog;

        public int Queries { get; private set; }

        public bool IsSlow { get; set; }

        public DateOnly AsOfDate => catalog.AsOfDate;

        public Task<QueryResult> RunAsync(AggregateQuery query, CancellationToken cancellationToken = default)
        {
            Queries++;
            return IsSlow
                ? Task.FromException<QueryResult>(new TimeoutException("slow"))
                : _engine.RunAsync(query, cancellationToken);
        }
    }
}
