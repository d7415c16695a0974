using System.Buffers;
using System.Text;

namespace Gemeente.Partnerships.Writing;

/// <summary>Text in a field of CSV of which no spreadsheet makes a formula, whichever delimiter it expects.</summary>
internal static class SpreadsheetText
{
    private const char Apostrophe = '\'';

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\t\r\n");

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;\t|\r\n");

    /// <summary>
    /// Whether a spreadsheet may take the text for a formula. It looks at the first character that can be seen, and at
    /// tabs and line ends before it; those of East Asian width are brought to the usual width.
    /// </summary>
    public static bool LooksLikeFormula(ReadOnlySpan<char> text) =>
        text.TrimStart(' ') is ['\t' or '\r' or '\n', ..]
        || (text.TrimStart() is [var first, ..] && IsFormulaSign(first));

    /// <summary>
    /// A field: an apostrophe makes text of a formula, and quotes stand around what holds a delimiter.
    /// </summary>
    public static string Field(string text)
    {
        string inside = GuardInside(text);
        string guarded = LooksLikeFormula(inside) ? Apostrophe + inside : inside;
        return guarded.AsSpan().ContainsAny(Quoted)
            ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : guarded;
    }

    /// <summary>
    /// Text with an apostrophe behind each delimiter and line end in it where a formula would begin for a spreadsheet
    /// that cuts the text there; one more where apostrophes stand before that already.
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

    /// <summary>The text of which <see cref="GuardInside"/> makes this.</summary>
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

    /// <summary>Goes behind the next delimiter or line end.</summary>
    private static bool NextSeparator(string text, ref int at)
    {
        int length = text.AsSpan(at).IndexOfAny(Separators);
        at += length + 1;
        return length >= 0;
    }

    /// <summary>
    /// Whether a formula begins behind apostrophes, and behind white space and quotes, which vanish when the text is
    /// cut. It looks no further than the next delimiter, and so says the same with an apostrophe more before the text,
    /// or guards behind that.
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
