using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Host.Snippets;

public sealed class AspNet
{
    [Fact]
    public async Task MapGet_Count_AnswersWithATable()
    {
        string[] args = [];

        #region build
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddPartnerships(p =>
            p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate).Prepare("country")
        );
        #endregion

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        #region map
        WebApplication app = builder.Build();
        app.MapGet(
            "/count/country",
            (PartnershipCatalog catalog) => catalog.Partnerships.CountBy(PartnershipDimensions.Country)
        );
        app.MapPost(
            "/count",
            (AggregateQuery query, PartnershipCatalog catalog, QueryDimensions dimensions) =>
                query.Validate(catalog, dimensions) is { Count: > 0 } issues
                    ? Results.BadRequest(issues)
                    : Results.Ok(query.Run(catalog, dimensions))
        );
        await app.Services.LoadPartnershipsAsync(CancellationToken.None);
        #endregion

        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        string table = await client.GetStringAsync("/count/country", TestContext.Current.CancellationToken);
        using StringContent body = new("""{"by":["theme"]}""", System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await client.PostAsync(
            "/count",
            body,
            TestContext.Current.CancellationToken
        );
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\"total\":39", table, StringComparison.Ordinal);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task MapPartnerships_Configuration_Answers()
    {
        string[] args = ["--Partnerships:DataSet", "ncdo", "--Partnerships:AsOf", "2007-06-30"];

        #region api
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddPartnerships().Bind(builder.Configuration.GetSection("Partnerships"));
        builder.Services.AddHealthChecks().AddPartnerships();

        WebApplication app = builder.Build();
        app.MapPartnerships("/api/partnerships");
        app.MapHealthChecks("/health");
        #endregion

        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        string answer = await client.GetStringAsync(
            "/api/partnerships/count?by=country",
            TestContext.Current.CancellationToken
        );
        string health = await client.GetStringAsync("/health", TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\"total\":39", answer, StringComparison.Ordinal);
        Assert.Equal("Healthy", health);
    }

    [Fact]
    public async Task MapPartnershipsDashboard_Configuration_ShowsThePage()
    {
        string[] args = ["--Partnerships:DataSet", "ncdo", "--Partnerships:AsOf", "2007-06-30"];

        #region dashboard
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddPartnerships(builder.Configuration.GetSection("Partnerships"));

        WebApplication app = builder.Build();
        app.MapPartnershipsDashboard("/stedenbanden");
        #endregion

        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        string page = await client.GetStringAsync("/stedenbanden?lang=nl", TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Contains("39 stedenbanden", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapPartnershipsDashboard_OneLine_IsMapped()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Services.AddPartnerships(p => p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate));
        await using WebApplication app = builder.Build();

        #region dashboard line
        app.MapPartnershipsDashboard("/stedenbanden");
        #endregion

        Assert.NotEmpty(((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources);
    }
}
