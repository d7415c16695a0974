using Gemeente.Partnerships.Writing;
using Spectre.Console;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// Writes tables for people: with frames and colours on a terminal, otherwise in plain columns. A table that is wider
/// than the console has cells of several lines. If it still does not fit, each row is a list of its cells.
/// </summary>
internal static class TableText
{
    private const string Gap = "  ";
    private const int MaxWord = 16;

    // A framed column has a line and two spaces.
    private const int FrameOfColumn = 3;

    public static void Write(AnswerTable table, ToolConsole console)
    {
        if (table.Heading is { } heading)
        {
            WriteText(heading, console);
            console.Output.WriteLine();
        }

        int[] natural = NaturalWidths(table);
        int[]? widths = console.Width is { } width ? Fit(natural, MinWidths(table), width) : natural;
        if (widths is null)
            WriteBlocks(table, console.Output, console.Width!.Value);
        else if (console.IsTerminal && !(FramedWidth(natural) > console.Width))
            WriteFramed(table, console.Output.Frames);
        else
            WritePlain(table, console.Output, widths);
        if (table.Notes.Count > 0)
            console.Output.WriteLine();
        foreach (string note in table.Notes)
            WriteText(note, console);
    }

    /// <summary>True if a table has a column for each of its columns in a width, with cells of several lines.</summary>
    public static bool Fits(AnswerTable table, int width) =>
        Fit(NaturalWidths(table), MinWidths(table), width) is not null;

    private static int FramedWidth(int[] widths) => widths.Sum() + (FrameOfColumn * widths.Length) + 1;

    /// <summary>Writes a text, in lines of the width of the console.</summary>
    private static void WriteText(string text, ToolConsole console)
    {
        foreach (string line in console.Width is { } width ? TextWidth.Wrap(text, width) : [text])
            console.Output.WriteLine(line);
    }

    private static int[] NaturalWidths(AnswerTable table) =>
        [
            .. table.Columns.Select(
                (column, i) =>
                    table
                        .Rows.Concat(table.Footer)
                        .Select(row => TextWidth.Of(TextLines.OneLine(row[i])))
                        .Append(TextWidth.Of(column.Heading))
                        .Max()
            ),
        ];

    /// <summary>
    /// Returns the widths below which a column cannot be read. Numbers are never cut, and words only if they are long.
    /// </summary>
    private static int[] MinWidths(AnswerTable table) =>
        [
            .. table.Columns.Select(
                (column, i) =>
                {
                    string[] cells = [.. table.Rows.Concat(table.Footer).Select(row => TextLines.OneLine(row[i]))];
                    int heading = Math.Min(MaxWord, column.Heading.Split(' ', '-').Max(word => TextWidth.Of(word) + 1));
                    heading = Math.Min(heading, TextWidth.Of(column.Heading));
                    return column.IsNumber
                        ? Math.Max(heading, cells.Select(TextWidth.Of).DefaultIfEmpty().Max())
                        : Math.Max(
                            heading,
                            Math.Min(
                                MaxWord,
                                cells.SelectMany(cell => cell.Split(' ')).Select(TextWidth.Of).DefaultIfEmpty().Max()
                            )
                        );
                }
            ),
        ];

    /// <summary>
    /// Returns widths that fit together, by making the widest columns smaller; null if there are none.
    /// </summary>
    private static int[]? Fit(int[] natural, int[] least, int width)
    {
        int free = width - (Gap.Length * (natural.Length - 1));
        if (least.Sum() > free)
            return null;
        int[] widths = [.. natural];
        while (widths.Sum() > free)
        {
            int widest = -1;
            for (int i = 0; i < widths.Length; i++)
            {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]))
                    widest = i;
            }

            widths[widest]--;
        }

        return widths;
    }

    private static void WritePlain(AnswerTable table, TextWriter output, int[] widths)
    {
        string rule = string.Join(Gap, widths.Select(width => new string('-', width)));
        WriteRow([.. table.Columns.Select(column => column.Heading)]);
        output.WriteLine(rule);
        foreach (IReadOnlyList<string> row in table.Rows)
            WriteRow(row);
        if (table.Footer.Count > 0)
            output.WriteLine(rule);
        foreach (IReadOnlyList<string> row in table.Footer)
            WriteRow(row);

        void WriteRow(IReadOnlyList<string> cells)
        {
            IReadOnlyList<string>[] lines =
            [
                .. cells.Select((cell, i) => TextWidth.Wrap(TextLines.OneLine(cell), Math.Max(1, widths[i]))),
            ];
            for (int line = 0; line < lines.Max(cell => cell.Count); line++)
            {
                IEnumerable<string> padded = lines.Select(
                    (cell, i) =>
                        TextWidth.Pad(line < cell.Count ? cell[line] : "", widths[i], table.Columns[i].IsNumber)
                );
                output.WriteLine(string.Join(Gap, padded).TrimEnd());
            }
        }
    }

    /// <summary>Writes each row as lines with the heading and the cell. Empty cells are left out.</summary>
    private static void WriteBlocks(AnswerTable table, TextWriter output, int width)
    {
        string between = "";
        foreach (IReadOnlyList<string> row in table.Rows.Concat(table.Footer))
        {
            output.Write(between);
            between = "\n";
            for (int i = 0; i < row.Count; i++)
            {
                if (row[i].Length == 0)
                    continue;
                foreach (
                    string line in TextWidth.Wrap($"{table.Columns[i].Heading}: {TextLines.OneLine(row[i])}", width)
                )
                    output.WriteLine(line);
            }
        }
    }

    private static void WriteFramed(AnswerTable table, TextWriter output)
    {
        var framed = new Table().Border(TableBorder.Rounded);
        foreach (AnswerColumn column in table.Columns)
        {
            framed.AddColumn(
                new TableColumn($"[bold]{Markup.Escape(TextLines.OneLine(column.Heading))}[/]")
                {
                    Alignment = column.IsNumber ? Justify.Right : Justify.Left,
                }
            );
        }

        foreach (IReadOnlyList<string> row in table.Rows)
            framed.AddRow([.. row.Select(cell => Markup.Escape(TextLines.OneLine(cell)))]);
        if (table.Footer.Count > 0 && table.Rows.Count > 0)
            framed.AddEmptyRow();
        foreach (IReadOnlyList<string> row in table.Footer)
            framed.AddRow([.. row.Select(cell => $"[grey]{Markup.Escape(TextLines.OneLine(cell))}[/]")]);
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(framed);
    }
}
