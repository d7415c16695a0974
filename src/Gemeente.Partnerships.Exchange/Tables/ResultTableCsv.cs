using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Writes tables as CSV (RFC 4180), a line for each cell and total, for spreadsheets and programs.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class ResultTableCsv
{
    /// <summary>
    /// Writes a heading and a line for each cell and total: code and name of row and column, count, status
    /// (<c>normal</c>, <c>missing</c>, <c>suppressed</c>) and reason. A rounded table also has the rounding base of
    /// each count. A table of which a part is only possible has the columns <c>certain</c> and <c>possible</c>. The
    /// code of a total is <c>_T</c>, that of what is not stated <c>_U</c>. Another code that begins with <c>_</c> gets
    /// a second <c>_</c>. Lines end in CR LF. An apostrophe precedes a field that a spreadsheet would read as a
    /// formula.
    /// </summary>
    public static void Write(ResultTable table, TextWriter destination, Language language)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(destination);
        bool isTwoWay = table.Columns is not null;
        string[] headings = isTwoWay
            ? [table.Rows.Id, $"{table.Rows.Id}-name", table.Columns!.Id, $"{table.Columns.Id}-name"]
            : [table.Rows.Id, $"{table.Rows.Id}-name"];
        bool isRounded = table.RoundedTo > 1;
        WriteLine(
            destination,
            [
                .. headings,
                "count",
                "status",
                "reason",
                .. isRounded ? ["rounded-to"] : Array.Empty<string>(),
                .. table.HasPossible ? ["certain", "possible"] : Array.Empty<string>(),
            ]
        );
        foreach (Observation observation in Observation.Of(table))
        {
            string[] row = CategoryFields(observation.Row, language);
            ResultCell cell = observation.Cell;
            WriteLine(
                destination,
                [
                    .. row,
                    .. isTwoWay ? CategoryFields(observation.Column, language) : [],
                    cell.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
                    TableCodes.Status.CodeOf(cell.Status),
                    cell.Reason is { } reason ? TableCodes.Reason.CodeOf(reason) : "",
                    .. isRounded
                        ? [cell.Value is null ? "" : table.RoundedTo.ToString(CultureInfo.InvariantCulture)]
                        : Array.Empty<string>(),
                    .. table.HasPossible ? observation.CertaintyTexts : [],
                ]
            );
        }
    }

    private static string[] CategoryFields(ResultCategory? category, Language language) =>
        [TableTexts.CodeOf(category), TableTexts.NameOf(category, language)];

    private static void WriteLine(TextWriter destination, IEnumerable<string> fields)
    {
        destination.Write(string.Join(',', fields.Select(Field)));
        destination.Write("\r\n");
    }

    // A leading tab or line end marks a formula, but becomes a space on the one line. The apostrophe keeps the mark.
    private static string Field(string text)
    {
        string line = TextLines.OneLine(text);
        bool isMarkLost = SpreadsheetText.IsFormula(text) && !SpreadsheetText.IsFormula(line);
        return SpreadsheetText.Field(isMarkLost ? $"'{line}" : line);
    }
}
