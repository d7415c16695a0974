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
internal static class CountTables
{
    private const string NotStated = "not stated";
    private const string Total = "total";

    // A grid of more cells cannot be read, and most of its cells are empty.
    private const long MaxGridCells = 200_000;
    private static readonly AnswerColumn CertainColumn = new("certain", IsNumber: true);

    public static AnswerTable Of(QueryResult answer) =>
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

    private static AnswerTable ListOf(CrossTable table, bool hasPossible)
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
                new AnswerColumn("count", IsNumber: true),
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

    private static AnswerTable Of(CountTable table)
    {
        bool hasUnknown = table.Unknown > 0;
        var share = new AnswerColumn("share", IsNumber: true);
        AnswerColumn[] shares = hasUnknown ? [share, new AnswerColumn("of stated", IsNumber: true)] : [share];
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

    private static AnswerTable Of(CrossTable table)
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
                .. table.Rows.Zip(
                    table.Counts(),
                    (row, counts) =>
                        (IReadOnlyList<string>)
                            [
                                .. Category(row, isNamed),
                                .. counts.Select(count => count == 0 ? "." : Number(count)),
                                Number(row.Count),
                                .. CertainCell(hasPossible ? row.Certain : null),
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

    private static AnswerTable OneWay(
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
        List<IReadOnlyList<string>> footer =
        [
            [.. Category(Total, isNamed), Number(total), .. CertainCell(certain?.Total), .. shares.Select(_ => "")],
        ];
        if (unknown > 0)
            footer.Insert(
                0,
                [
                    .. Category(NotStated, isNamed),
                    Number(unknown),
                    .. CertainCell(certain?.Unknown),
                    .. share(unknown, false),
                ]
            );
        return new AnswerTable
        {
            Columns =
            [
                .. Headings(id, isNamed),
                new AnswerColumn("count", IsNumber: true),
                .. certain is null ? [] : new[] { CertainColumn },
                .. shares,
            ],
            Rows =
            [
                .. rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            .. Category(row, isNamed),
                            Number(row.Count),
                            .. CertainCell(certain is null ? null : row.Certain),
                            .. share(row.Count, true),
                        ]
                ),
            ],
            Footer = footer,
        };
    }

    /// <summary>True if categories have names that differ from their codes. Years do not.</summary>
    private static bool IsNamed(IReadOnlyList<CategoryCount> rows) =>
        rows.Any(row => row.Code is not null && row.Code != row.Label.English);

    private static AnswerColumn[] Headings(string id, bool isNamed)
    {
        var code = new AnswerColumn(id, IsNumber: false);
        return isNamed ? [code, new AnswerColumn("name", IsNumber: false)] : [code];
    }

    private static string[] Category(CategoryCount row, bool isNamed) =>
        row.Code is null ? Category(NotStated, isNamed)
        : isNamed ? [row.Code, row.Label.English]
        : [row.Code];

    private static string[] Category(string text, bool isNamed) => isNamed ? [text, ""] : [text];

    private static string[] CertainCell(long? certain) => certain is { } number ? [Number(number)] : [];

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(long count, long whole) =>
        whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / whole:F1} %");
}
