namespace Gemeente.Partnerships.Csv;

/// <summary>A text as a message quotes it: no longer than is read, and no character of it in half.</summary>
internal static class Excerpt
{
    private const int Line = 60;
    private const string Cut = "...";

    /// <summary>The text, or its first part where it is longer than a line, or than is said.</summary>
    public static string Of(ReadOnlySpan<char> text, int longest = Line)
    {
        if (text.Length <= longest)
            return text.ToString();
        int end = longest - Cut.Length;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}{Cut}";
    }
}
