using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Writes tables as Markdown, with the heading above and the notes below.</summary>
internal static class MarkdownTable
{
    public static void Write(AnswerTable table, TextWriter output)
    {
        if (table.Heading is { } heading)
        {
            output.WriteLine(MarkdownText.Escape(heading));
            output.WriteLine();
        }

        WriteRow([.. table.Columns.Select(column => column.Heading)]);
        output.WriteLine($"|{string.Concat(table.Columns.Select(column => column.IsNumber ? "---:|" : "---|"))}");
        foreach (IReadOnlyList<string> row in table.Rows.Concat(table.Footer))
            WriteRow(row);
        foreach (string note in table.Notes)
        {
            output.WriteLine();
            output.WriteLine(MarkdownText.Escape(note));
        }

        void WriteRow(IReadOnlyList<string> cells) =>
            output.WriteLine($"| {string.Join(" | ", cells.Select(MarkdownText.Escape))} |");
    }
}
