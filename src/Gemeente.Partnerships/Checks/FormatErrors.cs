namespace Gemeente.Partnerships.Checks;

/// <summary>The exception of every <c>Parse</c> method.</summary>
internal static class FormatErrors
{
    /// <summary>Returns the exception for a text that is not what was expected.</summary>
    public static FormatException Text(ReadOnlySpan<char> text, string expected) =>
        new($"'{Excerpt.Of(text)}' is not {expected}.");
}
