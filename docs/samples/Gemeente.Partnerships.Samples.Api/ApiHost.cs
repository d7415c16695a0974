using Gemeente.Partnerships.Data;
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
                p =>
                    p.UseDataSet(_ => DutchLinksDataSet.Load())
                        .AsOf(new DateOnly(2026, 1, 1))
                        .Prepare("country", "province", "municipality")
            )
            .AddPartnerships("ncdo", p => p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate))
            .AddScoped<RequestSnapshot>()
            .AddSingleton<SnapshotTag>()
            .AddHttpContextAccessor()
            .AddExceptionHandler<PartnershipProblems>()
            .AddProblemDetails()
            .AddOpenApi("v1");

        WebApplication app = builder.Build();
        app.UseServerTiming();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapPartnerships();
        return app;
    }
}
