using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.DuckDb;
using Gemeente.Partnerships.Hosting;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>Builds the host: two sets of records under two keys, an API for each, and the page.</summary>
public static class ApiHost
{
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder
            .Services.AddPartnerships(
                "links",
                p => p.UseDataSet(_ => DutchLinksDataSet.Load()).AsOf(new(2026, 1, 1)).Prepare("country").LoadAtStart()
            )
            .AddPartnerships("ncdo", p => p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate))
            .AddDuckDbEngine(builder.Configuration.GetSection("Links"), key: "links") // --Links:Engine duckdb:facts
            .AddProblemDetails()
            .AddOpenApi();
        builder.Services.AddHealthChecks().AddPartnerships("links", "links").AddPartnerships("ncdo", "ncdo");

        WebApplication app = builder.Build();
        app.UseServerTiming();
        app.UseStatusCodePages();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapHealthChecks("/health");
        app.MapPartnerships("/api/links", new() { Key = "links" });
        app.MapPartnerships("/api/ncdo", new() { Key = "ncdo" });
        return app;
    }
}
