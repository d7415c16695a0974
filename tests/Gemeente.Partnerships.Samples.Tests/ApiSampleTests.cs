using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Samples.Tests;

public sealed class ApiSampleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Turkish = """{"dimension":"country","in":["TR"]}""";

    private static readonly PartnershipCatalog Ncdo = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_Query_EqualsLibrary()
    {
        JsonElement answer = await GetAsync($"api/ncdo/count?by=theme&where={Turkish}");
        CountTable<Theme> table = Ncdo
            .Partnerships.Where(PartnershipDimensions.Country.Is("TR"))
            .CountBy(PartnershipDimensions.Theme);
        Assert.Equal(
            (table.Total, table.Unknown),
            (answer.GetProperty("total").GetInt64(), answer.GetProperty("unknown").GetInt64())
        );
        Assert.Equal(
            table.Select(row => (row.Category.Code, row.Count)),
            answer
                .GetProperty("rows")
                .EnumerateArray()
                .Select(row => (row.GetProperty("theme").GetString()!, row.GetProperty("count").GetInt64()))
        );
    }

    [Fact]
    public async Task Counts_LaterDate_CertainAndPossible()
    {
        JsonElement answer = await GetAsync("api/ncdo/count?by=country&asOf=2026-01-01");

        Assert.Equal((0, 39), (answer.GetProperty("certain").GetInt32(), answer.GetProperty("possible").GetInt32()));
        Assert.Equal("existence", answer.GetProperty("certainOf").GetString());
        Assert.All(
            answer.GetProperty("rows").EnumerateArray(),
            row => Assert.Equal(0, row.GetProperty("certain").GetInt32())
        );
    }

    [Fact]
    public async Task Query_Posted_EqualsCrossTable()
    {
        using StringContent query = new(
            """{"by":["country","initiative"],"measure":{"distinct":"municipality"}}""",
            Encoding.UTF8,
            "application/json"
        );
        using HttpResponseMessage posted = await api.Client.PostAsync("api/ncdo/count", query, Stop);
        JsonElement answer = await posted.Content.ReadFromJsonAsync<JsonElement>(Stop);
        JsonElement table = await GetAsync("api/ncdo/cross-table?rows=country&columns=initiative&measure=municipality");
        Assert.Equal(22, answer.GetProperty("total").GetInt32());
        Assert.Equal(22, table.GetProperty("total").GetInt32());
        Assert.Equal(answer.GetProperty("rows").GetRawText(), table.GetProperty("rows").GetRawText());
        Assert.Equal(Totals(answer), Totals(table));

        static IEnumerable<int> Totals(JsonElement result) =>
            result
                .GetProperty("dimensions")[0]
                .GetProperty("categories")
                .EnumerateArray()
                .Select(category => category.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Partnerships_Requests_ListGetAndExplain()
    {
        JsonElement page = await GetAsync($"api/ncdo/partnerships?where={Turkish}&take=5");
        Assert.Equal((13, 5), (page.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength()));
        Assert.Equal((13, 0), (page.GetProperty("certain").GetInt32(), page.GetProperty("possible").GetInt32()));
        JsonElement one = await GetAsync("api/ncdo/partnerships/ncdo-01");
        Assert.Equal("ncdo-01", one.GetProperty("id").GetString());
        JsonElement why = await GetAsync("api/ncdo/partnerships/ncdo-01/explanations/country?lang=nl");
        Assert.Equal(
            Ncdo.Explain("ncdo-01", PartnershipDimensions.Country).ToString(Language.Dutch),
            why.GetProperty("text").GetString()
        );
        Assert.Contains(
            "country",
            (await GetAsync("api/links/dimensions"))
                .EnumerateArray()
                .Select(dimension => dimension.GetProperty("id").GetString())
        );
    }

    [Theory]
    [InlineData("api/ncdo/count?by=contry", HttpStatusCode.BadRequest, "Did you mean 'country'?")]
    [InlineData("api/ncdo/count?by=country&where={", HttpStatusCode.BadRequest, "$")]
    [InlineData("api/ncdo/count?where=true,\"cube\":\"municipalities\"", HttpStatusCode.BadRequest, "$.where")]
    [InlineData("api/ncdo/partnerships?where=true,\"cube\":\"municipalities\"", HttpStatusCode.BadRequest, "$.where")]
    [InlineData("api/ncdo/cross-table?rows=a&columns=b&where=true}{", HttpStatusCode.BadRequest, "$.where")]
    [InlineData("api/ncdo/partnerships?where=", HttpStatusCode.BadRequest, "$.where")]
    [InlineData("api/ncdo/count?by=a&by=b&by=c", HttpStatusCode.BadRequest, "$.by")]
    [InlineData("api/ncdo/count?by=country&asOf=june", HttpStatusCode.BadRequest, "")]
    [InlineData("api/ncdo/partnerships?take=1000", HttpStatusCode.BadRequest, "take 0 to 200")]
    [InlineData("api/ncdo/partnerships/nobody", HttpStatusCode.NotFound, "nobody")]
    [InlineData("api/nothing/count", HttpStatusCode.NotFound, "")]
    [InlineData("api/ncdo/partnerships/ncdo-01/explanations/contry", HttpStatusCode.NotFound, "contry")]
    public async Task Request_Invalid_IsProblem(string address, HttpStatusCode status, string says)
    {
        using HttpResponseMessage response = await api.Client.GetAsync(address, Stop);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Null(response.Headers.ETag);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Contains(
            says,
            problem.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("api/ncdo/count")]
    [InlineData("api/ncdo/partnerships")]
    public async Task Query_OverLimit_IsProblem(string address)
    {
        string where = $$"""{"and":[{{string.Join(',', Enumerable.Repeat("true", 101))}}]}""";
        using HttpResponseMessage response = await api.Client.GetAsync($"{address}?where={where}", Stop);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(
            "The query has 101 conditions. It was not answered.",
            problem.GetProperty("errors").GetProperty("$.where")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Query_PostedInvalid_ListsAllErrors()
    {
        using StringContent query = new("""{"bye":[],"cube":"dice"}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await api.Client.PostAsync("api/ncdo/count", query, Stop);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(["$.bye", "$.cube"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task Request_SameSnapshot_IsNotModified()
    {
        Uri address = new(api.Address, "api/links/count?by=country");
        using HttpResponseMessage first = await api.Client.GetAsync(address, Stop);
        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(address, first.Headers.ETag.ToString()));

        PartnershipStore store = api.Services.GetRequiredKeyedService<PartnershipStore>("links");
        store.Update(new DataSetChanges { Removed = [store.Current.DataSet.Partnerships.First().Id] });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, first.Headers.ETag.ToString()));
    }

    [Fact]
    public async Task Request_Any_HasServerTiming()
    {
        using HttpResponseMessage response = await api.Client.GetAsync("api/links/count?by=country", Stop);
        string timing = Assert.Single(response.Headers.GetValues("Server-Timing"));
        Assert.Matches(@"^total;dur=\d+\.\d{3}$", timing);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesEveryRoute()
    {
        JsonElement description = await GetAsync("openapi/v1.json");
        Assert.Equal(
            [
                .. from set in (string[])["links", "ncdo"]
                from address in (string[])
                    [
                        "count",
                        "cross-table",
                        "dimensions",
                        "partnerships",
                        "partnerships/{id}",
                        "partnerships/{id}/explanations/{dimension}",
                    ]
                select $"/api/{set}/{address}",
            ],
            description.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal)
        );
    }

    private async Task<JsonElement> GetAsync(string address) =>
        await api.Client.GetFromJsonAsync<JsonElement>(address, Stop);

    private async Task<HttpStatusCode> StatusAsync(Uri address, string tag)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using HttpResponseMessage response = await api.Client.SendAsync(request, Stop);
        return response.StatusCode;
    }
}
