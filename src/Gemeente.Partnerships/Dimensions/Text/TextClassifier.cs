using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>Classifies facts by the subject of a free text, with the rules of a lexicon.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>
/// A fact without text, or with a text without evidence of any category, is unknown. Immutable; thread-safe if the
/// delegate that gives the text is.
/// </remarks>
public sealed class TextClassifier<TFact, TCategory> : IClassifier<TFact, TCategory>
    where TCategory : notnull
{
    private const int MaxQuoteLength = 100;

    private static readonly Label WordsFound = new("woorden in de tekst", "words in the text");

    private readonly TextLexicon _lexicon;
    private readonly Func<TFact, string?> _text;
    private readonly TCategory[] _categories;

    /// <summary>Makes a classifier.</summary>
    /// <param name="lexicon">The rules.</param>
    /// <param name="text">Gets the text of a fact, or null.</param>
    /// <param name="codes">
    /// The categories. The list must allow many, and contain the categories of the lexicon.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The list allows only one category, or does not contain a category of the lexicon.
    /// </exception>
    public TextClassifier(TextLexicon lexicon, Func<TFact, string?> text, CodeList<TCategory> codes)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(codes);
        if (!codes.IsMultiValued)
            throw new ArgumentException(
                "A text can have several subjects: the code list must allow many categories.",
                nameof(codes)
            );
        _lexicon = lexicon;
        _text = text;
        Codes = codes;
        _categories =
        [
            .. lexicon.Categories.Select(code =>
                codes.TryParse(code, out TCategory? category)
                    ? category
                    : throw new ArgumentException(
                        $"The code list does not contain '{code}', a category of the lexicon.",
                        nameof(codes)
                    )
            ),
        ];
    }

    /// <inheritdoc/>
    public CodeList<TCategory> Codes { get; }

    /// <summary>The version of the lexicon.</summary>
    public string Version => _lexicon.Version;

    /// <inheritdoc/>
    public Classification<TCategory> Classify(TFact fact)
    {
        bool[] found = new bool[_categories.Length];
        _lexicon.FindCategories(_text(fact), found);
        var categories = new List<TCategory>();
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i])
                categories.Add(_categories[i]);
        }

        return Classification<TCategory>.Many(categories);
    }

    /// <summary>
    /// Gets the evidence of each category: the words in the text, each with the pattern that found them.
    /// </summary>
    /// <param name="fact">The fact.</param>
    public IReadOnlyList<Reason<TCategory>> Explain(TFact fact)
    {
        string? text = _text(fact);
        ILookup<string, TextMatch> matches = _lexicon
            .FindMatches(text)
            .ToLookup(match => match.Category, StringComparer.Ordinal);
        var reasons = new List<Reason<TCategory>>();
        for (int i = 0; i < _categories.Length; i++)
        {
            Label[] evidence = [.. matches[_lexicon.Categories[i]].Select(match => Quote(match, text!)).Distinct()];
            if (evidence.Length > 0)
                reasons.Add(new Reason<TCategory>(_categories[i], WordsFound, evidence));
        }

        return reasons;
    }

    private static Label Quote(TextMatch match, string text)
    {
        ReadOnlySpan<char> words = match.In(text);
        return Label.Same($"'{Excerpt.Of(words, MaxQuoteLength)}' ({match.Rule.Pattern})");
    }
}
