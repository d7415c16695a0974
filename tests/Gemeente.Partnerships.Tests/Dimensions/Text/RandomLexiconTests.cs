using CsCheck;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Tests.Dimensions.Text;

/// <summary>Compares the scanner with the simple search, in random words of few letters.</summary>
public sealed class RandomLexiconTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["ab"], 1, 4];

    private static readonly Gen<string> PatternWord = Gen.Select(
        Gen.Bool,
        Word,
        Gen.Bool,
        (start, stem, end) => (start ? "*" : "") + stem + (end ? "*" : "")
    );

    private static readonly Gen<string> Pattern = Gen.Select(
        PatternWord.Array[1, 4],
        Gen.Bool,
        (words, gaps) => string.Join(gaps ? " ... " : " ", words)
    );

    [Fact]
    public void FindMatches_RandomTexts_EqualToNaiveLexicon() =>
        Gen.Select(Pattern.Array[1, 12], Word.Array[1, 40])
            .Sample(
                (patterns, words) =>
                {
                    TextPattern[] parsed = [.. patterns.Select(TextPattern.Parse).Distinct()];
                    var lexicon = new TextLexicon(
                        "random",
                        parsed.Select(pattern => new TextRule(TextRuleRole.Include, "x", pattern.ToString()))
                    );
                    string text = string.Join(' ', words);
                    int[] ends = [.. words.Select((_, i) => words[..(i + 1)].Sum(word => word.Length + 1) - 1)];

                    var found = lexicon
                        .FindMatches(text)
                        .Select(match => (match.Rule.Pattern, Array.IndexOf(ends, match.Start + match.Length)));

                    Assert.Equal(NaiveLexicon.Find(parsed, words).ToHashSet(), found.ToHashSet());
                }
            );
}
