namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>The rules of a lexicon, in the tables that a <see cref="TextScanner"/> needs.</summary>
/// <remarks>
/// Immutable and thread-safe. Every word of every pattern is a step. The steps of one pattern follow each other.
/// </remarks>
internal sealed class CompiledRules
{
    private readonly int[][] _stepsOfTest;

    public CompiledRules(IReadOnlyList<TextRule> rules, IReadOnlyList<string> categories)
    {
        Dictionary<string, int> indexes = categories
            .Index()
            .ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        var tests = new Dictionary<WordTest, int>();
        var stepsOfTest = new List<List<int>>();
        var steps = new List<Step>();
        for (int rule = 0; rule < rules.Count; rule++)
        {
            IReadOnlyList<TextPattern.Word> words = rules[rule].Words.Words;
            for (int i = 0; i < words.Count; i++)
            {
                if (!tests.TryGetValue(words[i].Test, out int test))
                {
                    tests.Add(words[i].Test, test = tests.Count);
                    stepsOfTest.Add([]);
                }

                stepsOfTest[test].Add(steps.Count);
                steps.Add(
                    new Step(
                        rule,
                        IsFirst: i == 0,
                        IsLast: i == words.Count - 1,
                        words[i].AfterGap ? TextPattern.MaxGap : 0
                    )
                );
            }
        }

        Rules = [.. rules];
        CategoryOfRule =
        [
            .. rules.Select(rule => rule.Category is null ? -1 : indexes.GetValueOrDefault(rule.Category, -1)),
        ];
        Tests = [.. tests.Keys];
        Steps = [.. steps];
        Automaton = new StemAutomaton(Tests);
        _stepsOfTest = [.. stepsOfTest.Select(list => list.ToArray())];
    }

    public TextRule[] Rules { get; }

    /// <summary>The index of each rule's category; -1 for a rule of negation.</summary>
    public int[] CategoryOfRule { get; }

    public WordTest[] Tests { get; }

    public Step[] Steps { get; }

    public StemAutomaton Automaton { get; }

    public ReadOnlySpan<int> StepsOf(int test) => _stepsOfTest[test];

    /// <summary>One word of the pattern of a rule.</summary>
    /// <param name="Rule">The index of the rule.</param>
    /// <param name="IsFirst">True for the first word of the pattern.</param>
    /// <param name="IsLast">True for the last word: the pattern is found with this word.</param>
    /// <param name="Gap">The number of other words allowed between the step before and this one.</param>
    internal readonly record struct Step(int Rule, bool IsFirst, bool IsLast, int Gap);
}
