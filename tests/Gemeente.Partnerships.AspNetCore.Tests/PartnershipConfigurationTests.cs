using System.Net;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gemeente.Partnerships.AspNetCore.Tests;

public sealed class PartnershipConfigurationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bind_Section_SetsRecordsDateAndLoadAtStart()
    {
        await using TestHost host = await TestHost.StartAsync(
            services =>
                services.AddPartnerships(p =>
                    p.Bind(Section(("DataSet", "ncdo"), ("AsOf", "2007-06-30"), ("Prepare:0", "country")))
                ),
            app => app.MapPartnerships("/api")
        );
        (int id, LogLevel level, string text) = Assert.Single(host.Log.Lines);
        Assert.Equal((1, LogLevel.Information), (id, level));
        Assert.StartsWith(
            "Partnerships of set 'default' are loaded: 39, as of 2007-06-30",
            text,
            StringComparison.Ordinal
        );
        Assert.Equal(39, (await host.GetAsync("api/count")).GetProperty("total").GetInt32());
    }

    /// <summary>The short form. A host adds what the section does not have.</summary>
    [Fact]
    public async Task Bind_OnAddPartnerships_SetsRecordsAndLoadAtStart()
    {
        await using TestHost host = await TestHost.StartAsync(
            services =>
                services
                    .AddPartnerships()
                    .Bind(Section(("DataSet", "ncdo"), ("Prepare:0", "country")))
                    .AsOf(NcdoDataSet.ReferenceDate),
            app => app.MapPartnerships("/api")
        );
        Assert.Equal(1, Assert.Single(host.Log.Lines).Id);
        Assert.Equal(39, (await host.GetAsync("api/count")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task AddPartnerships_SectionAndCode_SetsBoth()
    {
        await using TestHost host = await TestHost.StartAsync(
            services => services.AddPartnerships(Section(("DataSet", "ncdo")), p => p.AsOf(NcdoDataSet.ReferenceDate)),
            app => app.MapPartnerships("/api")
        );

        Assert.Equal(39, (await host.GetAsync("api/count")).GetProperty("total").GetInt32());
        Assert.Contains(
            "no section",
            Assert
                .Throws<InvalidOperationException>(() =>
                    new ServiceCollection().AddPartnerships(new ConfigurationManager().GetSection("Partnerships"))
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("AsOf", "june", "'Partnerships:AsOf' has the value 'june'. Expected: a day")]
    [InlineData("DataSet", "all", "Expected: ncdo, documented or dutch-links")]
    [InlineData("LoadAtStart", "yes", "Expected: true or false")]
    [InlineData("Asof2", "today", "has the key 'Asof2'")]
    [InlineData("ReloadOnChange", "true", "'Partnerships:File' is not")]
    [InlineData("File", "", "'Partnerships:File' has the value ''. Expected: the path of a JSON file")]
    [InlineData("File:Path", "a.json", "'Partnerships:File:Path' has the key 'Path'. Expected: the path")]
    [InlineData("AsOf:0", "today", "'Partnerships:AsOf:0' has the key '0'. Expected: a day")]
    [InlineData("Prepare", "country", "'Partnerships:Prepare' has the value 'country'. Expected: a list of ids")]
    [InlineData("Prepare:0", "", "'Partnerships:Prepare:0' has the value ''. Expected: the id of a dimension")]
    [InlineData("Prepare:0:Id", "country", "'Partnerships:Prepare:0:Id' has the key 'Id'. Expected: the id")]
    public void Bind_WrongValue_ThrowsWithKeyValueAndExpectation(string key, string value, string says)
    {
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddPartnerships(p => p.Bind(Section((key, value))))
        );
        Assert.Contains(says, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_JsonWithoutElementsOrValues_IsAsIfMissing()
    {
        using MemoryStream json = new(
            """{"Partnerships":{"DataSet":"ncdo","AsOf":"2007-06-30","File":null,"Prepare":[]}}"""u8.ToArray()
        );
        IConfigurationSection section = new ConfigurationBuilder()
            .AddJsonStream(json)
            .Build()
            .GetSection("Partnerships");
        using ServiceProvider services = new ServiceCollection()
            .AddPartnerships(p => p.Bind(section))
            .BuildServiceProvider();
        Assert.Equal(39, services.GetRequiredService<PartnershipStore>().Current.DataSet.Partnerships.Count);
    }

    [Fact]
    public void Bind_NoSection_Throws() =>
        Assert.Contains(
            "no section 'Partnerships'",
            Assert
                .Throws<InvalidOperationException>(() =>
                    new ServiceCollection().AddPartnerships(p => p.Bind(Section()))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task LoadAtStart_InvalidRecords_HostDoesNotStart()
    {
        string path = Path.GetTempFileName();
        try
        {
            await Assert.ThrowsAsync<InvalidPartnershipDataException>(() =>
                TestHost.StartAsync(
                    services => services.AddPartnerships(p => p.UseFile(path).AsOfToday().LoadAtStart()),
                    app => app.MapPartnerships("/api")
                )
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task HealthCheck_LoadedThenReloadFailed_IsHealthyThenDegraded()
    {
        ToggledSource source = new();
        await using TestHost host = await TestHost.StartAsync(
            services =>
            {
                services.AddPartnerships(p => p.UseSource(source).AsOf(NcdoDataSet.ReferenceDate));
                services.AddHealthChecks().AddPartnerships();
            },
            app =>
            {
                app.MapPartnerships("/api");
                app.MapHealthChecks("/health");
            }
        );
        source.IsBroken = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await HealthAsync(host));
        source.IsBroken = false;
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync(host));

        source.IsBroken = true;
        PartnershipStore store = host.Services.GetRequiredService<PartnershipStore>();
        await Assert.ThrowsAsync<IOException>(async () => await store.ReloadAsync(source, Stop));
        Assert.Equal((HttpStatusCode.OK, "Degraded"), await HealthAsync(host));
        Assert.Equal(39, (await host.GetAsync("api/count")).GetProperty("total").GetInt32());

        source.IsBroken = false;
        await store.ReloadAsync(source, Stop);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync(host));
        Assert.Equal([2, 1, 5, 4], host.Log.Lines.Select(line => line.Id));
    }

    private static async Task<(HttpStatusCode, string)> HealthAsync(TestHost host)
    {
        using HttpResponseMessage response = await host.SendAsync("health");
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                values.Select(value => KeyValuePair.Create($"Partnerships:{value.Key}", (string?)value.Value))
            )
            .Build()
            .GetSection("Partnerships");

    private sealed class ToggledSource : IPartnershipSource
    {
        public bool IsBroken { get; set; }

        public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken) =>
            IsBroken ? throw new IOException("gone") : ValueTask.FromResult(NcdoDataSet.Load());
    }
}
