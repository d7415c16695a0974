using System.Buffers;
using System.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Writes a line of RFC 4180 text of which no spreadsheet takes a field for a formula.</summary>
internal static class CsvField
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"");

    // Those of East Asian width begin a formula too, where a spreadsheet brings them to the usual width.
    private const string BeginsFormula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static void WriteLine(TextWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields.Select(Guard)));
        writer.Write("\r\n");
    }

    /// <summary>An apostrophe makes text of a formula; characters that move a cursor become spaces.</summary>
    private static string Guard(string text)
    {
        string clean = TextLines.OneLine(text);
        ReadOnlySpan<char> start = text.AsSpan().TrimStart(' ');
        string guarded = !start.IsEmpty && BeginsFormula.Contains(start[0], StringComparison.Ordinal) ? "'" + clean : clean;
        return guarded.AsSpan().ContainsAny(Quoted)
            ? new StringBuilder(guarded).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString()
            : guarded;
    }
}
