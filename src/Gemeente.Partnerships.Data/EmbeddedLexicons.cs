using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Data;

/// <summary>The Dutch and English lexicons of this package, each read on first use.</summary>
/// <remarks>
/// Safe for use by several threads. A host reads its own lexicon with <see cref="TextLexiconReader"/>.
/// </remarks>
public static class EmbeddedLexicons
{
    private static readonly Lazy<TextLexicon> LazyThemes = new(static () => Read("lexicon/themes.csv"));
    private static readonly Lazy<TextLexicon> LazyMotives = new(static () => Read("lexicon/motives.csv"));

    // Words with another meaning in the other language, or several in one: "arts" is Dutch for a doctor. In a sentence
    // the words around them decide.
    private static readonly HashSet<string> AmbiguousAlone = new(StringComparer.OrdinalIgnoreCase)
    {
        "arts",
        "dump",
        "fire",
        "tap",
        "wells",
    };

    /// <summary>The themes of a partnership: words for every well-known <see cref="Theme"/>.</summary>
    public static TextLexicon Themes => LazyThemes.Value;

    /// <summary>The motives of a partnership: words for every well-known <see cref="Motive"/>.</summary>
    public static TextLexicon Motives => LazyMotives.Value;

    /// <summary>Finds the themes of words, such as <c>Gezondheid</c>, with <see cref="Themes"/>.</summary>
    /// <remarks>
    /// One of these words alone is evidence of nothing, because it has several meanings: <c>arts</c>, <c>dump</c>,
    /// <c>fire</c>, <c>tap</c> and <c>wells</c>.
    /// </remarks>
    /// <param name="words">The words; null is read as empty.</param>
    /// <returns>The themes, in the order of the code list; empty if no word is evidence of a theme.</returns>
    public static ValueList<Theme> FindThemes(string? words)
    {
        if (words is not null && AmbiguousAlone.Contains(words.Trim()))
            return [];
        Span<bool> found = stackalloc bool[Themes.Categories.Count];
        Themes.FindCategories(words, found);
        List<Theme> themes = [];
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i])
                themes.Add(Theme.FromCode(Themes.Categories[i]));
        }

        return [.. themes.Order()];
    }

    private static TextLexicon Read(string path) => TextLexiconReader.Read(CsvText.Embedded(path), path, []);
}
