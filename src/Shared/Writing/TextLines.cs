namespace Gemeente.Partnerships.Writing;

/// <summary>Names come from files, and must not move anybody's cursor.</summary>
internal static class TextLines
{
    /// <summary>
    /// The text on one line: control characters, line separators and marks that turn the direction become spaces.
    /// </summary>
    public static string OneLine(string text) =>
        text.Any(Moves) ? string.Concat(text.Select(c => Moves(c) ? ' ' : c)) : text;

    private static bool Moves(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
