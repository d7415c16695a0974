using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Fuzzing;
using Gemeente.Partnerships.Queries;
using Json.Schema;

namespace Gemeente.Partnerships.Data.Tests.Queries;

/// <summary>
/// Compares the published JSON Schemas of queries and answers with what the library reads and writes, by the validator
/// of another project.
/// </summary>
public sealed class QuerySchemaTests
{
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    private static readonly JsonSchema QuerySchema = JsonSchema.FromText(AggregateQuery.JsonSchema);
    private static readonly JsonSchema ResultSchema = JsonSchema.FromText(QueryResult.JsonSchema);

    private static readonly string[] Queries =
    [
        "{}",
        """{"by":["country"],"where":{"dimension":"country","in":["TR","MA"]}}""",
        """{"by":["country","theme"],"measure":{"distinct":"municipality"},"asOf":"2007-06-30"}""",
        """{"cube":"municipalities","by":["budget-band","province"]}""",
        """{"cube":"all-partnerships","by":["status"],"where":true,"measure":"facts","asOf":null}""",
        """{"by":["start-date","partner","theme"],"where":{"dimension":"start-year","from":"1990","to":"2000"}}""",
        """{"where":{"and":[{"dimension":"theme","in":["unknown"]},{"or":[{"not":{"dimension":"evidence","in":["stated"]}},false]}]}}""",
        """{"where":{"dimension":"country","in":["QQ"]}}""",
        """{"by":["country"],"measure":{"sum":"distance"}}""",
        """{"cube":"municipalities","by":["province"],"measure":{"sum":"inhabitants"}}""",
    ];

    // What a schema does not say: JSON itself, size and depth, names that occur twice, and days that do not exist.
    private static readonly string[] OnlyReader =
    [
        "duplicate-member",
        "malformed-date",
        "too-deep",
        "invalid-text",
        "json-syntax",
        "too-large",
        "not-utf-8",
    ];

    public static TheoryData<string> Golden => [.. Queries];

    [Theory]
    [InlineData("aggregate-query")]
    [InlineData("query-result")]
    public void JsonSchema_OfTheLibrary_IsThePublishedOneAndValid(string name)
    {
        string published = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "schema", $"{name}-1.schema.json"));

        Assert.Equal(published, name == "query-result" ? QueryResult.JsonSchema : AggregateQuery.JsonSchema);
        Assert.True(IsValid(MetaSchemas.Draft202012, published));
    }

    [Theory]
    [MemberData(nameof(Golden))]
    public void JsonSchema_QueryAndItsAnswer_AreValid(string json)
    {
        AggregateQuery query = AggregateQuery.Parse(json);

        Assert.True(IsValid(QuerySchema, json));
        Assert.True(IsValid(QuerySchema, query.ToJson()));
        AssertAnswerIsValid(query);
    }

    [Fact]
    public void JsonSchema_RandomQueriesAndTheirAnswers_AreValid()
    {
        Gen<string> ids = Gen.OneOf(PartnershipDimensions.All.Select(dimension => dimension.Id).ToArray());
        Gen.Select(ids.Array[0, 3], ids, Gen.Bool, Gen.OneOf("TR", "unknown", "2000"), Gen.Bool)
            .Sample(
                (by, dimension, isDistinct, code, isNegated) =>
                {
                    QueryFilter filter = QueryFilter.In(dimension, code);
                    AggregateQuery query = new()
                    {
                        By = [.. by],
                        Aggregate = isDistinct ? QueryAggregate.Distinct(dimension) : QueryAggregate.Facts,
                        Where = isNegated ? !filter : QueryFilter.All,
                    };
                    Assert.True(IsValid(QuerySchema, query.ToJson()), query.ToJson());
                    if (query.Validate(Catalog, QueryDimensions.BuiltIn).All(issue => !IsError(issue)))
                        AssertAnswerIsValid(query);
                },
                iter: 200
            );
    }

    [Fact]
    public void JsonSchema_ChangedQueries_AreValidIfTheReaderAcceptsThem() =>
        FuzzRun.Check(
            "query-schema",
            FuzzRun.Mutated(Queries),
            1_000,
            json =>
            {
                try
                {
                    AggregateQuery.Parse(json);
                    Assert.True(IsValid(QuerySchema, Encoding.UTF8.GetString(json)));
                }
                catch (InvalidQueryException refused)
                {
                    if (refused.Issues.Any(issue => OnlyReader.Contains(issue.Code)))
                        return;
                    Assert.False(
                        IsValid(QuerySchema, Encoding.UTF8.GetString(json)),
                        string.Join(", ", refused.Issues)
                    );
                }
            }
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"by":"country"}""")]
    [InlineData("""{"by":["a",2]}""")]
    [InlineData("""{"by":["a","b","c","d"]}""")]
    [InlineData("""{"bye":[]}""")]
    [InlineData("""{"cube":"dice"}""")]
    [InlineData("""{"asOf":"30-6-2007"}""")]
    [InlineData("""{"measure":"euros"}""")]
    [InlineData("""{"measure":{}}""")]
    [InlineData("""{"measure":{"distinct":"country","sum":"distance"}}""")]
    [InlineData("""{"where":{}}""")]
    [InlineData("""{"where":{"in":["TR"]}}""")]
    [InlineData("""{"where":{"dimension":"country","in":["TR"],"from":"A"}}""")]
    [InlineData("""{"where":{"and":[true],"or":[true]}}""")]
    [InlineData("""{"where":{"not":[true]}}""")]
    public void JsonSchema_WrongQuery_IsInvalid(string json)
    {
        Assert.Throws<InvalidQueryException>(() => AggregateQuery.Parse(json));
        Assert.False(IsValid(QuerySchema, json));
    }

    [Theory]
    [InlineData("\"total\":39", "\"total\":-1")]
    [InlineData("\"total\":39", "\"total\":\"39\"")]
    [InlineData("\"total\":39", "\"totals\":39")]
    [InlineData("\"count\":13", "\"counted\":13")]
    [InlineData("\"existence\"", "\"maybe\"")]
    [InlineData("\"asOf\":\"2007-06-30\"", "\"asOf\":\"june\"")]
    [InlineData("\"issues\":[]", "\"issues\":[1]")]
    public void JsonSchema_ChangedAnswer_IsInvalid(string text, string other)
    {
        string answer = Json(AggregateQuery.Parse("""{"by":["country"]}""").Run(Catalog));

        Assert.Contains(text, answer, StringComparison.Ordinal);
        Assert.True(IsValid(ResultSchema, answer));
        Assert.False(IsValid(ResultSchema, answer.Replace(text, other, StringComparison.Ordinal)));
    }

    private static bool IsError(Issues.DataIssue issue) => issue.Severity == Issues.IssueSeverity.Error;

    private static void AssertAnswerIsValid(AggregateQuery query)
    {
        string answer = Json(query.Run(Catalog));
        Assert.True(IsValid(ResultSchema, answer), answer);
    }

    private static string Json(QueryResult result)
    {
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
            result.WriteTo(writer);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static bool IsValid(JsonSchema schema, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        try
        {
            return schema.Evaluate(document.RootElement).IsValid;
        }
        catch (InvalidOperationException)
        {
            return false; // half of a surrogate pair, which the validator cannot read
        }
    }
}
