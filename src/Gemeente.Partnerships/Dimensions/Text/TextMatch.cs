namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>Words of a text that are evidence of a category.</summary>
/// <param name="Rule">The rule that found them.</param>
/// <param name="Start">The index in the text of their first character.</param>
/// <param name="Length">The number of characters from the first word to the end of the last.</param>
/// <remarks>Immutable and thread-safe. Equal when all properties are equal.</remarks>
public sealed record TextMatch(TextRule Rule, int Start, int Length)
{
    /// <summary>The code of the category.</summary>
    public string Category => Rule.Category!;

    /// <summary>Gets the words.</summary>
    /// <param name="text">The text that was searched.</param>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
