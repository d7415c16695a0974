using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>A query as a command line puts it: the measure says which cube it is about.</summary>
/// <param name="Query">The query.</param>
/// <param name="Measure">What is counted.</param>
internal sealed record CountRequest(AggregateQuery Query, CountMeasure Measure)
{
    private const int MaxDimensions = 2;
    private const int MaxConditions = 100;

    /// <summary>The dimensions of municipalities that partnerships do not have.</summary>
    public static IEnumerable<Dimension<MunicipalityFact>> OnlyOfMunicipalities =>
        MunicipalityDimensions.All.Where(dimension => PartnershipDimensions.Find(dimension.Id) is null);

    /// <summary>
    /// Whether it asks something of municipalities that partnerships do not tell, such as which of them have none: then
    /// all that exist on the day are counted.
    /// </summary>
    public bool IsOfAllMunicipalities => Query.Cube == QueryCube.Municipalities;

    /// <exception cref="UsageException">
    /// There are too many dimensions or conditions, or they do not go together.
    /// </exception>
    public static CountRequest Of(IReadOnlyList<string> by, IReadOnlyList<string> where, CountMeasure measure)
    {
        if (by.Count > MaxDimensions)
            throw new UsageException($"Count by one or two dimensions, not {by.Count}.");
        QueryFilter[] conditions = [.. where.Select(Condition.Parse)];
        if (conditions.Length > MaxConditions)
            throw new UsageException(
                $"There are {conditions.Length} conditions; {MaxConditions} are the most. One condition takes any number of codes."
            );
        string[] used = [.. by, .. conditions.Select(condition => condition.Dimension!)];
        string? special = used.FirstOrDefault(id => OnlyOfMunicipalities.Any(dimension => dimension.Id == id));
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
                $"'{special}' is a dimension of municipalities and '{other}' one of partnerships: they do not go together."
            );
        }

        return new CountRequest(
            new AggregateQuery
            {
                Cube = special is null ? QueryCube.Partnerships : QueryCube.Municipalities,
                By = [.. by],
                Where = conditions.Aggregate(QueryFilter.All, (filter, condition) => filter & condition),
                Measure = special is null ? MeasureOf(measure) : QueryAggregate.Facts,
            },
            measure
        );
    }

    /// <summary>The answer. Doubts are refusals: a person can mend a slip of the keyboard at once.</summary>
    /// <exception cref="UsageException">A dimension or category does not exist, or nothing knows it.</exception>
    public QueryResult Answer(PartnershipCatalog catalog)
    {
        try
        {
            QueryResult result = Query.Run(catalog);
            return result.Issues is [var doubt, ..] ? throw Refusal(doubt) : result;
        }
        catch (InvalidQueryException invalid)
        {
            throw Refusal(invalid.Issues[0]);
        }
    }

    private static QueryAggregate MeasureOf(CountMeasure measure) =>
        measure switch
        {
            CountMeasure.Municipalities => QueryAggregate.Distinct(PartnershipDimensions.Municipality.Id),
            CountMeasure.Partners => QueryAggregate.Distinct(PartnershipDimensions.Partner.Id),
            _ => QueryAggregate.Facts,
        };

    private static UsageException Refusal(DataIssue issue) =>
        new(issue.Expected is null ? issue.Message : $"{issue.Message} Expected: {issue.Expected}.");
}
