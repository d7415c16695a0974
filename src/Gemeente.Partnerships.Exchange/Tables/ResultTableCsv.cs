using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Tables as CSV (RFC 4180), a line for each cell and total, for spreadsheets and programs.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class ResultTableCsv
{
    /// <summary>
    /// Writes a heading, and a line for each cell and total: code and name of row and column, count, status
    /// (<c>normal</c>, <c>missing</c>, <c>suppressed</c>) and reason; of a rounded table also the multiple that each
    /// count is rounded to. A total has the code <c>_T</c>, what is not stated <c>_U</c>; of a code that begins with
    /// <c>_</c> itself the <c>_</c> is doubled. Lines end in CR LF. A field that a spreadsheet would take for a formula
    /// begins with an apostrophe.
    /// </summary>
    public static void Write(ResultTable table, TextWriter writer, Language language)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        bool isTwoWay = table.Columns is not null;
        string[] place = isTwoWay
            ? [table.Rows.Id, $"{table.Rows.Id}-name", table.Columns!.Id, $"{table.Columns.Id}-name"]
            : [table.Rows.Id, $"{table.Rows.Id}-name"];
        bool isRounded = table.RoundedTo > 1;
        CsvField.WriteLine(
            writer,
            [.. place, "count", "status", "reason", .. isRounded ? ["rounded-to"] : Array.Empty<string>()]
        );
        foreach (Observation observation in Observation.Of(table))
        {
            string[] row = Place(observation.Row, language);
            ResultCell cell = observation.Cell;
            CsvField.WriteLine(
                writer,
                [
                    .. row,
                    .. isTwoWay ? Place(observation.Column, language) : [],
                    cell.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
                    TableTexts.CodeOf(cell.Status),
                    cell.Reason is { } reason ? TableTexts.CodeOf(reason) : "",
                    .. isRounded
                        ? [cell.Value is null ? "" : table.RoundedTo.ToString(CultureInfo.InvariantCulture)]
                        : Array.Empty<string>(),
                ]
            );
        }
    }

    private static string[] Place(ResultCategory? category, Language language) =>
        [TableTexts.CodeOf(category), TableTexts.NameOf(category, language)];
}
