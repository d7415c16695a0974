using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>A text and one of its categories: a row of the training set.</summary>
internal sealed class Example
{
    /// <summary>The category of a text without a theme.</summary>
    public const string None = "none";

    public string Text { get; set; } = "";

    public string Category { get; set; } = None;

    /// <summary>Makes a row for each theme of each sentence, and one for each sentence without a theme.</summary>
    public static IEnumerable<Example> From(IEnumerable<LabelledText> sentences) =>
        sentences.SelectMany(sentence =>
            sentence
                .Themes.Select(theme => theme.Code)
                .DefaultIfEmpty(None)
                .Select(code => new Example { Text = sentence.Text, Category = code })
        );

    /// <summary>Makes a row for each pattern with which a lexicon includes words in a category.</summary>
    public static IEnumerable<Example> From(TextLexicon lexicon) =>
        lexicon
            .Rules.Where(rule => rule.Role == TextRuleRole.Include)
            .Select(rule => new Example
            {
                Text = rule.Pattern.Replace("*", "", StringComparison.Ordinal),
                Category = rule.Category!,
            });
}
