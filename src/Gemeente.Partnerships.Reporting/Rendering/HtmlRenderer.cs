using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>
/// Writes a report as a self-contained HTML page without scripts: for screens, phones, print and dark mode.
/// </summary>
internal static class HtmlRenderer
{
    public static void Write(Report report, TextWriter destination, Language language)
    {
        destination.Write("<!DOCTYPE html>\n");
        using var html = new HtmlWriter(destination, language);
        html.Start("html", ("lang", language == Language.Dutch ? "nl" : "en"));
        html.Start("head");
        html.Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("title", $"{report.Title.In(language)}, {Numbers.Date(report.AsOf).In(language)}");
        html.StyleSheet();
        html.End();
        html.Start("body", ("class", "report"));
        ChartHtml.WritePatterns(html);
        WriteHead(report, html);
        html.Start("main");
        WriteTiles(report.Tiles, html);
        foreach (ReportSection section in report.Sections)
            Write(section, html);
        if (report.FactSheet is { } sheet)
            FactSheetHtml.Write(sheet, html);
        WriteSources(report, html);
        html.End();
        WriteFoot(report, html);
        html.End();
        html.End();
    }

    public static void Write(ReportSection section, HtmlWriter html)
    {
        html.Start("section", ("id", section.Id), ("aria-labelledby", $"{section.Id}-title"));
        html.Element("h2", section.Title, ("id", $"{section.Id}-title"));
        foreach (Label paragraph in section.Text)
            html.Element("p", paragraph);
        if (section.Chart is { } chart)
            ChartHtml.Write(chart, html);
        foreach (ReportTable table in section.Tables)
            TableHtml.Write(table, html);
        if (section.Base is { } counted)
            html.Element("p", counted, ("class", "base"));
        html.End();
    }

    private static void WriteHead(Report report, HtmlWriter html)
    {
        html.Start("header");
        html.Element("h1", report.Title);
        html.Element("p", ReportWords.AsOf(report), ("class", "date"));
        html.Element("p", report.Summary, ("class", "lead"));
        if (report.Warning is { } warning)
        {
            html.Start("p", ("class", "warning"), ("role", "note"));
            html.Element("strong", ReportWords.Note);
            html.Text(" ");
            html.Text(warning);
            html.End();
        }

        html.End();
    }

    public static void WriteTiles(ValueList<ReportTile> tiles, HtmlWriter html)
    {
        html.Start("dl", ("class", "tiles"));
        foreach (ReportTile tile in tiles)
        {
            html.Start("div");
            html.Element("dt", tile.Label);
            html.Element("dd", ReportWords.NumberOf(tile, html.Language), ("class", "big"));
            html.Element("dd", tile.Note);
            html.End();
        }

        html.End();
    }

    public static void WriteSources(Report report, HtmlWriter html)
    {
        html.Start("section", ("id", "sources"), ("aria-labelledby", "sources-title"));
        html.Element("h2", ReportWords.Sources, ("id", "sources-title"));
        html.Start("ul", ("class", "sources"));
        foreach (DataSource source in report.Sources)
        {
            html.Start("li");
            (string title, string details) = ReportWords.Parts(source, html.Language);
            html.Element("cite", title, ("lang", SourceTexts.LanguageOf(source.Title, html.Language)));
            html.Text(details);
            html.End();
        }

        html.End();
        html.End();
    }

    private static void WriteFoot(Report report, HtmlWriter html)
    {
        if (report.Command is null && report.Version is null)
            return;
        html.Start("footer");
        html.Start("p");
        html.Text(ReportWords.MadeBy(report.Version));
        if (report.Command is { } command)
        {
            html.Text(" ");
            html.Element("code", command);
        }

        html.End();
        html.End();
    }
}
