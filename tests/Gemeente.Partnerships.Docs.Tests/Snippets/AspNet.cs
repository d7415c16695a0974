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
}
