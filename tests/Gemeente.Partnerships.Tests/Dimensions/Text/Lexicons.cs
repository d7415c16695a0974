using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Tests.Dimensions.Text;

/// <summary>
/// Small lexicons for tests, each rule as <c>include waste afval*</c> or <c>negates-following geen</c>.
/// </summary>
internal static class Lexicons
{
    public static TextLexicon Of(params string[] rules) => new("test", rules.Select(Rule));

    /// <summary>Gets the words that one pattern finds.</summary>
    public static string[] Words(string pattern, string text) => Words(Of($"include found {pattern}"), text);

    public static string[] Words(TextLexicon lexicon, string text) =>
        [.. lexicon.FindMatches(text).Select(match => match.In(text).ToString())];

    public static string[] Categories(TextLexicon lexicon, string text) =>
        [.. lexicon.FindMatches(text).Select(match => match.Category).Distinct()];

    private static TextRule Rule(string text)
    {
        string[] parts = text.Split(' ', 2);
        TextRuleRole role = parts[0] switch
        {
            "include" => TextRuleRole.Include,
            "exclude" => TextRuleRole.Exclude,
            "negates-following" => TextRuleRole.NegatesFollowing,
            "negates-preceding" => TextRuleRole.NegatesPreceding,
            _ => TextRuleRole.EndsNegation,
        };
        if (role is not (TextRuleRole.Include or TextRuleRole.Exclude))
            return new TextRule(role, category: null, parts[1]);
        parts = parts[1].Split(' ', 2);
        return new TextRule(role, parts[0], parts[1]);
    }
}
