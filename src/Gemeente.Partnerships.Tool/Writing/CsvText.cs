using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Writes RFC 4180 text that no spreadsheet takes for formulas.</summary>
internal static class CsvText
{
    public static void Write(IEnumerable<IReadOnlyList<string?>> rows, TextWriter output)
    {
        foreach (IReadOnlyList<string?> row in rows)
            output.WriteLine(string.Join(',', row.Select(field => SpreadsheetText.Field(field ?? ""))));
    }
}
