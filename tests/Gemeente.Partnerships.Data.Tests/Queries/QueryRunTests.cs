using System.Text;
using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests.Queries;

/// <summary>Compares queries over real records with the equivalent typed calls.</summary>
public sealed class QueryRunTests
{
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    private static readonly Gen<Filter<PartnershipFact>> Leaf = Gen.OneOf(
        Gen.OneOf(Filter<PartnershipFact>.All, Filter<PartnershipFact>.None),
        Gen.OneOf<CountryCode>("TR", "MA", "SR", "ID")
            .Array[0, 3]
            .Select(codes => PartnershipDimensions.Country.In(codes)),
        Gen.OneOf(Theme.All.ToArray()).Array[0, 3].Select(themes => PartnershipDimensions.Theme.In(themes)),
        Gen.Int[1985, 2007].Select(PartnershipDimensions.StartYear.AtLeast),
        Gen.Int[1985, 2007].Select(PartnershipDimensions.StartYear.AtMost),
        Gen.Int[1985, 2000].Select(year => PartnershipDimensions.StartYear.Between(year, year + 5)),
        Gen.Int[1985, 2000].Select(year => PartnershipDimensions.StartPeriod.In(YearSpan.Of(year, 5))),
        Gen.OneOf(PartnershipDimensions.All.ToArray()).Select(dimension => dimension.IsUnknown())
    );

    private static readonly Gen<Filter<PartnershipFact>> Filters = Gen.Recursive<Filter<PartnershipFact>>(
        (depth, deeper) =>
            depth > 3
                ? Leaf
                : Gen.Frequency(
                    (3, Leaf),
                    (2, Gen.Select(deeper, deeper, (left, right) => left & right)),
                    (2, Gen.Select(deeper, deeper, (left, right) => left | right)),
                    (1, deeper.Select(filter => !filter))
                )
    );

    private static readonly Gen<Dimension<PartnershipFact>> Dimensions = Gen.OneOf(PartnershipDimensions.All.ToArray());

    [Fact]
    public void Run_RandomQueries_EqualToTypedCall() =>
        Gen.Select(Filters, Dimensions, Dimensions, Dimensions)
            .Sample(
                (filter, rows, columns, units) =>
                {
                    Cube<PartnershipFact> cube = Catalog.Partnerships.Where(filter);
                    AggregateQuery query = new() { Where = QueryFilter.Of(filter) };
                    Assert.Equal(filter.ToString(), query.Where.ToString());

                    Assert.Equal(cube.Count, Run(query).Total);
                    Same(cube.CountBy(rows).WriteTo, Run(query with { By = [rows.Id] }).Counts!.WriteTo);
                    Same(
                        cube.CountBy(rows, columns).WriteTo,
                        Run(query with { By = [rows.Id, columns.Id] }).Cross!.WriteTo
                    );

                    query = query with { Aggregate = QueryAggregate.Distinct(units.Id) };
                    Assert.Equal(cube.CountDistinct(units).Value, Run(query).Total);
                    Same(
                        cube.CountDistinct(units).By(rows).WriteTo,
                        Run(query with { By = [rows.Id] }).DistinctCounts!.WriteTo
                    );
                    Same(
                        cube.CountDistinct(units).By(rows, columns).WriteTo,
                        Run(query with { By = [rows.Id, columns.Id] }).Cross!.WriteTo
                    );
                },
                iter: 300
            );

    [Fact]
    public void Run_TypedFilter_SameJsonAndCounts() =>
        Filters.Sample(filter => Same(filter.WriteTo, QueryFilter.Of(filter).WriteTo), iter: 300);

    [Fact]
    public void Run_UnknownRow_Last()
    {
        QueryResult result = Run(new AggregateQuery { By = ["initiative"] });
        Assert.Equal((39, 6), (result.Total, result.Unknown));
        Assert.Equal(
            ["dutch-municipality", "migrants", "joint", "vng-international", null],
            result.Rows.Select(row => row.Codes[0])
        );
        Assert.Equal(39, result.Rows.Sum(row => row.Count));
        Assert.Equal(
            (5, 34),
            (result.Evidence[EvidenceKind.Stated].Count, result.Evidence[EvidenceKind.Reconstructed].Count)
        );
        Assert.False(result.IsOverlapPossible);
        Assert.True(Run(new AggregateQuery { By = ["theme"] }).IsOverlapPossible);
    }

    /// <summary>Of all partnerships, certain are those of which the status is certain, ended ones included.</summary>
    [Fact]
    public void Run_AllPartnerships_CertainIsTheStatus()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(2026, 1, 1));
        QueryResult result = new AggregateQuery { By = ["status"] }.Run(catalog);

        Assert.Equal(catalog.AllPartnerships.Count(fact => fact.Status != PartnershipStatus.Possible), result.Certain);
        Assert.Equal(catalog.Partnerships.Possible, result.Possible);
        Assert.All(result.Rows, row => Assert.Equal(row.Codes[0] == "possible" ? 0 : row.Count, row.Certain));
        Assert.Contains("\"certainOf\":\"status\"", Json(result.WriteTo), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Answer_CompleteJson()
    {
        using JsonDocument json = JsonDocument.Parse(
            Json(
                Run(
                    AggregateQuery.Parse(
                        """{"by":["country","initiative"],"where":{"dimension":"country","in":["TR"]}}"""
                    )
                ).WriteTo
            )
        );
        Assert.Equal(
            """{"asOf":"2007-06-30","unit":"partnerships","total":13,"unknown":3,"certain":13,"possible":0,"certainOf":"existence","withoutUnit":0,"mayOverlap":false,"rows":[{"country":"TR","initiative":"dutch-municipality","count":10,"certain":10,"possible":0}],"unknownRows":[{"country":"TR","initiative":null,"count":3,"certain":3,"possible":0}],"dimensions":[{"id":"country","nl":"Land","en":"Country","categories":[{"code":"TR","nl":"Turkije","en":"Turkey","total":13}]},{"id":"initiative","nl":"Initiatief","en":"Initiative","categories":[{"code":"dutch-municipality","nl":"Nederlandse gemeente","en":"Dutch municipality","total":10}]}],"evidence":{"stated":2,"derived":0,"reconstructed":11},"issues":[]}""",
            json.RootElement.GetRawText()
        );
    }

    [Fact]
    public void Run_CubeAndDate_ByName()
    {
        Assert.Equal(443, Run(new AggregateQuery { Cube = QueryCube.Municipalities }).Total);
        Assert.Equal(22, Run(new AggregateQuery { Cube = QueryCube.InvolvedMunicipalities }).Total);
        Assert.Equal(22, Run(new AggregateQuery { Aggregate = QueryAggregate.Distinct("municipality") }).Total);
        Assert.Equal(34, Run(new AggregateQuery { Aggregate = QueryAggregate.Distinct("partner") }).WithoutUnit);
        Assert.Equal(7, Run(new AggregateQuery { AsOf = new DateOnly(1990, 1, 1) }).Total);
        Assert.Equal(
            39,
            Run(new AggregateQuery { Cube = QueryCube.AllPartnerships, AsOf = new DateOnly(1990, 1, 1) }).Total
        );
        Assert.Equal(new DateOnly(1990, 1, 1), Run(new AggregateQuery { AsOf = new DateOnly(1990, 1, 1) }).Query.AsOf);
    }

    [Fact]
    public void Run_UnknownNames_AllReported()
    {
        AggregateQuery query = AggregateQuery.Parse(
            """{"by":["contry","policy"],"where":{"and":[{"dimension":"budget-band","in":["5"]},{"dimension":"country","from":"TR"},{"dimension":"start-year","in":["early"]}]},"measure":{"distinct":"x"}}"""
        );
        InvalidQueryException wrong = Assert.Throws<InvalidQueryException>(() => Run(query));
        Assert.Equal(
            [
                ("$.by[0]", "unknown-dimension"),
                ("$.by[1]", "unknown-dimension"),
                ("$.where.and[0].in", "unknown-category"),
                ("$.where.and[1]", "not-ordered"),
                ("$.where.and[2].in", "unknown-category"),
                ("$.measure.distinct", "unknown-dimension"),
            ],
            wrong.Issues.Select(issue => (issue.JsonPath!, issue.Code))
        );
        Assert.Contains("Did you mean 'country'?", wrong.Issues[0].Message, StringComparison.Ordinal);
        Assert.Contains("not a dimension of partnerships", wrong.Issues[1].Message, StringComparison.Ordinal);
        Assert.Equal(wrong.Issues, query.Validate(Catalog, QueryDimensions.BuiltIn));
    }

    [Theory]
    [InlineData("country", "QQ", IssueSeverity.Warning)]
    [InlineData("country", "Turkey", IssueSeverity.Error)]
    [InlineData("municipality", "9999", IssueSeverity.Warning)]
    [InlineData("theme", "wast", IssueSeverity.Warning)]
    [InlineData("theme", "Waste!", IssueSeverity.Error)]
    [InlineData("partner", "TR:municipality:nowhere", IssueSeverity.Warning)]
    public void Run_UnknownCode_WarningMalformedCode_Error(string dimension, string code, IssueSeverity severity)
    {
        DataIssue issue = Assert.Single(
            new AggregateQuery { Where = QueryFilter.In(dimension, code) }.Validate(Catalog, QueryDimensions.BuiltIn)
        );
        Assert.Equal((severity, "unknown-category", "$.where.in"), (issue.Severity, issue.Code, issue.JsonPath));
    }

    [Fact]
    public void Run_Warning_InAnswer()
    {
        QueryResult result = Run(new AggregateQuery { Where = QueryFilter.In("country", "QQ") });
        Assert.Equal(0, result.Total);
        Assert.Contains("'QQ'", Assert.Single(result.Issues).Message, StringComparison.Ordinal);
        Assert.Empty(Run(new AggregateQuery { Where = QueryFilter.In("country", "BE", "unknown") }).Issues);
    }

    [Fact]
    public void Run_OwnDimension_ByName()
    {
        Dimension<PartnershipFact, bool> named = Dimension.Create(
            "named",
            Label.Same("named"),
            (PartnershipFact fact) => Classification<bool>.One(fact.Partnership.Partner.Name is not null)
        );
        QueryDimensions dimensions = QueryDimensions.BuiltIn.With(named);
        AggregateQuery query = new() { By = ["country"], Where = QueryFilter.In("named", "true") };
        Assert.Equal(5, query.Run(Catalog, dimensions).Total);
        Assert.Throws<InvalidQueryException>(() => query.Run(Catalog));
        Assert.Throws<ArgumentException>(() => dimensions.With(named));
    }

    private static QueryResult Run(AggregateQuery query) => AggregateQuery.Parse(query.ToJson()).Run(Catalog);

    private static void Same(Action<Utf8JsonWriter> expected, Action<Utf8JsonWriter> actual) =>
        Assert.Equal(Json(expected), Json(actual));

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
            write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
