using System.Text;
using Gemeente.Partnerships.Writing;
using Spectre.Console;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// Writes tables for people: with frames and colours on a terminal, otherwise in plain columns that never wrap.
/// </summary>
internal static class TableText
{
    private const string Gap = "  ";

    public static void Write(AnswerTable table, ToolConsole console)
    {
        if (table.Heading is { } heading)
        {
            console.Output.WriteLine(heading);
            console.Output.WriteLine();
        }

        if (console.IsTerminal)
            WriteFramed(table, console.Output.Frames);
        else
            WritePlain(table, console.Output);
        if (table.Notes.Count > 0)
            console.Output.WriteLine();
        foreach (string note in table.Notes)
            console.Output.WriteLine(note);
    }

    private static void WritePlain(AnswerTable table, TextWriter output)
    {
        int[] widths = [.. table.Columns.Select(column => column.Heading.Length)];
        foreach (IReadOnlyList<string> row in table.Rows.Concat(table.Footer))
        {
            for (int i = 0; i < widths.Length; i++)
                widths[i] = Math.Max(widths[i], row[i].Length);
        }

        string rule = string.Join(Gap, widths.Select(width => new string('-', width)));
        output.WriteLine(Line([.. table.Columns.Select(column => column.Heading)]));
        output.WriteLine(rule);
        foreach (IReadOnlyList<string> row in table.Rows)
            output.WriteLine(Line(row));
        if (table.Footer.Count > 0)
            output.WriteLine(rule);
        foreach (IReadOnlyList<string> row in table.Footer)
            output.WriteLine(Line(row));

        string Line(IReadOnlyList<string> cells)
        {
            var line = new StringBuilder();
            for (int i = 0; i < cells.Count; i++)
            {
                string cell = TextLines.OneLine(cells[i]);
                line.Append(i == 0 ? "" : Gap)
                    .Append(table.Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            }

            return line.ToString().TrimEnd();
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
