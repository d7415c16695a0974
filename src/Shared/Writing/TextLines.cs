namespace Gemeente.Partnerships.Writing;

/// <summary>
/// Makes text from files safe to show: a name must not move the cursor, colour the text after it or turn its direction.
/// </summary>
internal static class TextLines
{
    /// <summary>
    /// Returns the text on one line. Control characters, line separators and direction marks become spaces.
    /// </summary>
    public static string OneLine(string text) => Replace(text, IsUnsafe);

    /// <summary>Returns the same text with its line feeds.</summary>
    public static string WithLineFeeds(string text) => Replace(text, c => c != '\n' && IsUnsafe(c));

    private static string Replace(string text, Func<char, bool> isUnsafe) =>
        text.Any(isUnsafe) ? string.Concat(text.Select(c => isUnsafe(c) ? ' ' : c)) : text;

    private static bool IsUnsafe(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
