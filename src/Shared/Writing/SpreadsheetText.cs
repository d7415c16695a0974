using System.Buffers;
using System.Text;

namespace Gemeente.Partnerships.Writing;

/// <summary>Writes fields of CSV that no spreadsheet reads as a formula, whichever delimiter it expects.</summary>
internal static class SpreadsheetText
{
    private const char Apostrophe = '\'';

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\t\r\n");

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;\t|\r\n");

    /// <summary>
    /// True if a spreadsheet may read the text as a formula. Spreadsheets look at the first visible character, also in
    /// its full-width form, and at tabs and line ends before it.
    /// </summary>
    public static bool IsFormula(ReadOnlySpan<char> text) =>
        text.TrimStart(' ') is ['\t' or '\r' or '\n', ..]
        || (text.TrimStart() is [var first, ..] && IsFormulaSign(first));

    /// <summary>
    /// Returns the text as a field. An apostrophe precedes a formula, and quotes surround text with a delimiter.
    /// </summary>
    public static string Field(string text)
    {
        string inside = GuardInside(text);
        string guarded = IsFormula(inside) ? Apostrophe + inside : inside;
        return guarded.AsSpan().ContainsAny(Quoted)
            ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : guarded;
    }

    /// <summary>
    /// Adds an apostrophe after each delimiter and line end in the text, where a formula would begin for a spreadsheet
    /// that splits the text there. Apostrophes that are there already get one more.
    /// </summary>
    public static string GuardInside(string text)
    {
        StringBuilder? guarded = null;
        int done = 0;
        for (int at = 0; NextSeparator(text, ref at); )
        {
            if (!BeginsFormula(text.AsSpan(at)))
                continue;
            guarded ??= new StringBuilder(text.Length + 8);
            guarded.Append(text, done, at - done).Append(Apostrophe);
            done = at;
        }

        return guarded is null ? text : guarded.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Removes the apostrophes that <see cref="GuardInside"/> added.</summary>
    public static string UnguardInside(string text)
    {
        StringBuilder? plain = null;
        int done = 0;
        for (int at = 0; NextSeparator(text, ref at); )
        {
            if (at == text.Length || text[at] != Apostrophe || !BeginsFormula(text.AsSpan(at)))
                continue;
            plain ??= new StringBuilder(text.Length);
            plain.Append(text, done, at - done);
            done = at + 1;
        }

        return plain is null ? text : plain.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Moves to the position after the next delimiter or line end.</summary>
    private static bool NextSeparator(string text, ref int at)
    {
        int length = text.AsSpan(at).IndexOfAny(Separators);
        at += length + 1;
        return length >= 0;
    }

    /// <summary>
    /// True if a formula begins after apostrophes, white space and quotes, which disappear when the text is split. The
    /// result depends only on the text up to the next delimiter. It is the same with one more apostrophe before the
    /// text, and with added apostrophes after the delimiter.
    /// </summary>
    public static bool BeginsFormula(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(Apostrophe);
        int i = 0;
        while (i < text.Length && (text[i] == '"' || (char.IsWhiteSpace(text[i]) && !Separators.Contains(text[i]))))
            i++;
        return i < text.Length && IsFormulaSign(text[i]);
    }

    private static bool IsFormulaSign(char c) =>
        c is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
}
