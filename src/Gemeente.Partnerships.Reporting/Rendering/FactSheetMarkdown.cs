using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>Writes a fact sheet as the appendix of a report in Markdown, with a table for each section.</summary>
internal static class FactSheetMarkdown
{
    public static void Write(FactSheet sheet, TextWriter writer, FactSheetTexts texts)
    {
        writer.WriteLine(texts.Introduction(sheet));
        writer.WriteLine();
        writer.WriteLine($"* {texts.Partnerships(sheet)}");
        writer.WriteLine($"* {texts.Profiles(sheet.Profiles)}");
        writer.WriteLine();
        writer.WriteLine(texts.Summary(sheet));
        foreach (IGrouping<Label, FactSheetFigure> section in sheet.Figures.GroupBy(figure => figure.Section))
        {
            writer.WriteLine();
            writer.WriteLine($"### {MarkdownText.Escape(texts.In(section.Key))}");
            writer.WriteLine();
            string[] headings =
            [
                texts.Figure,
                texts.Published,
                texts.Computed,
                texts.Verdict,
                texts.How,
                texts.Records,
            ];
            writer.WriteLine($"| {string.Join(" | ", headings)} |");
            writer.WriteLine("|---|---:|---:|---|---|---|");
            foreach (FactSheetFigure figure in section)
                writer.WriteLine(Row(figure, texts));
        }
    }

    private static string Row(FactSheetFigure figure, FactSheetTexts texts)
    {
        string verdict = texts.VerdictOn(figure);
        string[] cells =
        [
            MarkdownText.Escape(texts.In(figure.Label)),
            MarkdownText.Escape(texts.PublishedOf(figure)),
            MarkdownText.Escape(texts.ComputedOf(figure)),
            figure.IsInAgreement == false ? $"**{verdict}**" : verdict,
            MarkdownText.Escape(texts.In(figure.Explanation)),
            figure.Evidence.Total == 0 ? "" : texts.EvidenceInFull(figure.Evidence),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }
}
