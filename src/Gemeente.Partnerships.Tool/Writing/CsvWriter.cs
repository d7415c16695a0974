using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Writes rows as CSV (RFC 4180) without fields that a spreadsheet would read as a formula.</summary>
internal static class CsvWriter
{
    public static void Write(IEnumerable<IReadOnlyList<string?>> rows, TextWriter output)
    {
        foreach (IReadOnlyList<string?> row in rows)
            output.WriteLine(string.Join(',', row.Select(field => SpreadsheetText.Field(field ?? ""))));
    }
}
