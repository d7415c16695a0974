using System.Buffers;

namespace Gemeente.Partnerships.Writing;

/// <summary>Text in a field of CSV of which no spreadsheet makes a formula, whichever delimiter it expects.</summary>
internal static class SpreadsheetText
{
    private const char Apostrophe = '\'';

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\t\r\n");

    /// <summary>
    /// Whether a spreadsheet may take the text for a formula. It looks at the first character that can be seen, and at tabs
    /// and line ends before it; those of East Asian width are brought to the usual width.
    /// </summary>
    public static bool LooksLikeFormula(ReadOnlySpan<char> text)
        => text.TrimStart(' ') is ['\t' or '\r' or '\n', ..]
            || text.TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..];

    /// <summary>A field: an apostrophe makes text of a formula, and quotes stand around what holds a delimiter.</summary>
    public static string Field(string text)
    {
        string guarded = LooksLikeFormula(text) ? Apostrophe + text : text;
        return guarded.AsSpan().ContainsAny(Quoted) ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }
}
