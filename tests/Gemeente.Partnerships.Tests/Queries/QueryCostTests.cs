using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tests.Queries;

/// <summary>
/// Random queries stay within the steps and the memory that are computed before they run. Steps and bytes are counted
/// and not timed.
/// </summary>
public sealed class QueryCostTests
{
    private const long KibiByte = 1024;

    private static readonly string[] Dimensions =
    [
        .. PartnershipDimensions.All.Select(dimension => dimension.Id),
        "partner",
        "partner",
        "start-date",
        "theme",
        "municipality",
    ];

    private static readonly Gen<string> Code = Gen.OneOf(
        Gen.OneOf("TR", "MA", "0363", "1884", "water", "education", "unknown", "2000", "active", "2000-01-01", "ZZ"),
        Gen.Int[0, 60_000].Select(i => $"Place {i}|TR"),
        Gen.String[Gen.Char['a', 'z'], 1, 30]
    );

    private static readonly Gen<QueryFilter> Leaf = Gen.OneOf(
        Gen.OneOf(QueryFilter.All, QueryFilter.None),
        Gen.Select(Gen.OneOf(Dimensions), Code.Array[0, 12], (id, codes) => QueryFilter.In(id, codes)),
        Gen.Select(
            Gen.OneOf("start-year", "start-date"),
            Gen.Int[1950, 2007],
            (id, year) => QueryFilter.Between(id, id == "start-year" ? $"{year}" : $"{year}-01-01", to: null)
        )
    );

    private static readonly Gen<QueryFilter> Filter = Gen.Recursive<QueryFilter>(
        (depth, deeper) =>
            depth > 4
                ? Leaf
                : Gen.Frequency(
                    (3, Leaf),
                    (2, Gen.Select(deeper, deeper, (left, right) => left & right)),
                    (2, Gen.Select(deeper, deeper, (left, right) => left | right)),
                    (1, deeper.Select(filter => !filter))
                )
    );

    private static readonly Gen<AggregateQuery> Query = Gen.Select(
        Gen.OneOf(QueryCube.Partnerships, QueryCube.AllPartnerships),
        Gen.OneOf(Dimensions).Array[0, 2],
        Gen.Frequency((1, Gen.Const(QueryFilter.All)), (3, Filter)),
        Gen.Frequency(
            (2, Gen.Const(QueryAggregate.Facts)),
            (2, Gen.OneOf(Dimensions).Select(QueryAggregate.Distinct)),
            (1, Gen.Const(QueryAggregate.Sum("distance")))
        ),
        (cube, by, where, aggregate) =>
            new AggregateQuery
            {
                Cube = cube,
                By = [.. by],
                Where = where,
                Aggregate = aggregate,
            }
    );

    [Theory]
    [InlineData(39, 300)]
    [InlineData(3_000, 150)]
    [InlineData(70_000, 15)]
    public void Run_RandomQuery_StaysWithinItsBounds(int partnerships, int queries)
    {
        PartnershipCatalog catalog = ManyPartnerships.Of(partnerships);
        Query.Sample(query => Check(query, catalog), iter: queries, threads: 1);
    }

    /// <summary>
    /// Two dimensions that are stored as bitmaps split the facts, and the third is read once for each pair, also if it
    /// has fewer categories.
    /// </summary>
    [Theory]
    [InlineData("theme", "theme", "start-period")]
    [InlineData("theme", "start-period", "theme")]
    [InlineData("theme", "theme", "theme")]
    [InlineData("theme", "theme", "country")]
    [InlineData("theme", "municipality", "theme")]
    [InlineData("theme", "theme", "municipality")]
    public void Run_SeveralCategoriesTwice_StaysWithinItsBounds(string row, string column, string unit)
    {
        AggregateQuery query = new() { By = [row, column], Aggregate = QueryAggregate.Distinct(unit) };
        foreach (int partnerships in (int[])[39, 300, 3_000, 70_000])
            Check(query, ManyPartnerships.Of(partnerships));
    }

    private static void Check(AggregateQuery query, PartnershipCatalog catalog)
    {
        // The first run classifies the facts by its dimensions.
        if (!TryRun(query, catalog, QueryLimits.Unlimited, out QueryResult? answer))
            return;
        long steps = QueryBuffers.Steps;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        answer = query.Run(catalog, QueryDimensions.BuiltIn, QueryLimits.Unlimited);
        long certain = answer.Rows.Sum(row => row.Certain) + answer.Certain;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        steps = QueryBuffers.Steps - steps;
        Assert.True(certain >= 0);

        // A limit just below what was needed refuses the query, so the bounds are not too low.
        if (steps > 1)
            Assert.False(
                TryRun(query, catalog, QueryLimits.Unlimited with { MaxWork = steps - 1 }, out _),
                $"{query} took {steps} steps, more than its bound"
            );
        if (answer.Rows.Count > 1)
            Assert.False(
                TryRun(query, catalog, QueryLimits.Unlimited with { MaxCells = answer.Rows.Count - 1 }, out _),
                $"{query} has {answer.Rows.Count} rows, more than its bound"
            );
        long allowed = MaxBytes(query, answer, catalog.DataSet.Partnerships.Count);
        Assert.True(bytes <= allowed, $"{query} with {answer.Rows.Count} rows took {bytes} bytes, allowed {allowed}");
    }

    /// <summary>The formula of the page queries.md.</summary>
    private static long MaxBytes(AggregateQuery query, QueryResult answer, long facts) =>
        (512 * KibiByte)
        + (512 * facts)
        + ((query.Aggregate.Measure is null ? 1_000L : 3_000L) * answer.Rows.Count)
        + (query.Where.ConditionCount * ((32 * KibiByte) + (16 * facts)))
        + (1_000L * query.Where.CodeCount);

    private static bool TryRun(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryLimits limits,
        out QueryResult? answer
    )
    {
        try
        {
            answer = query.Run(catalog, QueryDimensions.BuiltIn, limits);
            return true;
        }
        catch (InvalidQueryException)
        {
            answer = null;
            return false;
        }
    }
}
