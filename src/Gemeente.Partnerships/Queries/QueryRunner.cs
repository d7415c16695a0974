using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>Answers queries: chooses the cube, finds the dimensions, and counts.</summary>
internal static class QueryRunner
{
    public static QueryResult Run(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits limits
    )
    {
        PartnershipCatalog onDate = OnDate(query, catalog, limits);
        AggregateQuery dated = query with { AsOf = onDate.AsOfDate };
        return IsOfMunicipalities(query)
            ? Run(
                dated,
                MunicipalityCube(query, onDate),
                MunicipalityDimensions.Evidence,
                Municipalities(onDate, dimensions),
                limits
            )
            : Run(
                dated,
                PartnershipCube(query, onDate),
                PartnershipDimensions.Evidence,
                Partnerships(onDate, dimensions),
                limits
            );
    }

    public static ValueList<DataIssue> Validate(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits limits
    )
    {
        if (OverLimit(query, catalog, limits) is { } over)
            return [over];
        PartnershipCatalog onDate = catalog.AsOf(query.AsOf ?? catalog.AsOfDate);
        return IsOfMunicipalities(query)
            ? Validate(query, MunicipalityCube(query, onDate), Municipalities(onDate, dimensions), limits)
            : Validate(query, PartnershipCube(query, onDate), Partnerships(onDate, dimensions), limits);
    }

    public static Cube<PartnershipFact> SelectPartnerships(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits limits
    )
    {
        if (IsOfMunicipalities(query))
            throw new InvalidOperationException("The query counts municipalities, not partnerships.");
        PartnershipCatalog onDate = OnDate(query, catalog, limits);
        return Select(query, PartnershipCube(query, onDate), Partnerships(onDate, dimensions), limits);
    }

    public static Cube<MunicipalityFact> SelectMunicipalities(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits limits
    )
    {
        if (!IsOfMunicipalities(query))
            throw new InvalidOperationException("The query counts partnerships, not municipalities.");
        PartnershipCatalog onDate = OnDate(query, catalog, limits);
        return Select(query, MunicipalityCube(query, onDate), Municipalities(onDate, dimensions), limits);
    }

    /// <summary>Returns the catalog of the date of a query.</summary>
    /// <exception cref="InvalidQueryException">The query is over a limit that needs no facts.</exception>
    private static PartnershipCatalog OnDate(AggregateQuery query, PartnershipCatalog catalog, QueryLimits limits) =>
        OverLimit(query, catalog, limits) is { } over
            ? throw new InvalidQueryException([over])
            : catalog.AsOf(query.AsOf ?? catalog.AsOfDate);

    /// <summary>Returns the first limit that the query exceeds before facts are looked at; null without one.</summary>
    private static DataIssue? OverLimit(AggregateQuery query, PartnershipCatalog catalog, QueryLimits limits)
    {
        int conditions = query.Where.ConditionCount;
        if (conditions > limits.MaxConditions)
            return IssueMessages.QueryTooManyConditions(conditions, limits.MaxConditions).ToIssue() with
            {
                JsonPath = "$.where",
            };
        int codes = query.Where.CodeCount;
        if (codes > limits.MaxCodes)
            return IssueMessages.QueryTooManyCodes(codes, limits.MaxCodes).ToIssue() with { JsonPath = "$.where" };
        if (query.AsOf is null || query.AsOf == catalog.AsOfDate)
            return null;
        long steps = QueryCost.StepsOfDate(catalog.DataSet);
        return steps > limits.MaxWork
            ? IssueMessages.QueryOfCostlyDate(steps, limits.MaxWork).ToIssue() with
            {
                JsonPath = "$.asOf",
            }
            : null;
    }

    /// <summary>Returns the first limit on facts that the query exceeds; null without one.</summary>
    private static DataIssue? OverLimit<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        Cube<TFact> facts,
        QueryLimits limits
    )
    {
        long steps = QueryCost.Steps(query, bound, facts.Index);
        if (steps > limits.MaxWork)
            return IssueMessages.QueryTooMuchWork(steps, limits.MaxWork).ToIssue() with { JsonPath = "$" };
        long cells = QueryCost.Cells(bound, facts.Index, facts.Index.Count);
        if (cells > limits.MaxCells)
            cells = QueryCost.Cells(bound, facts.Index, facts.Count);
        return cells > limits.MaxCells
            ? IssueMessages.QueryTooManyCells(cells, limits.MaxCells).ToIssue() with
            {
                JsonPath = "$.by",
            }
            : null;
    }

    private static bool IsOfMunicipalities(AggregateQuery query) =>
        query.Cube is QueryCube.Municipalities or QueryCube.InvolvedMunicipalities;

    private static Cube<PartnershipFact> PartnershipCube(AggregateQuery query, PartnershipCatalog catalog) =>
        query.Cube == QueryCube.AllPartnerships ? catalog.AllPartnerships : catalog.Partnerships;

    private static Cube<MunicipalityFact> MunicipalityCube(AggregateQuery query, PartnershipCatalog catalog) =>
        query.Cube == QueryCube.InvolvedMunicipalities ? catalog.InvolvedMunicipalities : catalog.Municipalities;

    private static QueryBinder<PartnershipFact> Partnerships(PartnershipCatalog catalog, QueryDimensions dimensions) =>
        new(
            "partnerships",
            dimensions.Partnerships,
            dimensions.FindOfPartnerships,
            id => dimensions.FindOfMunicipalities(id) is not null,
            new KnownCategories<PartnershipFact>(catalog.DataSet, () => catalog.AllPartnerships)
        );

    private static QueryBinder<MunicipalityFact> Municipalities(
        PartnershipCatalog catalog,
        QueryDimensions dimensions
    ) =>
        new(
            "municipalities",
            dimensions.Municipalities,
            dimensions.FindOfMunicipalities,
            id => dimensions.FindOfPartnerships(id) is not null,
            new KnownCategories<MunicipalityFact>(catalog.DataSet, () => catalog.Municipalities)
        );

    private static BoundQuery<TFact> Bind<TFact>(AggregateQuery query, QueryBinder<TFact> binder)
    {
        Dimension<TFact>?[] by = [.. query.By.Select((id, index) => binder.Dimension(id, $"$.by[{index}]"))];
        Filter<TFact> where = binder.Filter(query.Where, "$.where");
        Dimension<TFact>? units = query.Aggregate.Dimension is { } id
            ? binder.Dimension(id, "$.measure.distinct")
            : null;
        return new BoundQuery<TFact>(by, where, binder.Conditions, units, binder.Issues);
    }

    private static ValueList<DataIssue> Validate<TFact>(
        AggregateQuery query,
        Cube<TFact> cube,
        QueryBinder<TFact> binder,
        QueryLimits limits
    )
    {
        BoundQuery<TFact> bound = Bind(query, binder);
        return !bound.HasErrors && OverLimit(query, bound, cube.Where(bound.Where), limits) is { } over
            ? [.. bound.Issues, over]
            : bound.Issues;
    }

    /// <summary>Binds a query.</summary>
    /// <exception cref="InvalidQueryException">The query has an error.</exception>
    private static BoundQuery<TFact> BindOrThrow<TFact>(AggregateQuery query, QueryBinder<TFact> binder)
    {
        BoundQuery<TFact> bound = Bind(query, binder);
        return bound.HasErrors
            ? throw new InvalidQueryException([.. bound.Issues.Where(issue => issue.Severity == IssueSeverity.Error)])
            : bound;
    }

    /// <summary>
    /// Returns the facts that the filter of a query selects. Its dimensions and measure do not matter.
    /// </summary>
    /// <exception cref="InvalidQueryException">The query has an error, or is over a limit.</exception>
    private static Cube<TFact> Select<TFact>(
        AggregateQuery query,
        Cube<TFact> cube,
        QueryBinder<TFact> binder,
        QueryLimits limits
    )
    {
        BoundQuery<TFact> bound = BindOrThrow(query, binder);
        Cube<TFact> facts = cube.Where(bound.Where);
        ThrowIfOverLimit(query, bound with { By = [], Units = null }, facts, limits);
        return facts;
    }

    private static QueryResult Run<TFact>(
        AggregateQuery query,
        Cube<TFact> cube,
        Dimension<TFact, EvidenceKind> evidence,
        QueryBinder<TFact> binder,
        QueryLimits limits
    )
    {
        BoundQuery<TFact> bound = BindOrThrow(query, binder);
        Cube<TFact> facts = cube.Where(bound.Where);
        ThrowIfOverLimit(query, bound, facts, limits);
        return QueryCounting.Count(query, bound, facts, facts.CountBy(evidence));
    }

    private static void ThrowIfOverLimit<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        Cube<TFact> facts,
        QueryLimits limits
    )
    {
        if (OverLimit(query, bound, facts, limits) is { } over)
            throw new InvalidQueryException([over]);
    }
}
