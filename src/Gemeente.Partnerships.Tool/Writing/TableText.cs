using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;
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

    private const int MaxFrameWidth = 10_000;

    // A framed column has a line and two spaces.
    private const int FrameOfColumn = 3;

    public static void Write(AnswerTable table, ToolConsole console)
    {
        if (table.Heading is { } heading)
        {
            WriteText(heading, console);
            console.Output.WriteLine();
        }

        table = console.Width is { } limit ? Narrowed(table, limit, console.Language) : table;
        int[] natural = NaturalWidths(table);
        if (console.IsTerminal && table.Bars.Count > 0)
        {
            // A bar is worth more than a frame.
            AnswerTable framed = TableBars.AddTo(table, FramedWidth(natural), console.Width);
            table = framed != table ? framed : TableBars.AddTo(table, PlainWidth(natural), console.Width);
            natural = NaturalWidths(table);
        }

        int[]? widths = console.Width is { } width ? Fit(natural, MinWidths(table), width) : natural;
        if (widths is null)
            WriteBlocks(table, console.Output, console.Width!.Value);
        else if (console.IsTerminal && !(FramedWidth(natural) > console.Width))
            WriteFramed(table, console);
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

    /// <summary>Returns the table without its least important columns, until it fits. A note names them.</summary>
    private static AnswerTable Narrowed(AnswerTable table, int width, Language language)
    {
        AnswerTable shown = table;
        List<string> hidden = [];
        foreach (int column in table.LeastImportant)
        {
            if (Fits(shown, width))
                break;
            hidden.Add(table.Columns[column].Heading);
            int[] kept = [.. Enumerable.Range(0, table.Columns.Count).Except(table.LeastImportant.Take(hidden.Count))];
            shown = table with
            {
                Columns = [.. kept.Select(i => table.Columns[i])],
                Rows = [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. kept.Select(i => row[i])])],
                Footer = [.. table.Footer.Select(row => (IReadOnlyList<string>)[.. kept.Select(i => row[i])])],
                Notes = [.. table.Notes, MessageTexts.NotShown(width, string.Join(", ", hidden)).In(language)],
            };
        }

        return shown;
    }

    private static int PlainWidth(int[] widths) => widths.Sum() + (Gap.Length * (widths.Length - 1));

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

    /// <summary>
    /// Writes each row as lines. Empty cells are left out. Numbers are on one line below the other cells.
    /// </summary>
    private static void WriteBlocks(AnswerTable table, TextWriter output, int width)
    {
        bool hasNumbers = table.Columns.Any(column => column.IsNumber);
        string between = "";
        foreach (IReadOnlyList<string> row in table.Rows.Concat(table.Footer))
        {
            output.Write(between);
            between = hasNumbers ? "" : "\n";
            foreach (string line in hasNumbers ? Compact(table, row, width) : Cells(table, row, width))
                output.WriteLine(line);
        }
    }

    private static IEnumerable<string> Cells(AnswerTable table, IReadOnlyList<string> row, int width) =>
        Enumerable
            .Range(0, row.Count)
            .Where(i => row[i].Length > 0)
            .SelectMany(i => TextWidth.Wrap($"{table.Columns[i].Heading}: {TextLines.OneLine(row[i])}", width));

    private static IEnumerable<string> Compact(AnswerTable table, IReadOnlyList<string> row, int width)
    {
        int[] filled = [.. Enumerable.Range(0, row.Count).Where(i => row[i].Length > 0)];
        string words = string.Join(
            ' ',
            filled.Where(i => !table.Columns[i].IsNumber).Select(i => TextLines.OneLine(row[i]))
        );
        string numbers = string.Join(
            ", ",
            filled.Where(i => table.Columns[i].IsNumber).Select(i => $"{table.Columns[i].Heading} {row[i]}")
        );
        return TextWidth
            .Wrap(words, width)
            .Concat(TextWidth.Wrap(numbers, width - Gap.Length).Select(line => Gap + line));
    }

    private static void WriteFramed(AnswerTable table, ToolConsole console)
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
        IAnsiConsole terminal = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = console.HasColours ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = console.HasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(console.Output.Frames),
            }
        );
        terminal.Profile.Width = console.Width ?? MaxFrameWidth;
        terminal.Profile.Capabilities.Unicode = true;
        terminal.Write(framed);
    }
}
