using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>Writes a report as Markdown. Charts are tables of their numbers.</summary>
internal static class MarkdownRenderer
{
    public static void Write(Report report, TextWriter writer, Language language)
    {
        Line(writer, $"# {Escape(report.Title, language)}");
        Line(writer, Escape(ReportWords.AsOf(report), language));
        Line(writer, Escape(report.Summary, language));
        if (report.Warning is { } warning)
            Line(writer, $"> **{Escape(ReportWords.Note, language)}** {Escape(warning, language)}");
        foreach (ReportTile tile in report.Tiles)
        {
            writer.WriteLine(
                $"* {Escape(tile.Label, language)}: **{ReportWords.NumberOf(tile, language)}** "
                    + $"({Escape(tile.Note, language)})"
            );
        }

        writer.WriteLine();
        foreach (ReportSection section in report.Sections)
            Write(section, writer, language);
        if (report.FactSheet is { } sheet)
        {
            Line(writer, $"## {Escape(ReportWords.Appendix, language)}");
            FactSheetMarkdown.Write(sheet, writer, new FactSheetTexts(language));
            writer.WriteLine();
        }

        Line(writer, $"## {Escape(ReportWords.Sources, language)}");
        foreach (DataSource source in report.Sources)
            writer.WriteLine($"* {MarkdownText.Escape(ReportWords.Of(source, language))}");
        if (report.Command is null && report.Version is null)
            return;
        writer.WriteLine();
        writer.WriteLine(Escape(ReportWords.MadeBy(report.Version), language));
        if (report.Command is { } command)
            writer.WriteLine(MarkdownText.Escape(command));
    }

    private static void Write(ReportSection section, TextWriter writer, Language language)
    {
        Line(writer, $"## {Escape(section.Title, language)}");
        foreach (Label paragraph in section.Text)
            Line(writer, Escape(paragraph, language));
        if (section.Chart is { } chart)
        {
            Line(writer, MarkdownText.Escape(ReportWords.TitleOf(chart, language)));
            bool isLargeMap =
                chart.Kind is ChartKind.NetherlandsMap or ChartKind.WorldMap
                && chart.Categories.Count > ChartHtml.MaxMapRows;
            if (!isLargeMap)
                Write(
                    chart.Kind == ChartKind.TimeLine ? TimeLineSvg.TableOf(chart) : chart.ToTable(),
                    writer,
                    language
                );
        }

        foreach (ReportTable table in section.Tables)
        {
            if (table.Title is { } title)
                Line(writer, $"**{Escape(title, language)}**");
            Write(table, writer, language);
        }

        if (section.Base is { } counted)
            Line(writer, Escape(counted, language));
    }

    private static void Write(ReportTable table, TextWriter writer, Language language)
    {
        Row(writer, table.Columns.Select(column => Escape(column.Label, language)));
        writer.WriteLine($"|{string.Join('|', table.Columns.Select(column => column.IsNumber ? "---:" : "---"))}|");
        foreach (ReportRow row in table.Rows)
            Row(writer, row.Cells.Select(cell => Cell(cell, language)));
        writer.WriteLine();
    }

    /// <summary>Returns a cell. An address is shown as text, so that a reader sees where it leads.</summary>
    private static string Cell(ReportCell cell, Language language) =>
        MarkdownText.Escape(TableHtml.TextOf(cell, language))
        + (cell.Address is { } address ? $" ({MarkdownText.Escape(address)})" : "");

    private static void Row(TextWriter writer, IEnumerable<string> cells) =>
        writer.WriteLine($"| {string.Join(" | ", cells)} |");

    private static void Line(TextWriter writer, string text)
    {
        writer.WriteLine(text);
        writer.WriteLine();
    }

    private static string Escape(Label label, Language language) => MarkdownText.Escape(label.In(language));
}
