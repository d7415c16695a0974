using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>Writes a fact sheet as the appendix of a report in text: columns, with a line for each figure.</summary>
internal static class FactSheetText
{
    private const string Gap = "  ";

    public static void Write(FactSheet sheet, TextWriter writer, FactSheetTexts texts)
    {
        writer.WriteLine(texts.Introduction(sheet));
        writer.WriteLine(texts.Partnerships(sheet));
        writer.WriteLine(texts.Profiles(sheet.Profiles));
        writer.WriteLine();
        writer.WriteLine(texts.Summary(sheet));

        Columns columns = Columns.Of(sheet, texts);
        writer.WriteLine();
        writer.WriteLine(columns.Line("", texts.Published, texts.Computed, texts.Verdict, texts.Records));
        foreach (IGrouping<Label, FactSheetFigure> section in sheet.Figures.GroupBy(figure => figure.Section))
        {
            writer.WriteLine();
            writer.WriteLine(texts.In(section.Key));
            foreach (FactSheetFigure figure in section)
                WriteFigure(figure, writer, texts, columns);
        }

        writer.WriteLine();
        writer.WriteLine(texts.RecordsKey);
    }

    private static void WriteFigure(FactSheetFigure figure, TextWriter writer, FactSheetTexts texts, Columns columns)
    {
        string published = texts.PublishedOf(figure);
        string computed = texts.ComputedOf(figure);
        bool isWide = Columns.IsWide(figure);
        writer.WriteLine(
            columns.Line(
                Gap + texts.In(figure.Label),
                isWide ? "" : published,
                isWide ? "" : computed,
                texts.VerdictOn(figure),
                texts.EvidenceOf(figure.Evidence)
            )
        );
        if (isWide)
        {
            writer.WriteLine($"{Gap}{Gap}{texts.Published}: {published}");
            writer.WriteLine($"{Gap}{Gap}{texts.Computed}: {computed}");
        }

        if (figure.IsInAgreement == false || figure is { IsDerivable: true, Computed: null })
            writer.WriteLine($"{Gap}{Gap}> {texts.In(figure.Explanation)}");
    }

    /// <summary>The widths of the columns.</summary>
    private readonly record struct Columns(int Label, int Published, int Computed, int Verdict)
    {
        /// <summary>True if the values are codes, which have lines of their own.</summary>
        public static bool IsWide(FactSheetFigure figure) => figure.Published.Number is null;

        public static Columns Of(FactSheet sheet, FactSheetTexts texts)
        {
            FactSheetFigure[] narrow = [.. sheet.Figures.Where(figure => !IsWide(figure))];
            return new Columns(
                Gap.Length + Longest(sheet.Figures.Select(figure => texts.In(figure.Label)), ""),
                Longest(narrow.Select(texts.PublishedOf), texts.Published),
                Longest(narrow.Select(texts.ComputedOf), texts.Computed),
                Longest(sheet.Figures.Select(texts.VerdictOn), texts.Verdict)
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
