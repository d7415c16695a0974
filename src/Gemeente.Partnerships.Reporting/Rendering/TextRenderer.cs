using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>Writes a report as plain text: charts as bars of characters, tables as columns.</summary>
internal static class TextRenderer
{
    private const int BarWidth = 32;
    private const int MaxName = 48;
    private const int MaxWords = 160;
    private const int LineWidth = 100;

    private static readonly Dictionary<string, char> Characters = new(StringComparer.Ordinal)
    {
        ["possible"] = '░',
        ["reconstructed"] = '·',
        ["derived"] = '▒',
        ["ended"] = '▒',
    };

    public static void Write(Report report, TextWriter writer, Language language)
    {
        Heading(report.Title.In(language), '=', writer);
        Paragraph(ReportWords.AsOf(report).In(language), writer);
        writer.WriteLine();
        Paragraph(report.Summary.In(language), writer);
        if (report.Warning is { } warning)
            Paragraph($"! {warning.In(language)}", writer);
        writer.WriteLine();
        foreach (ReportTile tile in report.Tiles)
        {
            writer.WriteLine(
                TextLines.OneLine(
                    $"{tile.Label.In(language)}: {ReportWords.NumberOf(tile, language)} ({tile.Note.In(language)})"
                )
            );
        }

        foreach (ReportSection section in report.Sections)
            Write(section, writer, language);
        if (report.FactSheet is { } sheet)
        {
            writer.WriteLine();
            Heading(ReportWords.Appendix.In(language), '-', writer);
            FactSheetText.Write(sheet, writer, new FactSheetTexts(language));
        }

        writer.WriteLine();
        Heading(ReportWords.Sources.In(language), '-', writer);
        foreach (DataSource source in report.Sources)
            Paragraph($"* {ReportWords.Of(source, language)}", writer);
        if (report.Command is null && report.Version is null)
            return;
        writer.WriteLine();
        writer.WriteLine(TextLines.OneLine(ReportWords.MadeBy(report.Version).In(language)));
        if (report.Command is { } command)
            writer.WriteLine(TextLines.OneLine(command));
    }

    private static void Write(ReportSection section, TextWriter writer, Language language)
    {
        writer.WriteLine();
        Heading(section.Title.In(language), '-', writer);
        foreach (Label paragraph in section.Text)
            Paragraph(paragraph.In(language), writer);
        if (section.Chart is { } chart)
        {
            Paragraph(ReportWords.TitleOf(chart, language), writer);
            writer.WriteLine();
            Write(chart, writer, language);
        }

        foreach (ReportTable table in section.Tables)
        {
            writer.WriteLine();
            if (table.Title is { } title)
                writer.WriteLine(TextLines.OneLine(title.In(language)));
            Write(table, writer, language);
        }

        if (section.Base is { } counted)
        {
            writer.WriteLine();
            Paragraph(counted.In(language), writer);
        }
    }

    private static void Write(Chart chart, TextWriter writer, Language language)
    {
        switch (chart.Kind)
        {
            case ChartKind.HeatMap:
                Write(chart.ToTable(), writer, language);
                return;
            case ChartKind.NetherlandsMap or ChartKind.WorldMap when chart.Categories.Count > ChartHtml.MaxMapRows:
                return;
            case ChartKind.TimeLine:
                WriteBars(chart, TimeLineSvg.PlacesOf(chart), writer, language);
                return;
            default:
                WriteBars(chart, Enumerable.Range(0, chart.Categories.Count), writer, language);
                return;
        }
    }

    private static void WriteBars(Chart chart, IEnumerable<int> places, TextWriter writer, Language language)
    {
        int[] rows = [.. places];
        string[] names = [.. rows.Select(place => Cell(chart.Categories[place].Label, language))];
        int width = names.Length == 0 ? 0 : names.Max(TextWidth);
        bool isStacked = chart.Kind != ChartKind.Bars;
        long most = 1;
        foreach (int place in rows)
            most = Math.Max(most, isStacked ? chart.TotalOf(place) : chart.Series.Max(series => series.Values[place]));
        if (chart.Series.Count > 1)
            writer.WriteLine(
                string.Join("   ", chart.Series.Select(one => $"{Character(one.Code)} {one.Label.In(language)}"))
            );
        for (int row = 0; row < rows.Length; row++)
        {
            int place = rows[row];
            if (isStacked)
            {
                Line(names[row], Stack(chart, place, most), chart.TotalOf(place));
                continue;
            }

            for (int series = 0; series < chart.Series.Count; series++)
            {
                long value = chart.Series[series].Values[place];
                Line(series == 0 ? names[row] : "", Bar(chart.Series[series].Code, value, 0, most), value);
            }
        }

        void Line(string name, string bar, long value) =>
            writer.WriteLine(
                $"  {Pad(name, width)}  {bar}{(bar.Length == 0 ? "" : " ")}{Numbers.Text(value, language)}"
            );
    }

    private static string Stack(Chart chart, int place, long most)
    {
        string bar = "";
        long before = 0;
        foreach (ChartSeries series in chart.Series)
        {
            bar += Bar(series.Code, series.Values[place], before, most);
            before += series.Values[place];
        }

        return bar;
    }

    /// <summary>Returns the part of a bar from one number to another. A bar of a number above 0 is not empty.</summary>
    private static string Bar(string code, long value, long before, long most)
    {
        int from = Width(before, most);
        int to = Width(before + value, most);
        return new string(Character(code), value == 0 ? 0 : Math.Max(1, to - from));
    }

    private static int Width(long value, long most) => (int)Math.Round((decimal)value * BarWidth / most);

    private static char Character(string code) => Characters.GetValueOrDefault(code, '█');

    private static void Write(ReportTable table, TextWriter writer, Language language)
    {
        string[][] rows =
        [
            [.. table.Columns.Select(column => Cell(column.Label, language))],
            .. table.Rows.Select(row =>
                row.Cells.Select(cell =>
                        cell.Number is null ? Cell(cell.Text, language) : TableHtml.TextOf(cell, language)
                    )
                    .ToArray()
            ),
        ];
        int[] widths = [.. table.Columns.Select((_, column) => rows.Max(row => TextWidth(row[column])))];
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select(
                (cell, column) =>
                    table.Columns[column].IsNumber
                        ? new string(' ', widths[column] - TextWidth(cell)) + cell
                        : Pad(cell, widths[column])
            );
            writer.WriteLine($"  {string.Join("  ", cells)}".TrimEnd());
        }
    }

    private static void Heading(string text, char line, TextWriter writer)
    {
        string title = TextLines.OneLine(text);
        writer.WriteLine(title);
        writer.WriteLine(new string(line, TextWidth(title)));
    }

    /// <summary>Writes a paragraph in lines of at most 100 characters.</summary>
    private static void Paragraph(string text, TextWriter writer)
    {
        string line = "";
        foreach (string word in TextLines.OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineWidth)
            {
                writer.WriteLine(line);
                line = "";
            }

            line += line.Length == 0 ? word : $" {word}";
        }

        writer.WriteLine(line);
    }

    /// <summary>
    /// Returns the text of a cell on one line, shortened. A text that is the same in both languages is a name or a
    /// source from a file; another has words of this library around it.
    /// </summary>
    private static string Cell(Label text, Language language)
    {
        int most = text.Dutch == text.English ? MaxName : MaxWords;
        string line = TextLines.OneLine(text.In(language));
        return TextWidth(line) <= most ? line : $"{string.Concat(line.EnumerateRunes().Take(most - 1)).TrimEnd()}…";
    }

    private static int TextWidth(string text) => text.EnumerateRunes().Count();

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - TextWidth(text)));
}
