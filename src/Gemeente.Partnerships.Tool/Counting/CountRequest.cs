using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The query of a command line.</summary>
/// <param name="Query">The query.</param>
/// <param name="Measure">The unit that is counted.</param>
internal sealed record CountRequest(AggregateQuery Query, CountMeasure Measure)
{
    private const int MaxDimensions = 2;
    private const int MaxConditions = 100;

    // The user waits for the own question, so these are larger than those for queries from strangers.
    private static readonly QueryLimits Limits = new()
    {
        MaxCells = 5_000_000,
        MaxConditions = MaxConditions,
        MaxCodes = 100_000,
        MaxWork = 1_000_000_000_000,
    };

    /// <summary>The dimensions that only municipalities have.</summary>
    public static IEnumerable<Dimension<MunicipalityFact>> MunicipalityOnlyDimensions =>
        MunicipalityDimensions.All.Where(dimension => PartnershipDimensions.Find(dimension.Id) is null);

    /// <summary>
    /// True if a dimension is one that only municipalities have, such as whether they have partnerships. All
    /// municipalities that exist on the reference date are then counted.
    /// </summary>
    public bool CountsAllMunicipalities => Query.Cube == QueryCube.Municipalities;

    /// <exception cref="UsageException">
    /// There are too many dimensions or conditions, or they cannot be combined.
    /// </exception>
    /// <exception cref="InvalidQueryException">A name is not that of one dimension or category.</exception>
    public static CountRequest Of(
        QueryTextReader reader,
        IReadOnlyList<string> by,
        IReadOnlyList<string> where,
        CountMeasure measure
    )
    {
        if (by.Count > MaxDimensions)
            throw new UsageException($"--by was given {by.Count} times. Count by one or two dimensions.");
        if (where.Count > MaxConditions)
            throw new UsageException(
                $"There are {where.Count} conditions; at most {MaxConditions} are allowed. "
                    + "One condition can have any number of codes."
            );
        string[] dimensions = [.. by.Select(reader.ReadDimension)];
        QueryFilter conditions = where
            .Select(reader.ReadCondition)
            .Aggregate(QueryFilter.All, (filter, condition) => filter & condition);
        string[] used = [.. dimensions, .. conditions.Dimensions];
        string? special = used.FirstOrDefault(id => MunicipalityOnlyDimensions.Any(dimension => dimension.Id == id));
        if (special is not null && measure != CountMeasure.Municipalities)
            throw new UsageException($"'{special}' is a dimension of municipalities: add --measure municipalities.");
        if (
            special is not null
            && used.FirstOrDefault(id =>
                MunicipalityDimensions.Find(id) is null && PartnershipDimensions.Find(id) is not null
            )
                is { } other
        )
        {
            throw new UsageException(
                $"'{special}' is a dimension of municipalities and '{other}' a dimension of partnerships. "
                    + "They cannot be combined."
            );
        }

        AggregateQuery query = new()
        {
            By = [.. dimensions],
            Where = conditions,
            Aggregate = special is null ? MeasureOf(measure) : QueryAggregate.Facts,
        };
        return new CountRequest(special is null ? query : query with { Cube = QueryCube.Municipalities }, measure);
    }

    /// <summary>
    /// Runs the query. A warning is an error here, because the user can correct a typing error at once.
    /// </summary>
    /// <exception cref="UsageException">
    /// A dimension or category does not exist, or no record has it, or the answer would be too large.
    /// </exception>
    public QueryResult Answer(PartnershipCatalog catalog)
    {
        try
        {
            QueryResult result = Query.Run(catalog, QueryDimensions.BuiltIn, Limits);
            return result.Issues is [var warning, ..] ? throw Error(warning) : result;
        }
        catch (InvalidQueryException invalid)
        {
            throw Error(invalid.Issues[0]);
        }
    }

    private static QueryAggregate MeasureOf(CountMeasure measure) =>
        measure switch
        {
            CountMeasure.Municipalities => QueryAggregate.Distinct(PartnershipDimensions.Municipality.Id),
            CountMeasure.Partners => QueryAggregate.Distinct(PartnershipDimensions.Partner.Id),
            _ => QueryAggregate.Facts,
        };

    internal static UsageException Error(DataIssue issue) =>
        new(issue.Expected is null ? issue.Message : $"{issue.Message} Expected: {issue.Expected}.");
}
