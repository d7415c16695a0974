using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tests.Queries;

/// <summary>A query over a limit is an issue that says what was found and what is allowed.</summary>
public sealed class QueryLimitsTests
{
    private const long MebiByte = 1 << 20;

    private static readonly PartnershipCatalog Many = ManyPartnerships.Of(20_000);

    [Fact]
    public void Run_TooManyConditions_IsAnIssue()
    {
        QueryFilter where = Enumerable
            .Range(0, 101)
            .Aggregate(QueryFilter.None, (filter, _) => filter | QueryFilter.In("country", "TR"));
        OverLimit(
            new AggregateQuery { Where = where },
            QueryLimits.Default,
            "$.where",
            "The query has 101 conditions. It was not answered.",
            "at most 100 conditions; one condition can have many codes"
        );
        Assert.NotNull(new AggregateQuery { Where = where }.Run(Many, QueryDimensions.BuiltIn, QueryLimits.Unlimited));
    }

    [Fact]
    public void Run_TooManyCodes_IsAnIssue() =>
        OverLimit(
            new AggregateQuery { Where = QueryFilter.In("country", [.. Enumerable.Repeat("TR", 1_001)]) },
            QueryLimits.Default,
            "$.where",
            "The conditions of the query have 1001 codes. It was not answered.",
            "at most 1000 codes"
        );

    [Fact]
    public void Run_TooManyRows_IsAnIssue() =>
        OverLimit(
            new AggregateQuery { By = ["partner", "start-date"] },
            new QueryLimits { MaxCells = 10_000 },
            "$.by",
            "The answer could have 20000 rows. The query was not answered.",
            "at most 10000 rows: a filter, or dimensions of fewer categories"
        );

    [Fact]
    public void Run_ManyCategoriesWithFewSelectedFacts_Answers()
    {
        AggregateQuery query = new()
        {
            By = ["partner", "start-date"],
            Where = QueryFilter.In("municipality", "0363") & QueryFilter.In("country", "TR"),
        };
        QueryResult result = query.Run(Many, QueryDimensions.BuiltIn, new QueryLimits { MaxCells = 1_000 });
        Assert.InRange(result.Rows.Count, 100, 999);
    }

    [Fact]
    public void Run_TooMuchWork_IsAnIssue()
    {
        DataIssue issue = OverLimit(
            new AggregateQuery { By = ["country", "theme"] },
            new QueryLimits { MaxWork = 1_000 },
            "$"
        );
        Assert.Matches(@"^The answer could take \d+ steps\. The query was not answered\.$", issue.Message);
        Assert.Equal("at most 1000 steps: fewer conditions or dimensions", issue.Expected);
    }

    [Fact]
    public void Run_OtherDateOfManyRecords_IsAnIssue()
    {
        DataIssue issue = OverLimit(
            new AggregateQuery { AsOf = World.In2026 },
            new QueryLimits { MaxWork = 50_000_000 },
            "$.asOf"
        );
        Assert.StartsWith(
            "Another reference date than that of the catalog could take",
            issue.Message,
            StringComparison.Ordinal
        );
        AggregateQuery sameDate = new() { AsOf = World.In2007 };
        Assert.Equal(
            Many.Partnerships.Count,
            sameDate.Run(Many, QueryDimensions.BuiltIn, new QueryLimits { MaxWork = 50_000_000 }).Total
        );
    }

    [Fact]
    public void Select_OverLimit_IsAnIssue()
    {
        AggregateQuery query = new() { Where = QueryFilter.In("country", [.. Enumerable.Repeat("TR", 1_001)]) };
        Assert.Throws<InvalidQueryException>(() => query.SelectPartnerships(Many, QueryDimensions.BuiltIn));
        query = query with { Cube = QueryCube.Municipalities };
        Assert.Throws<InvalidQueryException>(() => query.SelectMunicipalities(Many, QueryDimensions.BuiltIn));

        // The dimensions of the query do not matter for the facts that it selects.
        AggregateQuery wide = new() { By = ["partner", "start-date"] };
        Assert.Equal(
            Many.Partnerships.Count,
            wide.SelectPartnerships(Many, QueryDimensions.BuiltIn, new QueryLimits { MaxCells = 1 }).Count
        );
    }

    [Fact]
    public void Limit_NotPositive_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryLimits { MaxCells = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryLimits { MaxConditions = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryLimits { MaxCodes = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryLimits { MaxWork = 0 });
    }

    /// <summary>Dense tables took 5.5 GB for this query.</summary>
    [Fact]
    public void Run_PartnersByPartners_TakesMemoryForItsRowsOnly()
    {
        AggregateQuery query = new() { By = ["partner", "partner"] };
        query.Run(Many);
        long before = GC.GetAllocatedBytesForCurrentThread();
        QueryResult result = query.Run(Many);
        using (var json = new Utf8JsonWriter(Stream.Null))
            result.WriteTo(json);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((20_000, 20_000), (result.Rows.Count, result.Cross!.Rows.Count));
        Assert.All(result.Rows, row => Assert.Equal(row.Codes[0], row.Codes[1]));
        Assert.InRange(bytes, 0, 64 * MebiByte);
    }

    [Fact]
    public void CountDistinct_PartnersByDates_TakesMemoryForItsCellsOnly()
    {
        var distinct = Many.Partnerships.CountDistinct(PartnershipDimensions.Municipality);
        distinct.By(PartnershipDimensions.Partner, PartnershipDimensions.StartDate);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CrossTable table = distinct.By(PartnershipDimensions.Partner, PartnershipDimensions.StartDate);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 * MebiByte);
        Assert.All(table.CellsWithCount(), cell => Assert.Equal(1, cell.Count));
    }

    /// <summary>Each of these codes was compared with each of all partners.</summary>
    [Fact]
    public void Validate_ManyUnknownCodes_LooksForFewSuggestions()
    {
        AggregateQuery query = new()
        {
            Where = QueryFilter.In("partner", [.. Enumerable.Range(0, 1_000).Select(i => $"Plaace {i}")]),
        };
        query.Validate(Many, QueryDimensions.BuiltIn);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ValueList<DataIssue> issues = query.Validate(Many, QueryDimensions.BuiltIn);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * MebiByte);
        Assert.Equal(1_000, issues.Count);
        Assert.Equal(
            "'Plaace 999' is not a code of 'partner'. "
                + "No similar code was looked for, because 10 other codes are unknown too.",
            issues[999].Message
        );
    }

    [Fact]
    public void Validate_LongUnknownCode_SaysThatNoSuggestionWasLookedFor()
    {
        AggregateQuery query = new() { Where = QueryFilter.In("country", new string('q', 65)) };
        Assert.EndsWith(
            "No similar code was looked for, because this one has more than 64 characters.",
            Assert.Single(query.Validate(Many, QueryDimensions.BuiltIn)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void To_FewSteps_StopsAndSaysSo()
    {
        string[] names = [.. Enumerable.Range(0, 1_000).Select(i => $"name-{i:D4}")];
        long steps = 5_000;
        Assert.NotEqual("name-0999", NearestNames.To("nome-0999", names, ref steps));
        Assert.True(steps < 0);
        steps = 1_000_000;
        Assert.Equal("name-0999", NearestNames.To("nome-0999", names, ref steps));
        Assert.True(steps > 0);
    }

    private static DataIssue OverLimit(
        AggregateQuery query,
        QueryLimits limits,
        string path,
        string? message = null,
        string? expected = null
    )
    {
        DataIssue issue = Assert.Single(
            Assert.Throws<InvalidQueryException>(() => query.Run(Many, QueryDimensions.BuiltIn, limits)).Issues
        );
        Assert.Equal(issue, Assert.Single(query.Validate(Many, QueryDimensions.BuiltIn, limits)));
        Assert.Equal(("over-limit", IssueSeverity.Error, path), (issue.Code, issue.Severity, issue.JsonPath));
        Assert.Equal(message ?? issue.Message, issue.Message);
        Assert.Equal(expected ?? issue.Expected, issue.Expected);
        return issue;
    }
}
