using System.Buffers;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Fuzzing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Data.Tests.Queries;

/// <summary>
/// Queries as JSON, with random changes. Each has an answer of valid JSON, or is refused with clear issues.
/// </summary>
public sealed class QueryFuzzTests
{
    private const int MaxMessageLength = 1_000;

    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    private static readonly string[] Seeds =
    [
        """{"by":["country"],"where":{"dimension":"country","in":["TR","MA"]}}""",
        """{"by":["country","theme"],"measure":{"distinct":"municipality"},"asOf":"2007-06-30"}""",
        """{"cube":"municipalities","by":["budget-band","province"]}""",
        """{"cube":"all-partnerships","by":["status"],"where":true}""",
        """{"by":["start-date","partner"],"where":{"dimension":"start-year","from":"1990","to":"2000"}}""",
        """{"where":{"and":[{"dimension":"theme","in":["unknown"]},{"or":[{"not":{"dimension":"evidence","in":["stated"]}},false]}]}}""",
    ];

    [Fact]
    public void Run_RandomQuery_IsAnsweredOrRefused() =>
        FuzzRun.Check(
            "query",
            FuzzRun.Mutated(Seeds),
            2_000,
            json =>
            {
                try
                {
                    AggregateQuery query = AggregateQuery.Parse(json);
                    Assert.Equal(query, AggregateQuery.Parse(query.ToJson()));
                    IsComplete(query.Run(Catalog));
                }
                catch (InvalidQueryException refused)
                {
                    Assert.NotEmpty(refused.Issues);
                    Assert.All(refused.Issues, IsClear);
                }
            }
        );

    private static void IsComplete(QueryResult result)
    {
        Assert.All(result.Issues, IsClear);
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
            result.WriteTo(writer);
        JsonElement answer = JsonElement.Parse(json.WrittenSpan);
        Assert.Equal(result.Total, answer.GetProperty("total").GetInt64());
        Assert.Equal(result.Total, result.Certain + result.Possible);
    }

    private static void IsClear(DataIssue issue)
    {
        Assert.NotEmpty(issue.Message);
        Assert.True(issue.Message.Length < MaxMessageLength, issue.Message);
    }
}
