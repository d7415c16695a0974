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

    /// <summary>The themes of a partnership: words for every well-known <see cref="Theme"/>.</summary>
    public static TextLexicon Themes => LazyThemes.Value;

    /// <summary>The motives of a partnership: words for every well-known <see cref="Motive"/>.</summary>
    public static TextLexicon Motives => LazyMotives.Value;

    private static TextLexicon Read(string path) => TextLexiconReader.Read(CsvText.Embedded(path), path, []);
}
