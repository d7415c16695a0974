namespace Gemeente.Partnerships.Checks;

/// <summary>The one message for text that is not what it should be, with the text shortened when it is long.</summary>
internal static class Malformed
{
    private const int MaxQuoteLength = 80;

    public static FormatException Text(ReadOnlySpan<char> text, string expected)
    {
        string quoted = text.Length <= MaxQuoteLength ? text.ToString() : $"{text[..MaxQuoteLength]}...";
        return new FormatException($"'{quoted}' is not {expected}.");
    }
}
