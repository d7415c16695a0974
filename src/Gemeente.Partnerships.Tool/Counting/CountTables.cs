using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>
/// Makes tables for people: codes with names, counts with shares, and a footer with what is not stated and the total.
/// </summary>
/// <param name="language">The language.</param>
/// <param name="arranged">The rows in order; the last may be that of all others.</param>
/// <param name="reconstructed">The numbers of reconstructed records, by the codes of the row.</param>
/// <param name="reconstructedTotal">The number of reconstructed records, each once.</param>
/// <param name="isByCount">True if the rows of a cross table are in the order of their counts.</param>
internal sealed class CountTables(
    Language language,
    IReadOnlyList<QueryRow> arranged,
    IReadOnlyDictionary<string, long> reconstructed,
    long reconstructedTotal,
    bool isByCount
)
{
    // A grid of more cells cannot be read, and most of its cells are empty.
    private const long MaxGridCells = 200_000;
    private static readonly CultureInfo DutchNumbers = CreateDutchNumbers();

    private AnswerColumn ReconstructedColumn =>
        new(new Label("gereconstrueerd", "reconstructed").In(language), IsNumber: true);

    private string NotStated => new Label("niet vermeld", "not stated").In(language);

    private string Total => new Label("totaal", "total").In(language);

    private AnswerColumn CountColumn => new(new Label("aantal", "count").In(language), IsNumber: true);

    private AnswerColumn CertainColumn => new(new Label("zeker", "certain").In(language), IsNumber: true);

    public AnswerTable Of(QueryResult answer) =>
        answer.Cross is { } cross
            ? IsList(answer)
                ? ListOf(cross, answer.Possible > 0)
                : Of(cross)
            : answer.DistinctCounts is { } distinct
                ? OneWay(
                    distinct.DimensionId,
                    distinct.Rows,
                    [],
                    distinct.Unknown,
                    distinct.Total,
                    (_, _) => [],
                    distinct.Possible > 0 ? (distinct.CertainUnknown, distinct.Certain) : null
                )
                : Of(answer.Counts!);

    /// <summary>
    /// True for a cross table of so many cells that those with a count are listed instead of shown in a grid.
    /// </summary>
    public static bool IsList(QueryResult answer) =>
        answer.Cross is { } cross && (long)cross.Rows.Count * cross.Columns.Count > MaxGridCells;

    private AnswerTable ListOf(CrossTable table, bool hasPossible)
    {
        IReadOnlyList<CategoryCount> rows = table.Rows;
        IReadOnlyList<CategoryCount> columns = table.Columns;
        bool areRowsNamed = IsNamed(rows);
        bool areColumnsNamed = IsNamed(columns);
        return new AnswerTable
        {
            Columns =
            [
                .. Headings(table.RowDimensionId, areRowsNamed),
                .. Headings(table.ColumnDimensionId, areColumnsNamed),
                CountColumn,
                .. hasPossible ? new[] { CertainColumn } : [],
            ],
            Rows =
            [
                .. TableContent
                    .CellsOf(table)
                    .Select(cell =>
                        (IReadOnlyList<string>)
                            [
                                .. Category(rows[cell.Row], areRowsNamed),
                                .. Category(columns[cell.Column], areColumnsNamed),
                                Number(cell.Count),
                                .. CertainCell(hasPossible ? cell.Part.Of(cell.Count) : null),
                            ]
                    ),
            ],
            Footer =
            [
                [
                    .. Category(Total, areRowsNamed),
                    .. Category("", areColumnsNamed),
                    Number(table.Total),
                    .. CertainCell(hasPossible ? table.Certain : null),
                ],
            ],
        };
    }

    private AnswerTable Of(CountTable table)
    {
        bool hasUnknown = table.Unknown > 0;
        var share = new AnswerColumn(new Label("aandeel", "share").In(language), IsNumber: true);
        AnswerColumn[] shares = hasUnknown
            ? [share, new AnswerColumn(new Label("van vermeld", "of stated").In(language), IsNumber: true)]
            : [share];
        return OneWay(
            table.DimensionId,
            table.Rows,
            shares,
            table.Unknown,
            table.Total,
            Shares,
            table.Possible > 0 ? (table.CertainUnknown, table.Certain) : null
        );

        string[] Shares(long count, bool isStated)
        {
            string ofAll = Percent(count, table.Total);
            return hasUnknown ? [ofAll, isStated ? Percent(count, table.Known) : ""] : [ofAll];
        }
    }

    private AnswerTable Of(CrossTable table)
    {
        bool isNamed = IsNamed(table.Rows);
        bool hasPossible = table.Possible > 0;
        return new AnswerTable
        {
            Columns =
            [
                .. Headings(table.RowDimensionId, isNamed),
                .. table.Columns.Select(column => new AnswerColumn(column.Code ?? NotStated, IsNumber: true)),
                new AnswerColumn(Total, IsNumber: true),
                .. hasPossible ? new[] { CertainColumn } : [],
            ],
            Rows =
            [
                .. InOrder(table.Rows.Zip(table.Counts()))
                    .Select(row =>
                        (IReadOnlyList<string>)
                            [
                                .. Category(row.First, isNamed),
                                .. row.Second.Select(count => count == 0 ? "." : Number(count)),
                                Number(row.First.Count),
                                .. CertainCell(hasPossible ? row.First.Certain : null),
                            ]
                    ),
            ],
            Footer =
            [
                [
                    .. Category(Total, isNamed),
                    .. table.Columns.Select(column => Number(column.Count)),
                    Number(table.Total),
                    .. CertainCell(hasPossible ? table.Certain : null),
                ],
            ],
        };
    }

    private AnswerTable OneWay(
        string id,
        IReadOnlyList<CategoryCount> rows,
        IReadOnlyList<AnswerColumn> shares,
        long unknown,
        long total,
        Func<long, bool, string[]> share,
        (long Unknown, long Total)? certain
    )
    {
        bool isNamed = IsNamed(rows);
        bool isMunicipality = CountRequest.IsOfMunicipality(id);
        Dictionary<string, CategoryCount> byCode = rows.ToDictionary(row => row.Code!, StringComparer.Ordinal);
        rows = [.. arranged.Select(row => byCode.TryGetValue(row.Codes[0]!, out var one) ? one : Others(row))];
        List<IReadOnlyList<string>> footer =
        [
            [
                .. Category(Total, isNamed),
                Number(total),
                .. CertainCell(certain?.Total),
                .. ReconstructedCell(reconstructedTotal),
                .. shares.Select(_ => ""),
            ],
        ];
        if (unknown > 0)
            footer.Insert(
                0,
                [
                    .. Category(NotStated, isNamed),
                    Number(unknown),
                    .. CertainCell(certain?.Unknown),
                    .. ReconstructedCell(reconstructed.GetValueOrDefault("")),
                    .. share(unknown, false),
                ]
            );
        return new AnswerTable
        {
            Columns =
            [
                .. Headings(id, isNamed),
                CountColumn,
                .. certain is null ? [] : new[] { CertainColumn },
                .. reconstructed.Count == 0 ? [] : new[] { ReconstructedColumn },
                .. shares,
            ],
            Rows =
            [
                .. rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            .. isMunicipality
                            && ReconstructedOf(row) == row.Count
                            && row.Code != CountRequest.OthersCode
                                ? [row.Code!, new Label("(gereconstrueerd)", "(reconstructed)").In(language)]
                                : Category(row, isNamed),
                            Number(row.Count),
                            .. CertainCell(certain is null ? null : row.Certain),
                            .. ReconstructedCell(ReconstructedOf(row)),
                            .. share(row.Count, true),
                        ]
                ),
            ],
            Footer = footer,
        };
    }

    /// <summary>Returns the rows of a cross table in order; not stated stays last.</summary>
    private IEnumerable<(CategoryCount First, T Second)> InOrder<T>(
        IEnumerable<(CategoryCount First, T Second)> rows
    ) => isByCount ? rows.OrderBy(row => row.First.Code is null).ThenByDescending(row => row.First.Count) : rows;

    private static CategoryCount Others(QueryRow row) =>
        new(row.Codes[0], new Label("overige", "all others"), row.Count) { Certain = row.Certain };

    private long ReconstructedOf(CategoryCount row) => reconstructed.GetValueOrDefault(row.Code!);

    private string[] ReconstructedCell(long number) => reconstructed.Count == 0 ? [] : [Number(number)];

    /// <summary>True if categories have names that differ from their codes. Years do not.</summary>
    private static bool IsNamed(IReadOnlyList<CategoryCount> rows) =>
        rows.Any(row => row.Code is not null && row.Code != row.Label.English);

    private AnswerColumn[] Headings(string id, bool isNamed)
    {
        var code = new AnswerColumn(id, IsNumber: false);
        return isNamed ? [code, new AnswerColumn(new Label("naam", "name").In(language), IsNumber: false)] : [code];
    }

    private string[] Category(CategoryCount row, bool isNamed) =>
        row.Code is null ? Category(NotStated, isNamed)
        : isNamed ? [row.Code, row.Label.In(language)]
        : [row.Code];

    private static string[] Category(string text, bool isNamed) => isNamed ? [text, ""] : [text];

    private static string[] CertainCell(long? certain) => certain is { } number ? [Number(number)] : [];

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private string Percent(long count, long whole) =>
        whole == 0
            ? ""
            : string.Create(
                language == Language.Dutch ? DutchNumbers : CultureInfo.InvariantCulture,
                $"{100.0 * count / whole:F1} %"
            );

    /// <summary>A decimal comma, without the culture data of the machine.</summary>
    private static CultureInfo CreateDutchNumbers()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }
}
