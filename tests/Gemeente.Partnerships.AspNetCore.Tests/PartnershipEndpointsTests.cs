using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.AspNetCore.Tests;

public sealed class PartnershipEndpointsTests
{
    private const string Turkish = """{"dimension":"country","in":["TR"]}""";

    private static readonly PartnershipCatalog Ncdo = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Count_Query_EqualsLibrary()
    {
        await using TestHost host = await StartAsync();
        JsonElement answer = await host.GetAsync($"api/count?by=theme&where={Turkish}");
        CountTable<Theme> table = Ncdo
            .Partnerships.Where(PartnershipDimensions.Country.Is("TR"))
            .CountBy(PartnershipDimensions.Theme);
        Assert.Equal(
            (table.Total, table.Unknown, table.Certain),
            (
                answer.GetProperty("total").GetInt64(),
                answer.GetProperty("unknown").GetInt64(),
                answer.GetProperty("certain").GetInt64()
            )
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
    public async Task CountPosted_Query_IsTheAnswerOfTheQuery()
    {
        await using TestHost host = await StartAsync();
        AggregateQuery query = new()
        {
            By = ["country", "initiative"],
            Aggregate = QueryAggregate.Distinct("municipality"),
        };
        using StringContent body = new(query.ToJson(), Encoding.UTF8, "application/json");
        using HttpResponseMessage posted = await host.Client.PostAsync("api/count", body, Stop);
        Assert.Equal(JsonSerializer.Serialize(query.Run(Ncdo)), await posted.Content.ReadAsStringAsync(Stop));
        JsonElement cross = await host.GetAsync("api/cross-table?rows=country&columns=initiative&measure=municipality");
        Assert.Equal(22, cross.GetProperty("total").GetInt32());

        using StringContent large = new(new string(' ', 70_000), Encoding.UTF8, "application/json");
        using HttpResponseMessage refused = await host.Client.PostAsync("api/count", large, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task Partnerships_ListGetExplain_EqualLibrary()
    {
        await using TestHost host = await StartAsync();
        JsonElement page = await host.GetAsync($"api/partnerships?where={Turkish}&take=5");
        Assert.Equal((13, 5), (page.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength()));
        JsonElement one = await host.GetAsync("api/partnerships/ncdo-01");
        Assert.Equal("ncdo-01", one.GetProperty("record").GetProperty("id").GetString());
        JsonElement why = await host.GetAsync("api/partnerships/ncdo-01/explanations/country?lang=nl");
        Assert.Equal(
            Ncdo.Explain("ncdo-01", PartnershipDimensions.Country).ToString(Language.Dutch),
            why.GetProperty("text").GetString()
        );
        Assert.Equal(
            PartnershipDimensions.All.Select(dimension => dimension.Id),
            (await host.GetAsync("api/dimensions"))
                .EnumerateArray()
                .Select(dimension => dimension.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task Partnerships_ReconstructedRecord_DoesNotNameAMunicipality()
    {
        await using TestHost host = await StartAsync();
        JsonElement page = await host.GetAsync("api/partnerships?take=200");
        Assert.Equal(39, page.GetProperty("items").GetArrayLength());
        Assert.All(
            page.GetProperty("items").EnumerateArray(),
            item =>
                Assert.Equal(
                    item.GetProperty("evidence").GetString() == "reconstructed",
                    item.GetProperty("municipality").ValueKind == JsonValueKind.Null
                )
        );
    }

    [Theory]
    [InlineData("api/count?by=contry", HttpStatusCode.BadRequest, "Did you mean 'country'?")]
    [InlineData("api/count?by=country&where={", HttpStatusCode.BadRequest, "$.where")]
    [InlineData("api/count?where=true,\"cube\":\"municipalities\"", HttpStatusCode.BadRequest, "$.where")]
    [InlineData("api/count?by=a&by=b&by=c&by=d", HttpStatusCode.BadRequest, "$.by")]
    [InlineData("api/cross-table?columns=country", HttpStatusCode.BadRequest, "$.rows")]
    [InlineData("api/cross-table?rows=country&columns=", HttpStatusCode.BadRequest, "$.columns")]
    [InlineData("api/partnerships?take=5%00", HttpStatusCode.BadRequest, "$.take")]
    [InlineData("api/partnerships/ncdo-01/explanations/country?lang=xx", HttpStatusCode.BadRequest, "$.lang")]
    [InlineData("api/count?by=country&asOf=june", HttpStatusCode.BadRequest, "'june' is not a day")]
    [InlineData("api/partnerships?take=1000", HttpStatusCode.BadRequest, "take 0 to 200")]
    [InlineData("api/partnerships?skip=-1", HttpStatusCode.BadRequest, "$.skip")]
    [InlineData("api/partnerships/other", HttpStatusCode.NotFound, "other")]
    [InlineData("api/partnerships/ncdo-01/explanations/contry", HttpStatusCode.NotFound, "contry")]
    public async Task Request_Invalid_IsAProblemWithoutHelpOfTheHost(string address, HttpStatusCode status, string says)
    {
        await using TestHost host = await StartAsync();
        using HttpResponseMessage response = await host.SendAsync(address);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Null(response.Headers.ETag);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Contains(
            says,
            problem.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ETag_TwoReplicas_AgreeUntilTheContentChanges()
    {
        await using TestHost one = await StartAsync();
        await using TestHost two = await StartAsync();
        using HttpResponseMessage first = await one.SendAsync("api/count?by=country");
        string tag = first.Headers.ETag!.ToString();
        using HttpResponseMessage same = await two.SendAsync("api/count?by=country", tag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(tag, same.Headers.ETag!.ToString());

        PartnershipStore store = two.Services.GetRequiredService<PartnershipStore>();
        store.Update(new DataSetChanges { Removed = ["ncdo-01"] });
        using HttpResponseMessage changed = await two.SendAsync("api/count?by=country", tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task OpenApi_Document_HasSchemasOfQueryAndAnswer()
    {
        await using TestHost host = await StartAsync();
        JsonElement document = await host.GetAsync("openapi/v1.json");
        Assert.Equal(
            [
                "/api/count",
                "/api/cross-table",
                "/api/dimensions",
                "/api/partnerships",
                "/api/partnerships/{id}",
                "/api/partnerships/{id}/explanations/{dimension}",
            ],
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal)
        );
        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        JsonElement post = document.GetProperty("paths").GetProperty("/api/count").GetProperty("post");
        Assert.Equal(
            "#/components/schemas/AggregateQuery",
            post.GetProperty("requestBody")
                .GetProperty("content")
                .GetProperty("application/json")
                .GetProperty("schema")
                .GetProperty("$ref")
                .GetString()
        );
        Assert.Equal(
            ["asOf", "by", "measure", "where"],
            document
                .GetProperty("paths")
                .GetProperty("/api/count")
                .GetProperty("get")
                .GetProperty("parameters")
                .EnumerateArray()
                .Select(parameter => parameter.GetProperty("name").GetString())
                .Order(StringComparer.Ordinal)
        );

        // Each member of each answer is in its schema, and each required member is in the answer.
        Check(schemas, "QueryResult", await host.GetAsync("api/count?by=country"));
        Check(schemas, "CrossTable", await host.GetAsync("api/cross-table?rows=country&columns=theme"));
        Check(schemas, "PartnershipPage", await host.GetAsync("api/partnerships"));
        Check(schemas, "Partnership", await host.GetAsync("api/partnerships/ncdo-01"));
        Check(schemas, "Explanation", await host.GetAsync("api/partnerships/ncdo-01/explanations/country"));
        using JsonDocument query = JsonDocument.Parse(
            """{"cube":"partnerships","by":["country"],"where":true,"measure":"facts","asOf":"2007-06-30"}"""
        );
        Check(schemas, "AggregateQuery", query.RootElement);
        Assert.Equal(
            3,
            schemas
                .GetProperty("AggregateQuery")
                .GetProperty("properties")
                .GetProperty("by")
                .GetProperty("maxItems")
                .GetInt32()
        );
        Assert.Equal(
            3,
            (await host.GetAsync("api/count?by=country&by=theme&by=initiative"))
                .GetProperty("dimensions")
                .GetArrayLength()
        );
        Assert.Equal(
            ["columns", "rows"],
            document
                .GetProperty("paths")
                .GetProperty("/api/cross-table")
                .GetProperty("get")
                .GetProperty("parameters")
                .EnumerateArray()
                .Where(parameter => parameter.TryGetProperty("required", out JsonElement is_) && is_.GetBoolean())
                .Select(parameter => parameter.GetProperty("name").GetString())
                .Order(StringComparer.Ordinal)
        );
    }

    private static void Check(JsonElement schemas, string name, JsonElement answer)
    {
        JsonElement schema = schemas.GetProperty(name);
        JsonElement members = schema.GetProperty("properties");
        foreach (JsonProperty member in answer.EnumerateObject())
            Assert.True(members.TryGetProperty(member.Name, out _), $"{name} does not describe {member.Name}.");
        if (schema.TryGetProperty("required", out JsonElement required))
        {
            foreach (JsonElement member in required.EnumerateArray())
                Assert.True(answer.TryGetProperty(member.GetString()!, out _), $"{name} lacks {member}.");
        }
    }

    private static Task<TestHost> StartAsync() =>
        TestHost.StartAsync(
            services =>
                services
                    .AddOpenApi("v1")
                    .AddPartnerships(p => p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate)),
            app =>
            {
                app.MapOpenApi("/openapi/{documentName}.json");
                app.MapPartnerships("/api");
            }
        );
}
