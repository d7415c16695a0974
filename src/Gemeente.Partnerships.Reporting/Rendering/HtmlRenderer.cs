using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>
/// Writes a fact sheet as a self-contained HTML page without scripts, for screen readers, print and dark mode too.
/// </summary>
internal static class HtmlRenderer
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Number = "number";

    private const string Style = """
        :root { color-scheme: light dark; --line: #8886; --warn: #b35c00; --ok: #1b6e3c; --bad: #b00020; }
        @media (prefers-color-scheme: dark) { :root { --warn: #ffb35c; --ok: #7bd69c; --bad: #ff8a95; } }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { line-height: 1.2; margin-bottom: .25rem; }
        .warning { border-left: .4rem solid var(--warn); padding: .5rem 1rem; margin: 1rem 0; }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
        caption { text-align: left; font-size: 1.2rem; font-weight: bold; padding-bottom: .3rem; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-top: 1px solid var(--line); }
        thead th { border-top: 0; }
        tbody th { font-weight: normal; width: 30%; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .agrees { color: var(--ok); }
        .differs { color: var(--bad); font-weight: bold; }
        .reconstructed { color: var(--warn); }
        @media print {
          body { font-size: 9pt; margin: 0; max-width: none; }
          tr, .warning { break-inside: avoid; }
          thead { display: table-header-group; }
        }
        """;

    public static void Write(FactSheet sheet, TextWriter writer, ReportTexts texts)
    {
        writer.WriteLine("<!DOCTYPE html>");
        writer.WriteLine($"<html lang=\"{texts.Code}\">");
        writer.WriteLine("<head>");
        writer.WriteLine("<meta charset=\"utf-8\">");
        writer.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.WriteLine($"<title>{Escape(texts.Title)}, {Escape(texts.Date(sheet.AsOf))}</title>");
        writer.WriteLine($"<style>\n{Style.ReplaceLineEndings("\n")}\n</style>");
        writer.WriteLine("</head>");
        writer.WriteLine("<body>");
        writer.WriteLine("<main>");
        writer.WriteLine($"<h1>{Escape(texts.Title)}</h1>");
        writer.WriteLine($"<p>{Escape(texts.Subtitle(sheet))}</p>");
        writer.WriteLine("<ul>");
        writer.WriteLine($"<li>{Escape(texts.Partnerships(sheet))}</li>");
        writer.WriteLine($"<li>{Escape(texts.Profiles(sheet.Profiles))}</li>");
        writer.WriteLine("</ul>");
        if (sheet.Partnerships.Reconstructed + sheet.Profiles.Reconstructed > 0)
        {
            writer.WriteLine(
                $"<p class=\"warning\" role=\"note\"><strong>{Escape(texts.ReconstructedHeading)}.</strong> "
                    + $"{Escape(texts.ReconstructedWarning)}</p>"
            );
        }

        writer.WriteLine($"<p>{Escape(texts.Summary(sheet))}</p>");
        foreach (IGrouping<Label, FactSheetFigure> section in sheet.Figures.GroupBy(figure => figure.Section))
            WriteSection(section, writer, texts);
        writer.WriteLine("</main>");
        writer.WriteLine("</body>");
        writer.WriteLine("</html>");
    }

    private static void WriteSection(IGrouping<Label, FactSheetFigure> section, TextWriter writer, ReportTexts texts)
    {
        string caption = Escape(texts.In(section.Key));
        writer.WriteLine($"<div class=\"table\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">");
        writer.WriteLine("<table>");
        writer.WriteLine($"<caption>{caption}</caption>");
        writer.WriteLine(
            $"<thead><tr>{Heading(texts.Figure)}{Heading(texts.Published, Number)}{Heading(texts.Computed, Number)}"
                + $"{Heading(texts.Verdict)}{Heading(texts.How)}{Heading(texts.Records)}</tr></thead>"
        );
        writer.WriteLine("<tbody>");
        foreach (FactSheetFigure figure in section)
        {
            writer.WriteLine(
                $"<tr id=\"{Anchor(figure.Id)}\"><th scope=\"row\">{Escape(texts.In(figure.Label))}</th>"
                    + Cell(texts.PublishedOf(figure), Number)
                    + Cell(texts.ComputedOf(figure), Number)
                    + Cell(
                        texts.VerdictOn(figure),
                        figure.IsInAgreement switch
                        {
                            true => "agrees",
                            false => "differs",
                            _ => null,
                        }
                    )
                    + Cell(texts.In(figure.Explanation))
                    + Cell(
                        figure.Evidence.Total == 0 ? "" : texts.EvidenceInFull(figure.Evidence),
                        figure.Evidence.Reconstructed > 0 ? "reconstructed" : null
                    )
                    + "</tr>"
            );
        }

        writer.WriteLine("</tbody>");
        writer.WriteLine("</table>");
        writer.WriteLine("</div>");
    }

    private static string Heading(string text, string? style = null) =>
        $"<th scope=\"col\"{Class(style)}>{Escape(text)}</th>";

    private static string Cell(string text, string? style = null) => $"<td{Class(style)}>{Escape(text)}</td>";

    private static string Class(string? style) => style is null ? "" : $" class=\"{style}\"";

    private static string Anchor(string id) =>
        string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+' ? c : '-'));

    private static string Escape(string text) => Encoder.Encode(text);
}
