using System.Globalization;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>
/// Makes tables for people: codes with names, counts with shares, and a footer with what is not stated and the total.
/// </summary>
/// <param name="language">The language.</param>
/// <param name="answer">The answer.</param>
/// <param name="arranged">Its stated rows in order, with those of all others.</param>
/// <param name="names">The names of the categories of each dimension.</param>
/// <param name="reconstructed">The numbers of reconstructed records, by the codes of the row.</param>
/// <param name="reconstructedTotal">The number of reconstructed records, each once.</param>
/// <param name="isByCount">True if the rows of a cross table are in the order of their counts.</param>
/// <param name="usesNames">True if names stand alone, without codes.</param>
internal sealed class CountTables(
    Language language,
    QueryResult answer,
    IReadOnlyList<QueryRow> arranged,
    IReadOnlyList<IReadOnlyDictionary<string, string>> names,
    IReadOnlyDictionary<string, long> reconstructed,
    long reconstructedTotal,
    bool isByCount,
    bool usesNames
)
{
    // A grid of more cells cannot be read, and most of its cells are empty.
    private const long MaxGridCells = 200_000;

    private readonly bool _hasPossible = answer.Possible > 0;
    private readonly bool[] _areNamed =
    [
        .. names.Select(ofDimension => ofDimension.Any(category => category.Key != category.Value)),
    ];

    private string NotStated => AnswerTexts.NotStated.In(language);

    private string Total => Of("totaal", "total");

    /// <summary>
    /// True for a cross table of so many cells that those with a count are listed instead of shown in a grid.
    /// </summary>
    public static bool IsList(QueryResult answer) =>
        answer.Cross is { } cross && (long)cross.Rows.Count * cross.Columns.Count > MaxGridCells;

    public AnswerTable Create() => answer.Cross is { } cross && !IsList(answer) ? Grid(cross) : List();

    /// <summary>Returns a row for each combination of categories, with counts and shares.</summary>
    private AnswerTable List()
    {
        bool isOneWay = answer.Query.By.Count == 1;
        bool hasShares = answer.Query.By.Count > 0;
        bool hasKnown = isOneWay && answer.Unknown > 0 && answer.Counts is not null;
        bool hasReconstructed = reconstructed.Count > 0;
        QueryRow[] unstated = [.. answer.Rows.Where(row => !row.IsStated)];
        int columns = Whole().Count;
        return new AnswerTable
        {
            Columns =
            [
                .. answer.Query.By.SelectMany((id, i) => Headings(id, i)),
                Number(Of("aantal", "count")),
                .. Certainty(),
                .. hasReconstructed ? [Number(Of("gereconstrueerd", "reconstructed"))] : Array.Empty<AnswerColumn>(),
                .. hasShares ? [Number(Of("aandeel", "share"))] : Array.Empty<AnswerColumn>(),
                .. hasKnown ? [Number(AnswerTexts.OfStated.In(language))] : Array.Empty<AnswerColumn>(),
            ],
            Rows =
                answer.Query.By.Count == 0
                    ? [Whole()]
                    : [.. (isOneWay ? arranged : arranged.Concat(unstated)).Select(Row)],
            Footer = answer.Query.By.Count == 0 ? [] : [.. isOneWay ? unstated.Select(Row) : [], Whole()],
            Bars = isOneWay ? [.. arranged.Select(row => (row.Certain, row.Count))] : [],
            LeastImportant =
            [
                .. Enumerable.Range(0, columns).TakeLast((hasKnown ? 1 : 0) + (hasShares ? 1 : 0)).Reverse(),
            ],
        };

        IReadOnlyList<string> Whole() =>
            [
                .. answer.Query.By.SelectMany((_, i) => Words(i == 0 ? Total : "", i)),
                Text(answer.Total),
                .. Certainty(answer.Certain, answer.Possible),
                .. hasReconstructed ? [Text(reconstructedTotal)] : Array.Empty<string>(),
                .. hasShares ? [""] : Array.Empty<string>(),
                .. hasKnown ? [""] : Array.Empty<string>(),
            ];

        IReadOnlyList<string> Row(QueryRow row) =>
            [
                .. row.Codes.SelectMany((code, i) => Category(code, i)),
                Text(row.Count),
                .. Certainty(row.Certain, row.Possible),
                .. hasReconstructed
                    ? [Text(reconstructed.GetValueOrDefault(CountRequest.KeyOf(row)))]
                    : Array.Empty<string>(),
                .. hasShares ? [Percent(row.Count, answer.Total)] : Array.Empty<string>(),
                .. hasKnown
                    ? [row.IsStated ? Percent(row.Count, answer.Total - answer.Unknown) : ""]
                    : Array.Empty<string>(),
            ];
    }

    private AnswerTable Grid(CrossTable table) =>
        new()
        {
            Columns =
            [
                .. Headings(table.RowDimensionId, 0),
                .. table.Columns.Select(column => Number(HeadingOf(column))),
                Number(Total),
                .. Certainty(),
            ],
            Rows =
            [
                .. InOrder(table.Rows.Zip(table.Counts()))
                    .Select(row =>
                        (IReadOnlyList<string>)
                            [
                                .. Category(row.First.Code, 0),
                                .. row.Second.Select(count => count == 0 ? "." : Text(count)),
                                Text(row.First.Count),
                                .. Certainty(row.First.Certain, row.First.Possible),
                            ]
                    ),
            ],
            Footer =
            [
                [
                    .. Words(Total, 0),
                    .. table.Columns.Select(column => Text(column.Count)),
                    Text(table.Total),
                    .. Certainty(table.Certain, table.Possible),
                ],
            ],
            Notes = [.. ColumnNames(table)],
        };

    /// <summary>Returns the names of the columns whose headings are codes.</summary>
    private IEnumerable<string> ColumnNames(CrossTable table)
    {
        if (usesNames || !_areNamed[1])
            yield break;
        string list = string.Join(
            "; ",
            table
                .Columns.Where(column => column.Code is not null && NameOf(column.Code, 1) != column.Code)
                .Select(column => $"{column.Code} {NameOf(column.Code!, 1)}")
        );
        yield return Of($"Kolommen: {list}.", $"Columns: {list}.");
    }

    private string HeadingOf(CategoryCount column) =>
        column.Code is not { } code ? NotStated
        : usesNames ? NameOf(code, 1)
        : code;

    /// <summary>Returns the rows of a cross table in order; not stated stays last.</summary>
    private IEnumerable<(CategoryCount First, T Second)> InOrder<T>(
        IEnumerable<(CategoryCount First, T Second)> rows
    ) => isByCount ? rows.OrderBy(row => row.First.Code is null).ThenByDescending(row => row.First.Count) : rows;

    private AnswerColumn[] Certainty() =>
        _hasPossible ? [Number(Of("zeker", "certain")), Number(Of("mogelijk", "possible"))] : [];

    private string[] Certainty(long certain, long possible) => _hasPossible ? [Text(certain), Text(possible)] : [];

    private AnswerColumn[] Headings(string id, int dimension)
    {
        var code = new AnswerColumn(id, IsNumber: false);
        return HasTwoColumns(dimension) ? [code, new AnswerColumn(Of("naam", "name"), IsNumber: false)] : [code];
    }

    /// <summary>Returns the code and the name of a category, or one of both.</summary>
    private string[] Category(string? code, int dimension) =>
        code is null ? Words(NotStated, dimension)
        : HasTwoColumns(dimension) ? [code, NameOf(code, dimension)]
        : [usesNames ? NameOf(code, dimension) : code];

    private string[] Words(string text, int dimension) => HasTwoColumns(dimension) ? [text, ""] : [text];

    private bool HasTwoColumns(int dimension) => _areNamed[dimension] && !usesNames;

    private string NameOf(string code, int dimension) => names[dimension].GetValueOrDefault(code, code);

    private static AnswerColumn Number(string heading) => new(heading, IsNumber: true);

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);

    private string Of(string dutch, string english) => new Label(dutch, english).In(language);

    private string Percent(long count, long whole) =>
        whole == 0 ? "" : NumberText.Percent(100.0 * count / whole, language);
}
