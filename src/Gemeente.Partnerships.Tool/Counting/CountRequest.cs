using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The query of a command line.</summary>
/// <param name="Query">The query.</param>
/// <param name="Dimensions">The dimensions that it can name.</param>
internal sealed record CountRequest(AggregateQuery Query, QueryDimensions Dimensions)
{
    private const int MaxConditions = 100;

    // The user waits for the own question, so these are larger than those for queries from strangers.
    private static readonly QueryLimits Limits = new()
    {
        MaxCells = 5_000_000,
        MaxConditions = MaxConditions,
        MaxCodes = 100_000,
        MaxWork = 1_000_000_000_000,
    };

    private static readonly QueryFilter Reconstructions = QueryFilter.In(
        PartnershipDimensions.Evidence.Id,
        EnumCodes.EvidenceKind.CodeOf(EvidenceKind.Reconstructed)
    );

    /// <summary>The order of the rows.</summary>
    public CountSort Sort { get; init; }

    /// <summary>The number of rows, before that of all others; null for all.</summary>
    public int? Top { get; init; }

    /// <summary>True if answers for people have names instead of codes.</summary>
    public bool UsesNames { get; init; }

    /// <summary>The unit that is counted.</summary>
    public CountUnit Unit => CountUnit.Of(Query, Dimensions);

    /// <summary>The built-in dimensions, without municipalities of reconstructed records.</summary>
    public static QueryDimensions BuiltIn { get; } = QueryDimensions.BuiltIn.HideReconstructed();

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
        PartnershipCatalog catalog,
        QueryDimensions known,
        IReadOnlyList<string> by,
        IReadOnlyList<string> where,
        CountMeasure measure
    )
    {
        if (by.Count > AggregateQuery.MaxDimensions)
            throw new UsageException(UsageTexts.TooManyDimensions(by.Count, AggregateQuery.MaxDimensions));
        var reader = new QueryTextReader(catalog, known);
        if (where.Count > MaxConditions)
            throw new UsageException(UsageTexts.TooManyConditions(where.Count, MaxConditions));
        string[] dimensions = [.. by.Select(reader.ReadDimension)];
        QueryFilter conditions = where
            .Select(reader.ReadCondition)
            .Aggregate(QueryFilter.All, (filter, condition) => filter & condition);
        string[] used = [.. dimensions, .. conditions.Dimensions];
        string? special = used.FirstOrDefault(id => MunicipalityOnlyDimensions.Any(dimension => dimension.Id == id));
        if (special is not null && measure != CountMeasure.Municipalities)
            throw new UsageException(UsageTexts.DimensionOfMunicipalities(special));
        if (
            special is not null
            && used.FirstOrDefault(id =>
                known.FindOfMunicipalities(id) is null && known.FindOfPartnerships(id) is not null
            )
                is { } other
        )
        {
            throw new UsageException(UsageTexts.DimensionsApart(special, other));
        }

        AggregateQuery query = new()
        {
            By = [.. dimensions],
            Where = conditions,
            Aggregate = special is null ? MeasureOf(measure) : QueryAggregate.Facts,
        };
        return new CountRequest(special is null ? query : query with { Cube = QueryCube.Municipalities }, known);
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
            QueryResult result = Query.Run(catalog, Dimensions, Limits);
            return result.Issues is [var warning, ..] ? throw Error(warning) : result;
        }
        catch (InvalidQueryException invalid)
        {
            throw Error(invalid.Issues[0]);
        }
    }

    /// <summary>
    /// Returns the rows of an answer in the order of the command line: those of a stated category, then the others
    /// together, then the reconstructed records without a municipality. The others are counted again, because a unit
    /// can be in several of them.
    /// </summary>
    public IReadOnlyList<QueryRow> Arrange(QueryResult answer, PartnershipCatalog catalog)
    {
        QueryRow[] rows = [.. answer.Rows.Where(row => row.IsStated && !IsReconstructed(row))];
        QueryRow[] reconstructed = [.. answer.Rows.Where(row => row.IsStated && IsReconstructed(row))];
        if (Sort == CountSort.Count)
            rows = [.. rows.OrderByDescending(row => row.Count)];
        if (Top is not { } top || rows.Length <= top)
            return [.. rows, .. reconstructed];
        string[] others = [.. rows[top..].Select(row => row.Codes[0]!)];
        QueryResult rest = (this with { Query = Query with { Where = Query.Where & Others(others) } }).Answer(catalog);
        return
        [
            .. rows[..top],
            new QueryRow(rest.Total, OthersCodeIn(answer)) { Part = CertainPart.Counted(rest.Certain) },
            .. reconstructed,
        ];
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
        QueryFilter where = Query.Where & Reconstructions;
        var numbers = (this with { Query = Query with { Where = where } })
            .Answer(catalog)
            .Rows.ToDictionary(KeyOf, row => row.Count, StringComparer.Ordinal);
        string othersCode = OthersCodeIn(answer);
        if (rows.Any(row => row.Codes is [var code] && code == othersCode))
        {
            HashSet<string?> shown = [.. rows.Select(row => row.Codes[0])];
            string[] others =
            [
                .. answer.Rows.Where(row => row.IsStated && !shown.Contains(row.Codes[0])).Select(row => row.Codes[0]!),
            ];
            numbers[othersCode] = (this with { Query = Query with { Where = where & Others(others) } })
                .Answer(catalog)
                .Total;
        }

        return numbers;
    }

    /// <summary>
    /// Returns the code of the row of all other categories: <c>other</c>, with hyphens behind it while a category of
    /// the answer has that code.
    /// </summary>
    public static string OthersCodeIn(QueryResult answer)
    {
        string code = "other";
        while (answer.Rows.Any(row => row.Codes is [var used] && used == code))
            code += '-';
        return code;
    }

    /// <summary>Returns the name of a dimension.</summary>
    public Label LabelOf(string id) =>
        Dimensions.FindOfPartnerships(id)?.Label ?? Dimensions.FindOfMunicipalities(id)?.Label ?? Label.Same(id);

    /// <summary>Returns the codes of a row as one text.</summary>
    public static string KeyOf(QueryRow row) => string.Join('\n', row.Codes);

    /// <summary>True for the row of reconstructed records of a count by municipalities.</summary>
    private bool IsReconstructed(QueryRow row) =>
        row.Codes is [ShownMunicipality.ReconstructedCode] && CountsByMunicipalities;

    private bool CountsByMunicipalities =>
        Query is { By: [var id, ..], Cube: QueryCube.Partnerships or QueryCube.AllPartnerships }
        && ShownDimensions.IsOfMunicipalities(Dimensions.FindOfPartnerships(id));

    private QueryFilter Others(string[] codes) =>
        CountsByMunicipalities
            ? QueryFilter.In(Query.By[0], codes) & !Reconstructions
            : QueryFilter.In(Query.By[0], codes);

    private static QueryAggregate MeasureOf(CountMeasure measure) =>
        measure switch
        {
            CountMeasure.Municipalities => QueryAggregate.Distinct(PartnershipDimensions.Municipality.Id),
            CountMeasure.Partners => QueryAggregate.Distinct(PartnershipDimensions.Partner.Id),
            _ => QueryAggregate.Facts,
        };

    internal static UsageException Error(DataIssue issue) => new(IssueTexts.SentenceOf(issue));
}
