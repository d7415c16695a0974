namespace Gemeente.Partnerships.Checks;

/// <summary>Shortens a text that a message quotes. It never cuts a surrogate pair.</summary>
internal static class Excerpt
{
    /// <summary>The length of a quoted text at most, where a message does not set its own.</summary>
    public const int MaxLength = 80;

    private const string Ellipsis = "...";

    /// <summary>Returns the text, or its beginning and an ellipsis where it is longer than the limit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The length of the result at most, with the ellipsis.</param>
    public static string Of(ReadOnlySpan<char> text, int maxLength = MaxLength)
    {
        if (text.Length <= maxLength)
            return text.ToString();
        int end = maxLength - Ellipsis.Length;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}{Ellipsis}";
    }
}
