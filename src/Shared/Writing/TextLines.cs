using System.Globalization;
using System.Text;

namespace Gemeente.Partnerships.Writing;

/// <summary>
/// Makes text from files safe to show: a name must not move the cursor, colour the text after it or turn its direction.
/// </summary>
internal static class TextLines
{
    /// <summary>
    /// Returns the text on one line. Control characters, line separators and direction marks become spaces.
    /// </summary>
    public static string OneLine(string text) => Replace(text, IsUnsafe, _ => " ");

    /// <summary>Returns the same text with its line feeds.</summary>
    public static string WithLineFeeds(string text) => Replace(text, c => c != '\n' && IsUnsafe(c), _ => " ");

    /// <summary>Returns JSON of which the strings have these characters as escapes.</summary>
    public static string JsonEscaped(string json) =>
        Replace(
            json,
            c => c != '\n' && IsUnsafe(c),
            c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
        );

    private static string Replace(string text, Func<char, bool> isUnsafe, Func<char, string> replacement)
    {
        if (!text.Any(isUnsafe))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (isUnsafe(c))
                safe.Append(replacement(c));
            else
                safe.Append(c);
        }

        return safe.ToString();
    }

    // The direction marks are all characters with the Unicode property Bidi_Control.
    private static bool IsUnsafe(char c) =>
        char.IsControl(c)
        || c
            is '\u2028'
                or '\u2029'
                or '\u061C'
                or '\u200E'
                or '\u200F'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');
}
