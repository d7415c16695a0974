using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
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
    /// <summary>The code of the row of all other categories.</summary>
    public const string OthersCode = "other";

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

    /// <summary>The order of the rows.</summary>
    public CountSort Sort { get; init; }

    /// <summary>The number of rows, before that of all others; null for all.</summary>
    public int? Top { get; init; }

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

    /// <summary>
    /// Returns the rows of an answer in the order of the command line: those of a stated category, then the others
    /// together. The others are counted again, because a unit can be in several of them.
    /// </summary>
    public IReadOnlyList<QueryRow> Arrange(QueryResult answer, PartnershipCatalog catalog)
    {
        QueryRow[] rows = [.. answer.Rows.Where(row => row.IsStated)];
        if (Sort == CountSort.Count)
            rows = [.. rows.OrderByDescending(row => row.Count)];
        if (Top is not { } top || rows.Length <= top)
            return rows;
        string[] others = [.. rows[top..].Select(row => row.Codes[0]!)];
        QueryResult rest = (this with { Query = Query with { Where = Query.Where & Others(others) } }).Answer(catalog);
        return [.. rows[..top], new QueryRow(rest.Total, OthersCode) { Part = CertainPart.Counted(rest.Certain) }];
    }

    /// <summary>Returns the numbers of reconstructed records in the rows of an answer, by their codes.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rows">Its rows as they are shown, of which the last may be that of all others.</param>
    /// <param name="catalog">The records.</param>
    public Dictionary<string, long> Reconstructed(
        QueryResult answer,
        IReadOnlyList<QueryRow> rows,
        PartnershipCatalog catalog
    )
    {
        if (answer.Evidence[EvidenceKind.Reconstructed].Count == 0)
            return [];
        QueryFilter where =
            Query.Where
            & QueryFilter.In(
                PartnershipDimensions.Evidence.Id,
                EnumCodes.EvidenceKind.CodeOf(EvidenceKind.Reconstructed)
            );
        var numbers = (this with { Query = Query with { Where = where } })
            .Answer(catalog)
            .Rows.ToDictionary(KeyOf, row => row.Count, StringComparer.Ordinal);
        if (rows is [.., { Codes: [OthersCode] }])
        {
            HashSet<string?> shown = [.. rows.Select(row => row.Codes[0])];
            string[] others =
            [
                .. answer.Rows.Where(row => row.IsStated && !shown.Contains(row.Codes[0])).Select(row => row.Codes[0]!),
            ];
            numbers[OthersCode] = (this with { Query = Query with { Where = where & Others(others) } })
                .Answer(catalog)
                .Total;
        }

        return numbers;
    }

    /// <summary>Returns the codes of a row as one text.</summary>
    public static string KeyOf(QueryRow row) => string.Join('\n', row.Codes);

    /// <summary>True for the dimensions whose categories are municipalities.</summary>
    public static bool IsOfMunicipality(string dimension) =>
        dimension == PartnershipDimensions.Municipality.Id
        || dimension == PartnershipDimensions.OriginalMunicipality.Id;

    private QueryFilter Others(string[] codes) => QueryFilter.In(Query.By[0], codes);

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
