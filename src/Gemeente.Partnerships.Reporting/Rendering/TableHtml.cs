using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>
/// Writes tables as HTML. On a narrow screen a table of several texts becomes a card for each row; the roles keep it a
/// table for screen readers. A table of several numbers has upright headings there.
/// </summary>
internal static class TableHtml
{
    private const int MaxTextColumns = 2;
    private const int MaxNumberColumns = 2;

    public static void Write(ReportTable table, HtmlWriter html)
    {
        bool hasCards = table.Columns.Count(column => !column.IsNumber) > MaxTextColumns;
        html.Start("table", ("class", hasCards ? "cards" : ClassOf(table)), ("role", hasCards ? "table" : null));
        if (table.Title is { } title)
            html.Element("caption", title);
        WriteHead(table, html, hasCards);
        html.Start("tbody", ("role", hasCards ? "rowgroup" : null));
        foreach (ReportRow row in table.Rows)
        {
            html.Start("tr", ("role", hasCards ? "row" : null));
            html.Element(
                "th",
                TextOf(row.Cells[0], html.Language),
                ("scope", "row"),
                ("role", hasCards ? "rowheader" : null)
            );
            for (int column = 1; column < row.Cells.Count; column++)
                WriteCell(row.Cells[column], hasCards ? table.Columns[column].Label : null, html);
            html.End();
        }

        html.End();
        html.End();
    }

    /// <summary>Returns the class of a table whose headings of numbers are upright on a narrow screen.</summary>
    public static string? ClassOf(ReportTable table) =>
        table.Columns.Count(column => column.IsNumber) > MaxNumberColumns ? "upright" : null;

    public static void WriteHead(ReportTable table, HtmlWriter html, bool hasRoles = false)
    {
        html.Start("thead", ("role", hasRoles ? "rowgroup" : null));
        html.Start("tr", ("role", hasRoles ? "row" : null));
        foreach (ReportColumn column in table.Columns)
        {
            html.Element(
                "th",
                column.Label,
                ("scope", "col"),
                ("role", hasRoles ? "columnheader" : null),
                ("class", column.IsNumber ? "n" : null)
            );
        }

        html.End();
        html.End();
    }

    /// <summary>Writes a cell. A table with cards has the heading of the column with each cell.</summary>
    public static void WriteCell(ReportCell cell, Label? label, HtmlWriter html)
    {
        html.Start(
            "td",
            ("role", label is null ? null : "cell"),
            ("class", cell.Number is null ? null : "n"),
            ("data-label", label?.In(html.Language))
        );
        string text = TextOf(cell, html.Language);
        if (cell.Address is { } address)
            html.Element("a", text, ("href", address), ("rel", "noreferrer"));
        else if (text.Length > 0)
            html.Text(text);
        html.End();
    }

    public static string TextOf(ReportCell cell, Language language) =>
        cell.Number is { } number ? Numbers.Text(number, language, cell.Decimals) : cell.Text.In(language);
}
