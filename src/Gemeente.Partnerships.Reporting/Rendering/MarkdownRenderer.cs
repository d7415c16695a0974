using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>A fact sheet as Markdown, a table a section.</summary>
internal static class MarkdownRenderer
{
    public static void Write(FactSheet sheet, Words words, TextWriter writer)
    {
        writer.WriteLine($"# {words.Title}");
        writer.WriteLine();
        writer.WriteLine(MarkdownText.Escape(words.Subtitle(sheet)));
        writer.WriteLine();
        writer.WriteLine($"* {words.Ties(sheet)}");
        writer.WriteLine($"* {words.Profiles(sheet.Profiles)}");
        writer.WriteLine();
        if (sheet.Ties.Reconstructed + sheet.Profiles.Reconstructed > 0)
        {
            writer.WriteLine($"> **{words.ReconstructedHeading}.** {words.ReconstructedWarning}");
            writer.WriteLine();
        }

        writer.WriteLine(words.Summary(sheet));
        foreach (IGrouping<Label, FactSheetFigure> section in sheet.Figures.GroupBy(figure => figure.Section))
        {
            writer.WriteLine();
            writer.WriteLine($"## {MarkdownText.Escape(words.In(section.Key))}");
            writer.WriteLine();
            string[] headings =
            [
                words.Figure,
                words.Published,
                words.Computed,
                words.Verdict,
                words.How,
                words.Records,
            ];
            writer.WriteLine($"| {string.Join(" | ", headings)} |");
            writer.WriteLine("|---|---:|---:|---|---|---|");
            foreach (FactSheetFigure figure in section)
                writer.WriteLine(Row(figure, words));
        }
    }

    private static string Row(FactSheetFigure figure, Words words)
    {
        string verdict = words.VerdictOn(figure);
        string[] cells =
        [
            MarkdownText.Escape(words.In(figure.Label)),
            MarkdownText.Escape(words.PublishedOf(figure)),
            MarkdownText.Escape(words.ComputedOf(figure)),
            figure.Agrees == false ? $"**{verdict}**" : verdict,
            MarkdownText.Escape(words.In(figure.Explanation)),
            figure.Evidence.Total == 0 ? "" : words.EvidenceInFull(figure.Evidence),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }
}
