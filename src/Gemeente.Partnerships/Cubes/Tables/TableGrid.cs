using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// A table as texts in rows and columns, for people. The first columns are texts, the others numbers.
/// </summary>
/// <param name="Title">The line above the table.</param>
/// <param name="TextColumns">The number of columns with texts.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows, with as many cells as the header.</param>
/// <param name="Totals">The row below them.</param>
internal sealed record TableGrid(
    string Title,
    int TextColumns,
    string[] Header,
    IReadOnlyList<string[]> Rows,
    string[] Totals
)
{
    private const string MarkdownSpecial = "\\`*_{}[]<>|";
    private const string Gap = "  ";

    private static readonly Label Name = new("naam", "name");
    private static readonly Label Number = new("aantal", "count");
    private static readonly Label CertainName = new("zeker", "certain");
    private static readonly Label Share = new("aandeel", "share");
    private static readonly Label Total = new("totaal", "total");

    /// <summary>
    /// Returns the grid of a one-way table: code, name, count, certain part if it differs, and share.
    /// </summary>
    public static TableGrid Of(CategoryTable table, Language language)
    {
        CategoryCount[] rows = [.. table.Rows];
        bool hasCertain = table.Certain != table.Total;
        List<string[]> cells =
        [
            .. rows.Select(row => Row(row.Code!, row.Label.In(language), row.Count, hasCertain ? row.Certain : null)),
        ];
        if (table.Unknown > 0)
        {
            string unknown = TableJson.UnknownLabel.In(language);
            cells.Add(Row("", unknown, table.Unknown, hasCertain ? table.CertainUnknown : null));
        }

        return new TableGrid(
            $"{table.Dimension.In(language)}: {Text(table.Total)} {table.Unit}",
            TextColumns: 2,
            [
                table.DimensionId,
                Name.In(language),
                Number.In(language),
                .. hasCertain ? [CertainName.In(language)] : Array.Empty<string>(),
                Share.In(language),
            ],
            cells,
            Row(Total.In(language), "", table.Total, hasCertain ? table.Certain : null)
        );

        string[] Row(string code, string name, long count, long? certain) =>
            [
                code,
                name,
                Text(count),
                .. certain is { } part ? [Text(part)] : Array.Empty<string>(),
                ShareText(count, table.Total, language),
            ];
    }

    /// <summary>Returns the grid of a two-way table, with totals in the last column and row.</summary>
    public static TableGrid Of(CrossTable table, Language language)
    {
        IReadOnlyList<CategoryCount> rows = table.Rows;
        IReadOnlyList<CategoryCount> columns = table.Columns;
        IReadOnlyList<IReadOnlyList<long>> counts = table.Counts();
        return new TableGrid(
            $"{table.RowDimension.In(language)} x {table.ColumnDimension.In(language)}: "
                + $"{Text(table.Total)} {table.Unit}",
            TextColumns: 1,
            [table.RowDimensionId, .. columns.Select(column => column.Label.In(language)), Total.In(language)],
            [
                .. rows.Select(
                    (row, index) => (string[])[row.Label.In(language), .. counts[index].Select(Text), Text(row.Count)]
                ),
            ],
            [Total.In(language), .. columns.Select(column => Text(column.Count)), Text(table.Total)]
        );
    }

    /// <summary>Returns lines of columns side by side, without a line feed at the end.</summary>
    public string ToText()
    {
        string[][] all = [Header, .. Rows, Totals];
        int[] widths = new int[Header.Length];
        foreach (string[] row in all)
        {
            for (int i = 0; i < widths.Length; i++)
                widths[i] = Math.Max(widths[i], row[i].Length);
        }

        var text = new StringBuilder(OneLine(Title));
        foreach (string[] row in all)
        {
            text.Append('\n');
            var line = new StringBuilder();
            for (int i = 0; i < widths.Length; i++)
            {
                string cell = OneLine(row[i]);
                line.Append(i < TextColumns ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])).Append(Gap);
            }

            text.Append(line.ToString().TrimEnd());
        }

        return text.ToString();
    }

    /// <summary>Returns a table of Markdown, with a line feed after each row.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Append(text, Header);
        text.Append('|');
        for (int i = 0; i < Header.Length; i++)
            text.Append(i < TextColumns ? "---|" : "---:|");
        text.Append('\n');
        foreach (string[] row in Rows)
            Append(text, row);
        Append(text, [.. Totals.Select(cell => cell.Length == 0 ? cell : $"**{cell}**")], areEscaped: true);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells, bool areEscaped = false)
    {
        text.Append('|');
        foreach (string cell in cells)
            text.Append(' ').Append(areEscaped ? cell : Escaped(cell)).Append(" |");
        text.Append('\n');
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in OneLine(text))
            escaped.Append(MarkdownSpecial.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString());
        return escaped.ToString();
    }

    // A name of a host must not break the lines or columns of a table.
    private static string OneLine(string text) =>
        string.Create(
            text.Length,
            text,
            static (line, source) =>
            {
                for (int i = 0; i < line.Length; i++)
                    line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
            }
        );

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string ShareText(long count, long total, Language language) =>
        total == 0 ? "" : NumberText.Percent(100.0 * count / total, language);
}
