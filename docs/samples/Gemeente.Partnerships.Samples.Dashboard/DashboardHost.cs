using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.Hosting;

namespace Gemeente.Partnerships.Samples.Dashboard;

/// <summary>Builds the host: its own file, a dashboard, the web API and a health check.</summary>
public static class DashboardHost
{
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddPartnerships(builder.Configuration.GetSection("Partnerships"));
        builder.Services.AddHealthChecks().AddPartnerships();

        WebApplication app = builder.Build();
        app.MapPartnershipsDashboard("/stedenbanden");
        app.MapPartnerships("/api/partnerships");
        app.MapHealthChecks("/health");
        return app;
    }
}
