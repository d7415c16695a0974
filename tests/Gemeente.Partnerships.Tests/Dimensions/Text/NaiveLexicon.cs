using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Tests.Dimensions.Text;

/// <summary>Finds patterns in words in the simple way: it tries each pattern at each word.</summary>
internal static class NaiveLexicon
{
    /// <summary>Finds the patterns that end at each word.</summary>
    public static IEnumerable<(string Pattern, int LastWord)> Find(
        IReadOnlyList<TextPattern> patterns,
        string[] words
    ) =>
        from pattern in patterns
        from last in Enumerable.Range(0, words.Length)
        where EndsAt(pattern.Words, pattern.Words.Count - 1, words, last)
        select (pattern.ToString(), last);

    private static bool EndsAt(IReadOnlyList<TextPattern.Word> pattern, int index, string[] words, int at)
    {
        if (!Fits(pattern[index].Test, words[at]))
            return false;
        int gap = pattern[index].AfterGap ? TextPattern.MaxGap : 0;
        return index == 0
            || Enumerable.Range(1, gap + 1).Any(back => at >= back && EndsAt(pattern, index - 1, words, at - back));
    }

    private static bool Fits(WordTest test, string word) =>
        (test.AtStart, test.AtEnd) switch
        {
            (true, true) => word == test.Stem,
            (true, false) => word.StartsWith(test.Stem, StringComparison.Ordinal),
            (false, true) => word.EndsWith(test.Stem, StringComparison.Ordinal),
            _ => word.Contains(test.Stem, StringComparison.Ordinal),
        };
}
