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
    public static QueryResult Run(AggregateQuery query, PartnershipCatalog catalog, QueryDimensions dimensions)
    {
        PartnershipCatalog onDate = catalog.AsOf(query.AsOf ?? catalog.AsOfDate);
        AggregateQuery dated = query with { AsOf = onDate.AsOfDate };
        return IsOfMunicipalities(query)
            ? Run(
                dated,
                MunicipalityCube(query, onDate),
                MunicipalityDimensions.Evidence,
                Municipalities(onDate, dimensions)
            )
            : Run(
                dated,
                PartnershipCube(query, onDate),
                PartnershipDimensions.Evidence,
                Partnerships(onDate, dimensions)
            );
    }

    public static ValueList<DataIssue> Validate(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions
    )
    {
        PartnershipCatalog onDate = catalog.AsOf(query.AsOf ?? catalog.AsOfDate);
        return IsOfMunicipalities(query)
            ? Bind(query, Municipalities(onDate, dimensions)).Issues
            : Bind(query, Partnerships(onDate, dimensions)).Issues;
    }

    public static Cube<PartnershipFact> SelectPartnerships(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions
    )
    {
        PartnershipCatalog onDate = catalog.AsOf(query.AsOf ?? catalog.AsOfDate);
        return IsOfMunicipalities(query)
            ? throw new InvalidOperationException("The query counts municipalities, not partnerships.")
            : PartnershipCube(query, onDate).Where(BindOrThrow(query, Partnerships(onDate, dimensions)).Where);
    }

    public static Cube<MunicipalityFact> SelectMunicipalities(
        AggregateQuery query,
        PartnershipCatalog catalog,
        QueryDimensions dimensions
    )
    {
        PartnershipCatalog onDate = catalog.AsOf(query.AsOf ?? catalog.AsOfDate);
        return IsOfMunicipalities(query)
            ? MunicipalityCube(query, onDate).Where(BindOrThrow(query, Municipalities(onDate, dimensions)).Where)
            : throw new InvalidOperationException("The query counts partnerships, not municipalities.");
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
        return new BoundQuery<TFact>(by, where, units, binder.Issues);
    }

    private static BoundQuery<TFact> BindOrThrow<TFact>(AggregateQuery query, QueryBinder<TFact> binder)
    {
        BoundQuery<TFact> bound = Bind(query, binder);
        return bound.Issues.Any(issue => issue.Severity == IssueSeverity.Error)
            ? throw new InvalidQueryException([.. bound.Issues.Where(issue => issue.Severity == IssueSeverity.Error)])
            : bound;
    }

    private static QueryResult Run<TFact>(
        AggregateQuery query,
        Cube<TFact> cube,
        Dimension<TFact, EvidenceKind> evidence,
        QueryBinder<TFact> binder
    )
    {
        BoundQuery<TFact> bound = BindOrThrow(query, binder);
        Cube<TFact> facts = cube.Where(bound.Where);
        return QueryCounting.Count(query, bound, facts, facts.CountBy(evidence));
    }
}
