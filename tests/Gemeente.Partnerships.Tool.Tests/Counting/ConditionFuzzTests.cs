using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Fuzzing;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Tests.Counting;

/// <summary>Conditions as random text. Each is a filter, or is refused with a message.</summary>
public sealed class ConditionFuzzTests
{
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    private static readonly string[] Seeds =
    [
        "country=TR,MA",
        "country = Turkije",
        "start-year>=2000",
        "start-year<=2000",
        "theme=unknown",
        "partner=TR:municipality:A>=B",
        "start-period=1990-1999",
        "evidence=stated",
    ];

    [Fact]
    public void Parse_RandomCondition_IsFilterOrRefused() =>
        FuzzRun.CheckText(
            "condition",
            Seeds,
            2_000,
            text =>
            {
                try
                {
                    AggregateQuery query = new() { Where = new QueryTextReader(Catalog).ReadCondition(text) };
                    if (query.ToJson().Length < 60_000)
                        Assert.Equal(query, AggregateQuery.Parse(query.ToJson()));
                    QueryResult result = query.Run(Catalog);
                    Assert.InRange(result.Total, 0, Catalog.AllPartnerships.Count);
                }
                catch (InvalidQueryException refused)
                {
                    Assert.NotEmpty(refused.Issues);
                }
            }
        );
}
