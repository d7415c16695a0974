using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>
/// Words and phrases, Dutch and English, that tell what a text is about: the rules of a
/// <see cref="TextClassifier{TFact, TCategory}"/>.
/// </summary>
/// <remarks>
/// <para>
/// A text is searched sentence by sentence. Words under an exclusion are no evidence. A negation reaches eight words,
/// not beyond the sentence nor beyond words that end it; evidence that it touches does not count. Of two negations, one
/// within the other, the longer holds. The time taken is linear in the length of the text, whatever the text.
/// </para>
/// <para>Immutable and thread-safe. Equal by reference.</para>
/// </remarks>
public sealed class TextLexicon
{
    private readonly CompiledRules _compiled;
    private TextScanner? _spare;

    /// <summary>Makes a lexicon.</summary>
    /// <param name="version">Names this state of the rules; a part of every explanation.</param>
    /// <param name="rules">
    /// The rules; their order does not matter, but for the order of <see cref="Categories"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The version is blank, a rule stands twice, or a category is only excluded.
    /// </exception>
    public TextLexicon(string version, IEnumerable<TextRule> rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        ArgumentNullException.ThrowIfNull(rules);
        Version = version;
        Rules = [.. rules];
        Categories =
        [
            .. Rules
                .Where(rule => rule.Role == TextRuleRole.Include)
                .Select(rule => rule.Category!)
                .Distinct(StringComparer.Ordinal),
        ];
        if (Rules.GroupBy(rule => rule).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"The rule '{twice.Key}' stands twice.", nameof(rules));
        if (Rules.FirstOrDefault(rule => rule.Category is not null && !Categories.Contains(rule.Category)) is { } idle)
            throw new ArgumentException(
                $"The rule '{idle}' excludes from a category that nothing includes in.",
                nameof(rules)
            );
        _compiled = new CompiledRules(Rules, Categories);
    }

    /// <summary>Names this state of the rules.</summary>
    public string Version { get; }

    /// <summary>The rules.</summary>
    public ValueList<TextRule> Rules { get; }

    /// <summary>The codes of the categories that there are rules for, in the order of the rules.</summary>
    public ValueList<string> Categories { get; }

    /// <summary>Finds the words of a text that are evidence of a category.</summary>
    /// <param name="text">The text; null is read as empty.</param>
    /// <returns>The evidence, sentence by sentence. Two rules may find the same words.</returns>
    public IReadOnlyList<TextMatch> FindMatches(string? text)
    {
        var matches = new List<TextMatch>();
        Scan(text, new bool[Categories.Count], matches);
        return matches;
    }

    /// <summary>Finds the categories that a text has evidence of.</summary>
    /// <param name="text">The text; null is read as empty.</param>
    /// <param name="found">Gets, for each of <see cref="Categories"/>, whether there is evidence of it.</param>
    /// <exception cref="ArgumentException">The span is shorter than the categories.</exception>
    public void FindCategories(string? text, Span<bool> found)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(found.Length, Categories.Count, nameof(found));
        found.Clear();
        Scan(text, found, matches: null);
    }

    private void Scan(string? text, Span<bool> found, List<TextMatch>? matches)
    {
        TextScanner scanner = Interlocked.Exchange(ref _spare, null) ?? new TextScanner(_compiled);
        scanner.Scan(text, found, matches);
        Volatile.Write(ref _spare, scanner);
    }
}
