namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>Words of a text that are evidence of a category.</summary>
/// <param name="Rule">The rule that found them.</param>
/// <param name="Start">Where in the text they begin.</param>
/// <param name="Length">How many characters they take, with all that stands between them.</param>
/// <remarks>Immutable and thread-safe. Equal by content.</remarks>
public sealed record TextMatch(TextRule Rule, int Start, int Length)
{
    /// <summary>The code of the category.</summary>
    public string Category => Rule.Category!;

    /// <summary>The words themselves.</summary>
    /// <param name="text">The text that was searched.</param>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
