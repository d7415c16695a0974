using System.Text.Json;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// An answer that can be written in each format. Its notes are messages where the format has no place.
/// </summary>
/// <param name="Table">Makes the table for a width; null for a width without a limit.</param>
/// <param name="Rows">The rows of CSV, the first with the names of the columns.</param>
/// <param name="Json">Writes the JSON.</param>
internal sealed record Answer(
    Func<int?, AnswerTable> Table,
    IEnumerable<IReadOnlyList<string?>> Rows,
    Action<Utf8JsonWriter> Json
)
{
    /// <summary>The notes, if they are known without the table; null for those of the table.</summary>
    public IEnumerable<string>? Notes { get; init; }

    public void Write(ToolConsole console, AnswerFormat format)
    {
        switch (format)
        {
            case AnswerFormat.Csv:
                CsvWriter.Write(Rows, console.Output);
                break;
            case AnswerFormat.Json or AnswerFormat.GeoJson:
                JsonText.Write(Json, console.Output);
                break;
            case AnswerFormat.Markdown:
                MarkdownTable.Write(Table(null), console.Output);
                return;
            default:
                TableText.Write(Table(console.Width), console);
                return;
        }

        foreach (string note in Notes ?? Table(null).Notes)
            console.Error.WriteLine(note);
    }
}
