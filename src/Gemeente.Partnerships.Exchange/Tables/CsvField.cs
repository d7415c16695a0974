using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Writes a line of RFC 4180 text of which no spreadsheet takes a field for a formula.</summary>
internal static class CsvField
{
    public static void WriteLine(TextWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields.Select(Field)));
        writer.Write("\r\n");
    }

    // A tab or line end at the begin, which marks a formula, is a space on the one line.
    private static string Field(string text)
    {
        string line = TextLines.OneLine(text);
        bool isHidden = SpreadsheetText.LooksLikeFormula(text) && !SpreadsheetText.LooksLikeFormula(line);
        return SpreadsheetText.Field(isHidden ? $"'{line}" : line);
    }
}
