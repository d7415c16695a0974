namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>
/// The words of the current sentence and the patterns found in it. The end of the sentence decides which of them are
/// evidence.
/// </summary>
/// <remarks>For one thread at a time. Reused for each sentence.</remarks>
internal sealed class Sentence(CompiledRules rules)
{
    /// <summary>The number of words that a negation reaches.</summary>
    public const int MaxNegationReach = 8;

    private readonly (int Start, int End)[] _words = new (int, int)[TextScanner.MaxSentenceWords];
    private readonly bool[] _negated = new bool[TextScanner.MaxSentenceWords];
    private readonly List<Hit> _included = [];
    private readonly List<Hit> _excluded = [];
    private readonly List<Hit> _negations = [];
    private int _count;

    /// <summary>Adds a word.</summary>
    /// <returns>The number of words in the sentence.</returns>
    public int AddWord(int start, int end)
    {
        _words[_count] = (start, end);
        return ++_count;
    }

    /// <summary>Adds a pattern that ends with the word to be added next.</summary>
    /// <param name="rule">The index of its rule.</param>
    /// <param name="wordsBefore">The number of words between the first word of the pattern and that one.</param>
    public void AddHit(int rule, int wordsBefore)
    {
        List<Hit> hits = rules.Rules[rule].Role switch
        {
            TextRuleRole.Include => _included,
            TextRuleRole.Exclude => _excluded,
            _ => _negations,
        };
        hits.Add(new Hit(rule, _count - wordsBefore, _count));
    }

    /// <summary>Reports the evidence in the sentence, and clears the sentence.</summary>
    public void Complete(Span<bool> found, List<TextMatch>? matches)
    {
        if (_included.Count > 0)
        {
            MarkNegated();
            foreach (Hit hit in _included)
            {
                if (IsExcluded(hit) || _negated.AsSpan(hit.First..(hit.Last + 1)).Contains(true))
                    continue;
                found[rules.CategoryOfRule[hit.Rule]] = true;
                int start = _words[hit.First].Start;
                matches?.Add(new TextMatch(rules.Rules[hit.Rule], start, _words[hit.Last].End - start));
            }
        }

        _included.Clear();
        _excluded.Clear();
        _negations.Clear();
        Array.Clear(_negated, 0, _count);
        _count = 0;
    }

    private bool IsExcluded(Hit hit)
    {
        foreach (Hit other in _excluded)
        {
            if (
                rules.CategoryOfRule[other.Rule] == rules.CategoryOfRule[hit.Rule]
                && other.First <= hit.Last
                && other.Last >= hit.First
            )
                return true;
        }

        return false;
    }

    private void MarkNegated()
    {
        foreach (Hit negation in _negations)
        {
            if (IsWithinLonger(negation))
                continue;
            switch (rules.Rules[negation.Rule].Role)
            {
                case TextRuleRole.NegatesFollowing:
                    int end = Math.Min(_count, negation.Last + 1 + MaxNegationReach);
                    foreach (Hit other in _negations)
                    {
                        if (other.First > negation.Last && EndsNegation(other))
                            end = Math.Min(end, other.First);
                    }

                    _negated.AsSpan((negation.Last + 1)..end).Fill(true);
                    break;
                case TextRuleRole.NegatesPreceding:
                    int start = Math.Max(0, negation.First - MaxNegationReach);
                    foreach (Hit other in _negations)
                    {
                        if (other.Last < negation.First && EndsNegation(other))
                            start = Math.Max(start, other.Last + 1);
                    }

                    _negated.AsSpan(start..negation.First).Fill(true);
                    break;
            }
        }
    }

    private bool EndsNegation(Hit hit) => rules.Rules[hit.Rule].Role == TextRuleRole.EndsNegation;

    private bool IsWithinLonger(Hit hit)
    {
        foreach (Hit other in _negations)
        {
            if (other.First <= hit.First && other.Last >= hit.Last && other.Last - other.First > hit.Last - hit.First)
                return true;
        }

        return false;
    }

    private readonly record struct Hit(int Rule, int First, int Last);
}
