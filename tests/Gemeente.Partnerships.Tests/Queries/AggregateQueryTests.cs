using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tests.Queries;

/// <summary>Queries are written as JSON and read again; invalid JSON is reported.</summary>
public sealed partial class AggregateQueryTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("country", "TR", "unknown", "start-year", "2000"),
        Gen.String[0, 12].Where(IsWhole)
    );

    private static readonly Gen<QueryFilter> Leaf = Gen.OneOf(
        Gen.OneOf(QueryFilter.All, QueryFilter.None),
        Gen.Select(Text, Text.Array[0, 4], (dimension, codes) => QueryFilter.In(dimension, codes)),
        Gen.Select(
            Text,
            Text,
            Text,
            Gen.Int[0, 3],
            (dimension, from, to, kind) =>
                QueryFilter.Between(dimension, (kind & 1) != 0 ? from : null, (kind & 2) != 0 ? to : null)
        )
    );

    private static readonly Gen<QueryFilter> Filter = Gen.Recursive<QueryFilter>(
        (depth, deeper) =>
            depth > 5
                ? Leaf
                : Gen.Frequency(
                    (3, Leaf),
                    (2, Gen.Select(deeper, deeper, (left, right) => left & right)),
                    (2, Gen.Select(deeper, deeper, (left, right) => left | right)),
                    (1, deeper.Select(filter => !filter))
                )
    );

    private static readonly Gen<AggregateQuery> Query = Gen.Select(
        Gen.Enum<QueryCube>(),
        Text.Array[0, 2],
        Filter,
        Gen.Frequency((1, Gen.Const(QueryAggregate.Facts)), (1, Text.Select(QueryAggregate.Distinct))),
        Gen.Date.Select(DateOnly.FromDateTime).Nullable(),
        (cube, by, where, measure, asOf) =>
            new AggregateQuery
            {
                Cube = cube,
                By = [.. by],
                Where = where,
                Aggregate = measure,
                AsOf = asOf,
            }
    );

    [Fact]
    public void Parse_OfToJson_IsEqual() =>
        Query.Sample(query =>
        {
            Assert.Equal(query, AggregateQuery.Parse(query.ToJson()));
            Assert.Equal(
                query.GetHashCode(),
                AggregateQuery.Parse(Encoding.UTF8.GetBytes(query.ToJson())).GetHashCode()
            );
        });

    [Fact]
    public void Serialize_WithGeneratedContext_IsReadBackEqual()
    {
        AggregateQuery query = new() { By = ["theme"], Where = !QueryFilter.In("country", "TR") };
        string json = JsonSerializer.Serialize(new Tile("Themes", query), HostContext.Default.Tile);
        Assert.Equal(
            """{"Title":"Themes","Query":{"by":["theme"],"where":{"not":{"dimension":"country","in":["TR"]}}}}""",
            json
        );
        Assert.Equal(query, JsonSerializer.Deserialize(json, HostContext.Default.Tile)!.Query);
        JsonException wrong = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize(
                """{"Title":"Themes","Query":{"bye":[],"cube":"tesseract"}}""",
                HostContext.Default.Tile
            )
        );
        Assert.Contains("unknown-member", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("tesseract", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_DefaultMembers_AreOmitted()
    {
        Assert.Equal("""{"by":[]}""", new AggregateQuery().ToJson());
        Assert.Equal(
            """{"cube":"all-partnerships","by":["country","theme"],"where":{"and":[{"dimension":"start-year","from":"2000"},{"or":[{"dimension":"country","in":["TR","MA"]},{"not":{"dimension":"theme","in":["unknown"]}}]}]},"measure":{"distinct":"municipality"},"asOf":"2007-06-30"}""",
            new AggregateQuery
            {
                Cube = QueryCube.AllPartnerships,
                By = ["country", "theme"],
                Where =
                    QueryFilter.Between("start-year", "2000", to: null)
                    & (QueryFilter.In("country", "TR", "MA") | !QueryFilter.In("theme", "unknown")),
                Aggregate = QueryAggregate.Distinct("municipality"),
                AsOf = World.In2007,
            }.ToJson()
        );
        Assert.Equal(
            """{"by":[],"measure":{"sum":"distance"}}""",
            new AggregateQuery { Aggregate = QueryAggregate.Sum("distance") }.ToJson()
        );
        Assert.Equal(
            new AggregateQuery { Aggregate = QueryAggregate.Sum("distance") },
            AggregateQuery.Parse("""{"measure":{"sum":"distance"}}""")
        );
        Assert.Equal("sum distance", QueryAggregate.Sum("distance").ToString());
        Assert.Equal(new AggregateQuery(), AggregateQuery.Parse("{}"));
        Assert.Equal(
            new AggregateQuery(),
            AggregateQuery.Parse("""{"measure":"facts","where":true,"asOf":null,"cube":"partnerships"}""")
        );
    }

    [Theory]
    [InlineData("", "$", "json-syntax")]
    [InlineData("[]", "$", "wrong-type")]
    [InlineData("""{"by":"country"}""", "$.by", "wrong-type")]
    [InlineData("""{"by":["a",2]}""", "$.by[1]", "wrong-type")]
    [InlineData("""{"by":["a","b","c","d"]}""", "$.by", "list-too-long")]
    [InlineData("""{"by":[],"by":[]}""", "$.by", "duplicate-member")]
    [InlineData("""{"bye":[]}""", "$.bye", "unknown-member")]
    [InlineData("""{"cube":"dice"}""", "$.cube", "unknown-value")]
    [InlineData("""{"cube":null}""", "$.cube", "wrong-type")]
    [InlineData("""{"asOf":"2007-02-30"}""", "$.asOf", "malformed-date")]
    [InlineData("""{"measure":"euros"}""", "$.measure", "unknown-value")]
    [InlineData("""{"measure":{}}""", "$.measure", "missing-member")]
    [InlineData("""{"measure":{"distinct":7}}""", "$.measure.distinct", "wrong-type")]
    [InlineData("""{"measure":{"sum":null}}""", "$.measure.sum", "wrong-type")]
    [InlineData("""{"measure":{"sum":"a","distinct":"b"}}""", "$.measure", "unknown-value")]
    [InlineData("""{"measure":{"mean":"a"}}""", "$.measure.mean", "unknown-member")]
    [InlineData("""{"where":7}""", "$.where", "wrong-type")]
    [InlineData("""{"where":{}}""", "$.where", "missing-member")]
    [InlineData("""{"where":{"in":["TR"]}}""", "$.where", "missing-member")]
    [InlineData("""{"where":{"dimension":"country","in":"TR"}}""", "$.where.in", "wrong-type")]
    [InlineData("""{"where":{"dimension":"country","in":["TR"],"from":"A"}}""", "$.where", "unknown-member")]
    [InlineData("""{"where":{"dimension":"country","is":"TR"}}""", "$.where.is", "unknown-member")]
    [InlineData("""{"where":{"and":[true],"or":[true]}}""", "$.where.and", "unknown-member")]
    [InlineData(
        """{"where":{"and":[{"not":{"dimension":"country","in":["TR",{}]}}]}}""",
        "$.where.and[0].not.in[1]",
        "wrong-type"
    )]
    [InlineData("""{"by":["\ud800"]}""", "$.by[0]", "invalid-text")]
    [InlineData("""{"\ud800":1}""", "$.\uFFFD", "unknown-member")]
    public void Parse_InvalidJson_HasTheIssueWithItsPath(string json, string path, string code)
    {
        InvalidQueryException wrong = Assert.Throws<InvalidQueryException>(() => AggregateQuery.Parse(json));
        Assert.Equal((path, code), (wrong.Issues[0].JsonPath, wrong.Issues[0].Code));
        Assert.NotNull(wrong.Issues[0].Expected);
    }

    [Fact]
    public void Parse_SeveralErrors_HasAllIssues()
    {
        InvalidQueryException wrong = Assert.Throws<InvalidQueryException>(() =>
            AggregateQuery.Parse("""{"cube":"dice","by":[1],"where":{"dimension":"a","in":[2,3]},"asOf":"now"}""")
        );
        Assert.Equal(
            ["$.cube", "$.by[0]", "$.where.in[0]", "$.where.in[1]", "$.asOf"],
            wrong.Issues.Select(issue => issue.JsonPath)
        );
    }

    [Fact]
    public void Parse_TooLargeOrTooDeep_Throws()
    {
        Says("too-large", $$"""{"by":["{{new string('a', 70_000)}}"]}""");
        Says("text-too-long", $$"""{"by":["{{new string('a', 1_001)}}"]}""");
        Says("too-deep", $$"""{"where":{{Nested("{\"not\":", 31, "}")}}}""");
        Says(
            "too-deep",
            $$"""{"where":{{Nested("{\"not\":", 30, "}").Replace("""{"dimension":"a","in":[]}""", "true", StringComparison.Ordinal)}}}"""
        );
        Says("json-syntax", $$"""{"where":{{Nested("{\"not\":", 100, "}")}}}""");
        Assert.NotNull(AggregateQuery.Parse($$"""{"where":{{Nested("{\"and\":[", 29, "]}")}}}"""));
        Assert.Equal(
            "not-utf-8",
            Assert
                .Throws<InvalidQueryException>(() => AggregateQuery.Parse([(byte)'{', 0xFF, (byte)'}']))
                .Issues[0]
                .Code
        );
        QueryFilter deep = QueryFilter.In("a", "b");
        Assert.Throws<InvalidOperationException>(() =>
        {
            for (int level = 0; level < 40; level++)
                deep = (deep & QueryFilter.In("c", "d")) | QueryFilter.In("e", "f");
        });
    }

    [Fact]
    public void Construction_InvalidMembers_Throws()
    {
        Assert.Throws<ArgumentException>(() => new AggregateQuery { By = ["a", "b", "c", "d"] });
        Assert.Throws<ArgumentNullException>(() => new AggregateQuery { Where = null! });
        Assert.Throws<ArgumentException>(() => QueryFilter.In("a", [null!]));
    }

    private static void Says(string code, string json) =>
        Assert.Equal(code, Assert.Throws<InvalidQueryException>(() => AggregateQuery.Parse(json)).Issues[0].Code);

    private static string Nested(string open, int levels, string close) =>
        new StringBuilder().Insert(0, open, levels).Append("""{"dimension":"a","in":[]}""").ToString()
        + new StringBuilder().Insert(0, close, levels);

    private static bool IsWhole(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    internal sealed record Tile(string Title, AggregateQuery Query);

    [JsonSerializable(typeof(Tile))]
    internal sealed partial class HostContext : JsonSerializerContext;

    [Fact]
    public void Cube_QueryNamesStatus_AllPartnershipsUnlessNamed()
    {
        AggregateQuery where = new() { Where = QueryFilter.In("country", "TR") & QueryFilter.In("status", "ended") };

        Assert.Equal(QueryCube.AllPartnerships, where.Cube);
        Assert.Equal(QueryCube.AllPartnerships, new AggregateQuery { By = ["status"] }.Cube);
        Assert.Equal(QueryCube.Partnerships, new AggregateQuery { By = ["country"] }.Cube);
        Assert.Equal(QueryCube.Partnerships, (where with { Cube = QueryCube.Partnerships }).Cube);
        Assert.DoesNotContain("cube", where.ToJson(), StringComparison.Ordinal);
        Assert.All(
            [where, where with { Cube = QueryCube.Partnerships }, where with { Cube = QueryCube.Municipalities }],
            query => Assert.Equal(query, AggregateQuery.Parse(query.ToJson()))
        );
    }
}
