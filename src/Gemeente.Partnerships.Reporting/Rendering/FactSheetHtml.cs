using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>Writes a fact sheet as the appendix of an HTML report.</summary>
internal static class FactSheetHtml
{
    public static void Write(FactSheet sheet, HtmlWriter html)
    {
        var texts = new FactSheetTexts(html.Language);
        html.Start("section", ("id", "published"), ("aria-labelledby", "published-title"), ("class", "appendix"));
        html.Element("h2", ReportWords.Appendix, ("id", "published-title"));
        html.Element("p", texts.Introduction(sheet));
        html.Start("ul");
        html.Element("li", texts.Partnerships(sheet));
        html.Element("li", texts.Profiles(sheet.Profiles));
        html.End();
        html.Element("p", texts.Summary(sheet));
        foreach (IGrouping<Label, FactSheetFigure> section in sheet.Figures.GroupBy(figure => figure.Section))
            WriteSection(section, texts, html);
        html.End();
    }

    private static void WriteSection(IGrouping<Label, FactSheetFigure> section, FactSheetTexts texts, HtmlWriter html)
    {
        html.Start("table", ("class", "cards"), ("role", "table"));
        html.Element("caption", section.Key);
        html.Start("thead", ("role", "rowgroup"));
        html.Start("tr", ("role", "row"));
        (string Text, string? Class)[] headings =
        [
            (texts.Figure, null),
            (texts.Published, "n"),
            (texts.Computed, "n"),
            (texts.Verdict, null),
            (texts.How, null),
            (texts.Records, null),
        ];
        foreach ((string text, string? align) in headings)
            html.Element("th", text, ("scope", "col"), ("role", "columnheader"), ("class", align));
        html.End();
        html.End();
        html.Start("tbody", ("role", "rowgroup"));
        foreach (FactSheetFigure figure in section)
        {
            html.Start("tr", ("role", "row"));
            html.Element("th", texts.In(figure.Label), ("scope", "row"), ("role", "rowheader"));
            WriteCell(texts.PublishedOf(figure), texts.Published, figure.Published.Number is null ? null : "n", html);
            WriteCell(texts.ComputedOf(figure), texts.Computed, figure.Published.Number is null ? null : "n", html);
            WriteCell(
                texts.VerdictOn(figure),
                texts.Verdict,
                figure.IsInAgreement switch
                {
                    true => "agrees",
                    false => "differs",
                    _ => null,
                },
                html
            );
            WriteCell(texts.In(figure.Explanation), texts.How, null, html);
            WriteCell(
                figure.Evidence.Total == 0 ? "" : texts.EvidenceInFull(figure.Evidence),
                texts.Records,
                null,
                html
            );
            html.End();
        }

        html.End();
        html.End();
    }

    private static void WriteCell(string text, string label, string? style, HtmlWriter html)
    {
        html.Start("td", ("role", "cell"), ("class", style), ("data-label", label));
        if (text.Length > 0)
            html.Text(text);
        html.End();
    }
}
