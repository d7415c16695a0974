using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.DuckDb;
using Gemeente.Partnerships.Samples.Api;
using Microsoft.AspNetCore.Builder;

namespace Gemeente.Partnerships.Samples.Tests;

/// <summary>The API sample with stored facts gives the answers that it gives from memory.</summary>
public sealed class ApiEngineTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Counts_StoredFacts_EqualThoseOfMemory()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerships-api-");
        try
        {
            string facts = Path.Combine(folder.FullName, "facts");
            await FactWriter.WriteAsync(
                DutchLinksDataSet.Load(),
                new DateOnly(2026, 1, 1),
                facts,
                cancellationToken: stop
            );
            await using WebApplication app = ApiHost.Create([
                "--urls",
                "http://127.0.0.1:0",
                "--contentRoot",
                folder.FullName,
                "--Logging:LogLevel:Default",
                "None",
                "--Links:Engine",
                $"duckdb:{facts}",
            ]);
            await app.StartAsync(stop);
            using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()) };
            foreach (
                string query in (string[])
                    [
                        "count",
                        "count?by=country",
                        "count?by=theme&by=country&measure=municipality",
                        "cross-table?rows=province&columns=status",
                    ]
            )
                Assert.Equal(
                    await api.Client.GetStringAsync($"api/links/{query}", stop),
                    await client.GetStringAsync($"api/links/{query}", stop)
                );

            // The facts are gone: this set answers from them, and the other one does not.
            Directory.Delete(facts, recursive: true);
            using HttpResponseMessage gone = await client.GetAsync("api/links/count", stop);
            Assert.False(gone.IsSuccessStatusCode);
            Assert.Contains("39", await client.GetStringAsync("api/ncdo/count", stop), StringComparison.Ordinal);
            await app.StopAsync(stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
