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

    public static AnswerTable Of(QueryResult answer) =>
        answer.Cross is { } cross ? Of(cross)
        : answer.DistinctCounts is { } distinct
            ? OneWay(distinct.DimensionId, distinct.Rows, [], distinct.Unknown, distinct.Total, (_, _) => [])
        : Of(answer.Counts!);

    private static AnswerTable Of(CountTable table)
    {
        bool hasUnknown = table.Unknown > 0;
        var share = new AnswerColumn("share", IsNumber: true);
        AnswerColumn[] shares = hasUnknown ? [share, new AnswerColumn("of stated", IsNumber: true)] : [share];
        return OneWay(table.DimensionId, table.Rows, shares, table.Unknown, table.Total, Shares);

        string[] Shares(long count, bool isStated)
        {
            string ofAll = Percent(count, table.Total);
            return hasUnknown ? [ofAll, isStated ? Percent(count, table.Known) : ""] : [ofAll];
        }
    }

    private static AnswerTable Of(CrossTable table)
    {
        bool isNamed = IsNamed(table.Rows);
        return new AnswerTable
        {
            Columns =
            [
                .. Headings(table.RowDimensionId, isNamed),
                .. table.Columns.Select(column => new AnswerColumn(column.Code ?? NotStated, IsNumber: true)),
                new AnswerColumn(Total, IsNumber: true),
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
                            ]
                ),
            ],
            Footer =
            [
                [
                    .. Category(Total, isNamed),
                    .. table.Columns.Select(column => Number(column.Count)),
                    Number(table.Total),
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
        Func<long, bool, string[]> share
    )
    {
        bool isNamed = IsNamed(rows);
        List<IReadOnlyList<string>> footer =
        [
            [.. Category(Total, isNamed), Number(total), .. shares.Select(_ => "")],
        ];
        if (unknown > 0)
            footer.Insert(0, [.. Category(NotStated, isNamed), Number(unknown), .. share(unknown, false)]);
        return new AnswerTable
        {
            Columns = [.. Headings(id, isNamed), new AnswerColumn("count", IsNumber: true), .. shares],
            Rows =
            [
                .. rows.Select(row =>
                    (IReadOnlyList<string>)[.. Category(row, isNamed), Number(row.Count), .. share(row.Count, true)]
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

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(long count, long whole) =>
        whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / whole:F1} %");
}
