using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>Answers queries: chooses the cube, finds the dimensions, and counts.</summary>
internal static class QueryRunner
{
    /// <summary>The path of the issue that an answer can have too many rows.</summary>
    public const string CellsPath = "$.by";

    public static QueryResult Run(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits limits,
        CancellationToken cancellationToken = default
    ) =>
        catalog.Options.QueryObserver is { } observer
            ? observer.Observe(
                QueryWriter.Cubes.CodeOf(query.Cube),
                () => Answer(query, catalog, dimensions, limits, cancellationToken)
            )
            : Answer(query, catalog, dimensions, limits, cancellationToken);

    private static QueryResult Answer(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits limits,
        CancellationToken cancellationToken
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
                limits,
                cancellationToken
            )
            : Run(
                dated,
                PartnershipCube(query, onDate),
                PartnershipDimensions.Evidence,
                Partnerships(onDate, dimensions),
                limits,
                cancellationToken
            );
    }

    /// <summary>Returns a query with the date of stored facts.</summary>
    /// <exception cref="InvalidQueryException">The query is of another date.</exception>
    public static AggregateQuery OfStored(AggregateQuery query, DateOnly stored) =>
        query.AsOf is { } asked && asked != stored
            ? throw new InvalidQueryException([
                IssueMessages.QueryOfOtherDate(asked, stored).ToIssue() with
                {
                    JsonPath = "$.asOf",
                },
            ])
            : query with
            {
                AsOf = stored,
            };

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
        if (OverLimit(query.Where, limits) is { } over)
            return over;
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

    /// <summary>Returns the first limit that a filter exceeds by its own size; null without one.</summary>
    public static DataIssue? OverLimit(QueryFilter where, QueryLimits limits)
    {
        int conditions = where.ConditionCount;
        if (conditions > limits.MaxConditions)
            return IssueMessages.QueryTooManyConditions(conditions, limits.MaxConditions).ToIssue() with
            {
                JsonPath = "$.where",
            };
        int codes = where.CodeCount;
        return codes > limits.MaxCodes
            ? IssueMessages.QueryTooManyCodes(codes, limits.MaxCodes).ToIssue() with
            {
                JsonPath = "$.where",
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
        CubeCounts<TFact> cube = CubeCounts<TFact>.Of(facts);
        return OverLimit(query, bound, cube, cube.Count, limits) is { } over
            ? over.JsonPath == CellsPath
                ? OverLimit(query, bound, cube, facts.Count, limits)
                : over
            : null;
    }

    /// <summary>Returns the first limit on facts that the query exceeds; null without one.</summary>
    /// <param name="query">The query.</param>
    /// <param name="bound">Its dimensions.</param>
    /// <param name="cube">The facts.</param>
    /// <param name="selected">The number of facts that the filter selects at most.</param>
    /// <param name="limits">The limits.</param>
    public static DataIssue? OverLimit<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        CubeCounts<TFact> cube,
        long selected,
        QueryLimits limits
    )
    {
        long steps = QueryCost.Steps(query, bound, cube);
        if (steps > limits.MaxWork)
            return IssueMessages.QueryTooMuchWork(steps, limits.MaxWork).ToIssue() with { JsonPath = "$" };
        long cells = QueryCost.Cells(bound, cube, selected);
        return cells > limits.MaxCells
            ? IssueMessages.QueryTooManyCells(cells, limits.MaxCells).ToIssue() with
            {
                JsonPath = CellsPath,
            }
            : null;
    }

    /// <summary>True if the facts are municipalities.</summary>
    public static bool IsOfMunicipalities(AggregateQuery query) =>
        query.Cube is QueryCube.Municipalities or QueryCube.InvolvedMunicipalities;

    private static Cube<PartnershipFact> PartnershipCube(AggregateQuery query, PartnershipCatalog catalog) =>
        query.Cube == QueryCube.AllPartnerships ? catalog.AllPartnerships : catalog.Partnerships;

    private static Cube<MunicipalityFact> MunicipalityCube(AggregateQuery query, PartnershipCatalog catalog) =>
        query.Cube == QueryCube.InvolvedMunicipalities ? catalog.InvolvedMunicipalities : catalog.Municipalities;

    private static QueryBinder<PartnershipFact> Partnerships(PartnershipCatalog catalog, QueryDimensions dimensions) =>
        Partnerships(catalog.DataSet, dimensions, dimension => catalog.AllPartnerships.CountBy(dimension));

    /// <summary>Returns the binder of queries for partnerships.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="dimensions">The dimensions and measures.</param>
    /// <param name="count">Counts all facts by a dimension, including those that do not count on the date.</param>
    public static QueryBinder<PartnershipFact> Partnerships(
        PartnershipDataSet registers,
        QueryDimensions dimensions,
        Func<Dimension<PartnershipFact>, CountTable> count
    ) =>
        new(
            "partnerships",
            dimensions.Partnerships,
            dimensions.FindOfPartnerships,
            id => dimensions.FindOfMunicipalities(id) is not null,
            dimensions.PartnershipMeasures,
            new KnownCategories<PartnershipFact>(registers, count)
        )
        {
            Shown = dimensions.Shown,
        };

    private static QueryBinder<MunicipalityFact> Municipalities(
        PartnershipCatalog catalog,
        QueryDimensions dimensions
    ) => Municipalities(catalog.DataSet, dimensions, dimension => catalog.Municipalities.CountBy(dimension));

    /// <summary>Returns the binder of queries for municipalities.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="dimensions">The dimensions and measures.</param>
    /// <param name="count">Counts the municipalities that exist on the date by a dimension.</param>
    public static QueryBinder<MunicipalityFact> Municipalities(
        PartnershipDataSet registers,
        QueryDimensions dimensions,
        Func<Dimension<MunicipalityFact>, CountTable> count
    ) =>
        new(
            "municipalities",
            dimensions.Municipalities,
            dimensions.FindOfMunicipalities,
            id => dimensions.FindOfPartnerships(id) is not null,
            dimensions.MunicipalityMeasures,
            new KnownCategories<MunicipalityFact>(registers, count)
        );

    private static BoundQuery<TFact> Bind<TFact>(AggregateQuery query, QueryBinder<TFact> binder)
    {
        Dimension<TFact>?[] by = [.. query.By.Select((id, index) => binder.Grouping(id, $"$.by[{index}]"))];
        Filter<TFact> where = binder.Filter(query.Where, "$.where");
        Dimension<TFact>? units = query.Aggregate.Dimension is { } id
            ? binder.Dimension(id, "$.measure.distinct")
            : null;
        Measure<TFact>? measure = query.Aggregate.Measure is { } summed
            ? binder.Measure(summed, "$.measure.sum")
            : null;
        return new BoundQuery<TFact>(by, where, binder.Conditions, units, measure, binder.Issues);
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
    public static BoundQuery<TFact> BindOrThrow<TFact>(AggregateQuery query, QueryBinder<TFact> binder)
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
        ThrowIfOverLimit(query, bound with { By = [], Units = null, Measure = null }, facts, limits);
        return facts;
    }

    private static QueryResult Run<TFact>(
        AggregateQuery query,
        Cube<TFact> cube,
        Dimension<TFact, EvidenceKind> evidence,
        QueryBinder<TFact> binder,
        QueryLimits limits,
        CancellationToken cancellationToken
    )
    {
        BoundQuery<TFact> bound = BindOrThrow(query, binder);
        cancellationToken.ThrowIfCancellationRequested();
        Cube<TFact> facts = cube.Where(bound.Where);
        ThrowIfOverLimit(query, bound, facts, limits);
        cancellationToken.ThrowIfCancellationRequested();
        return QueryCounting.Count(
            query,
            bound with
            {
                Issues = [.. bound.Issues, .. FailuresIn(bound, facts)],
            },
            facts,
            facts.CountBy(evidence),
            cancellationToken
        );
    }

    /// <summary>Returns a warning for each dimension of a query whose classifier failed on a fact.</summary>
    private static IEnumerable<DataIssue> FailuresIn<TFact>(BoundQuery<TFact> bound, Cube<TFact> facts)
    {
        foreach (
            Dimension<TFact> dimension in bound
                .By.Append(bound.Units)
                .Concat(bound.Conditions)
                .OfType<Dimension<TFact>>()
                .Distinct()
        )
        {
            if (facts.Index.FailuresOf(dimension) is { First: { } first } failures)
                yield return IssueMessages.ClassifierFailed(dimension.Id, failures.Count, first.Message).ToIssue();
        }
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
