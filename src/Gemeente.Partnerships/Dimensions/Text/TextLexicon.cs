using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>
/// The rules of a <see cref="TextClassifier{TFact, TCategory}"/>: Dutch and English words and phrases that are evidence
/// of a category.
/// </summary>
/// <remarks>
/// <para>
/// A text is searched sentence by sentence. Excluded words are not evidence. A negation reaches eight words, up to the
/// end of the sentence or to words that end the negation. Negated evidence does not count. If one negation is part of
/// another, the longer one counts. The time is linear in the length of the text, for any text.
/// </para>
/// <para>Immutable and thread-safe. Equal by reference.</para>
/// </remarks>
public sealed class TextLexicon
{
    private readonly CompiledRules _compiled;
    private TextScanner? _spare;

    /// <summary>Makes a lexicon.</summary>
    /// <param name="version">The version of the rules; a part of every explanation.</param>
    /// <param name="rules">The rules. Their order decides only the order of <see cref="Categories"/>.</param>
    /// <exception cref="ArgumentException">
    /// The version is blank, a rule is given twice, or a category has only exclusions.
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
            throw new ArgumentException($"The rule '{twice.Key}' is given twice.", nameof(rules));
        if (Rules.FirstOrDefault(rule => rule.Category is not null && !Categories.Contains(rule.Category)) is { } idle)
            throw new ArgumentException(
                $"The rule '{idle}' excludes words from a category that no rule includes words in.",
                nameof(rules)
            );
        _compiled = new CompiledRules(Rules, Categories);
    }

    /// <summary>The version of the rules.</summary>
    public string Version { get; }

    /// <summary>The rules.</summary>
    public ValueList<TextRule> Rules { get; }

    /// <summary>The codes of the categories with rules, in the order of the rules.</summary>
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

    /// <summary>Finds the categories for which a text has evidence.</summary>
    /// <param name="text">The text; null is read as empty.</param>
    /// <param name="found">Receives, for each of <see cref="Categories"/>, true if the text has evidence of it.</param>
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
