namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Text from a file must not move the cursor of whoever reads it, nor colour what follows.</summary>
internal static class TerminalText
{
    /// <summary>The text with a space for each character that is none, but for those to keep.</summary>
    public static string Safe(string text, string keep = "") =>
        text.Any(c => IsUnsafe(c, keep)) ? string.Concat(text.Select(c => IsUnsafe(c, keep) ? ' ' : c)) : text;

    private static bool IsUnsafe(char c, string keep) => char.IsControl(c) && !keep.Contains(c);
}
