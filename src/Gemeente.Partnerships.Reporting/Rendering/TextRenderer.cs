using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>A fact sheet as plain text: one line a figure, in columns.</summary>
internal static class TextRenderer
{
    private const string Gap = "  ";

    public static void Write(FactSheet sheet, Words words, TextWriter writer)
    {
        writer.WriteLine(words.Title);
        writer.WriteLine(new string('=', words.Title.Length));
        writer.WriteLine(words.Subtitle(sheet));
        writer.WriteLine();
        writer.WriteLine(words.Ties(sheet));
        writer.WriteLine(words.Profiles(sheet.Profiles));
        if (sheet.Ties.Reconstructed + sheet.Profiles.Reconstructed > 0)
            writer.WriteLine($"! {words.ReconstructedWarning}");
        writer.WriteLine();
        writer.WriteLine(words.Summary(sheet));

        Columns columns = Columns.Of(sheet, words);
        writer.WriteLine();
        writer.WriteLine(columns.Line("", words.Published, words.Computed, words.Verdict, words.Records));
        foreach (IGrouping<Label, FactSheetFigure> section in sheet.Figures.GroupBy(figure => figure.Section))
        {
            writer.WriteLine();
            writer.WriteLine(words.In(section.Key));
            foreach (FactSheetFigure figure in section)
                WriteFigure(figure, words, columns, writer);
        }

        writer.WriteLine();
        writer.WriteLine(words.RecordsKey);
    }

    private static void WriteFigure(FactSheetFigure figure, Words words, Columns columns, TextWriter writer)
    {
        string published = words.PublishedOf(figure);
        string computed = words.ComputedOf(figure);
        bool isWide = Columns.IsWide(figure);
        writer.WriteLine(
            columns.Line(
                Gap + words.In(figure.Label),
                isWide ? "" : published,
                isWide ? "" : computed,
                words.VerdictOn(figure),
                words.EvidenceOf(figure.Evidence)
            )
        );
        if (isWide)
        {
            writer.WriteLine($"{Gap}{Gap}{words.Published}: {published}");
            writer.WriteLine($"{Gap}{Gap}{words.Computed}: {computed}");
        }

        if (figure.Agrees == false || figure is { IsDerivable: true, Computed: null })
            writer.WriteLine($"{Gap}{Gap}> {words.In(figure.Explanation)}");
    }

    /// <summary>How wide the columns are.</summary>
    private readonly record struct Columns(int Label, int Published, int Computed, int Verdict)
    {
        /// <summary>Codes take lines of their own.</summary>
        public static bool IsWide(FactSheetFigure figure) => figure.Published.Number is null;

        public static Columns Of(FactSheet sheet, Words words)
        {
            FactSheetFigure[] narrow = [.. sheet.Figures.Where(figure => !IsWide(figure))];
            return new Columns(
                Gap.Length + Longest(sheet.Figures.Select(figure => words.In(figure.Label)), ""),
                Longest(narrow.Select(words.PublishedOf), words.Published),
                Longest(narrow.Select(words.ComputedOf), words.Computed),
                Longest(sheet.Figures.Select(words.VerdictOn), words.Verdict)
            );
        }

        public string Line(string label, string published, string computed, string verdict, string records) =>
            (
                label.PadRight(Label)
                + Gap
                + published.PadLeft(Published)
                + Gap
                + computed.PadLeft(Computed)
                + Gap
                + verdict.PadRight(Verdict)
                + Gap
                + records
            ).TrimEnd();

        private static int Longest(IEnumerable<string> cells, string heading) =>
            cells.Append(heading).Max(cell => cell.Length);
    }
}
