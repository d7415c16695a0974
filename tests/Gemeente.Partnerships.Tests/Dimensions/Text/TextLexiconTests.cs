using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Tests.Dimensions.Text;

public sealed class TextLexiconTests
{
    private static readonly TextLexicon Lexicon = Lexicons.Of(
        "include waste *afval*",
        "include waste waste",
        "include education *onderwijs*",
        "include education school*",
        "include health *zorg",
        "include water *water*",
        "exclude waste *afvalwater*",
        "exclude waste waste of",
        "exclude education school of thought",
        "negates-following geen",
        "negates-following niet",
        "negates-following not",
        "negates-following without",
        "negates-preceding is not part of",
        "negates-preceding valt erbuiten",
        "ends-negation maar",
        "ends-negation but",
        "ends-negation wel",
        "ends-negation niet alleen"
    );

    [Theory]
    [InlineData("Afvalverwerking en onderwijs", "waste|education")]
    [InlineData("Afvalwater", "water")]
    [InlineData("Afvalwater en afval", "water|waste")]
    [InlineData("a waste of time", "")]
    [InlineData("a waste of water", "water")]
    [InlineData("primary school of thought", "")]
    [InlineData("a new school of thought on schools", "education")]
    [InlineData("", "")]
    [InlineData("...!?;:", "")]
    public void FindCategories_Exclusion_OneCategory(string text, string categories) => AssertFinds(categories, text);

    [Theory]
    [InlineData("geen onderwijs, water of zorg", "")]
    [InlineData("geen afval maar water", "water")]
    [InlineData("geen afval. Water is er genoeg", "water")]
    [InlineData("not waste: water", "water")]
    [InlineData("wel onderwijs, geen afval", "education")]
    [InlineData("without 2 3 4 5 6 7 8 water", "")]
    [InlineData("without 2 3 4 5 6 7 8 9 water", "water")]
    [InlineData("geen water, geen zorg, wel afval", "waste")]
    public void FindCategories_NegatesFollowing_UpToItsEnd(string text, string categories) =>
        AssertFinds(categories, text);

    [Theory]
    [InlineData("Onderwijs valt erbuiten", "")]
    [InlineData("Waste is not part of the plan, water is", "water")]
    [InlineData("Water is there, but waste is not part of it", "water")]
    [InlineData("Water. Onderwijs valt erbuiten", "water")]
    [InlineData("water 8 7 6 5 4 3 2 1 valt erbuiten", "water")]
    [InlineData("water 7 6 5 4 3 2 1 valt erbuiten", "")]
    public void FindCategories_NegatesPreceding_BackToItsStart(string text, string categories) =>
        AssertFinds(categories, text);

    [Theory]
    [InlineData("niet alleen afval, ook onderwijs", "waste|education")]
    [InlineData("geen zorg, niet alleen afval", "waste")]
    public void FindCategories_NestedNegations_Longer(string text, string categories) => AssertFinds(categories, text);

    /// <summary>An exclusion counts if it shares a word with the match.</summary>
    [Theory]
    [InlineData("schone straten en pleinen", "")]
    [InlineData("schone straten", "streets")]
    [InlineData("pleinen en schone straten", "streets")]
    public void FindCategories_ExclusionOverlapsAMatch_NotFound(string text, string categories) =>
        Assert.Equal(
            categories.Split('|', StringSplitOptions.RemoveEmptyEntries),
            Lexicons.Categories(
                Lexicons.Of("include streets schone straten", "exclude streets straten en pleinen"),
                text
            )
        );

    /// <summary>A negation does not count only if all of it is in a longer one.</summary>
    [Theory]
    [InlineData("zo niet afval", "waste")]
    [InlineData("niet alleen afval", "waste")]
    [InlineData("of ook niet meer afval", "")]
    [InlineData("niet afval", "")]
    public void FindCategories_NegationInALongerOne_DoesNotCount(string text, string categories) =>
        Assert.Equal(
            categories.Split('|', StringSplitOptions.RemoveEmptyEntries),
            Lexicons.Categories(
                Lexicons.Of(
                    "include waste afval",
                    "negates-following niet",
                    "negates-following niet meer",
                    "ends-negation zo niet",
                    "ends-negation niet alleen",
                    "ends-negation of ook niet"
                ),
                text
            )
        );

    [Theory]
    [InlineData("geen plan, o.a. afval", "")]
    [InlineData("geen plan van 2.5 ton afval", "")]
    [InlineData("geen plan.\" Afval", "waste")]
    [InlineData("geen plan\n\nafval", "waste")]
    [InlineData("geen plan\r\n  \r\nafval", "waste")]
    [InlineData("geen plan\nafval", "")]
    [InlineData("geen plan\n- afval\n* water", "waste|water")]
    [InlineData("geen plan\n  \u2022 afval", "waste")]
    public void FindCategories_Punctuation_EndsSentence(string text, string categories) =>
        AssertFinds(categories, text);

    [Fact]
    public void FindMatches_Match_RuleAndWords()
    {
        const string text = "De huisafvalinzameling\u00A0in Gouda";

        TextMatch match = Assert.Single(Lexicon.FindMatches(text));

        Assert.Equal("waste", match.Category);
        Assert.Equal("waste:*afval*", match.Rule.Id);
        Assert.Equal((3, 19), (match.Start, match.Length));
        Assert.Equal("huisafvalinzameling", match.In(text).ToString());
    }

    [Fact]
    public void FindMatches_Null_Empty() => Assert.Empty(Lexicon.FindMatches(null));

    [Fact]
    public void FindCategories_Found_OrderOfRules()
    {
        bool[] found = [true, true, true, true, true];

        Lexicon.FindCategories("zorg voor water", found);

        Assert.Equal(["waste", "education", "health", "water"], Lexicon.Categories);
        Assert.Equal([false, false, true, true, false], found);
        Assert.Throws<ArgumentOutOfRangeException>(() => Lexicon.FindCategories("", new bool[3]));
    }

    [Fact]
    public void FindCategories_ManyThreads_SameAnswers()
    {
        string[] texts =
        [
            "geen afval maar water",
            "onderwijs en zorg",
            "a waste of water",
            "Afvalwater. Onderwijs valt erbuiten",
        ];
        string[] expected = [.. texts.Select(Found)];

        Parallel.For(0, 2000, i => Assert.Equal(expected[i % texts.Length], Found(texts[i % texts.Length])));

        string Found(string text) => string.Join('|', Lexicons.Categories(Lexicon, text));
    }

    [Fact]
    public void Construction_UselessRules_Throws()
    {
        Throws("The rule 'waste:afval' is given twice.", "include waste afval", "include waste Afval");
        Throws(
            "The rule 'water:afvalwater' excludes words from a category that no rule includes words in.",
            "include waste afval",
            "exclude water afvalwater"
        );
        Assert.Throws<ArgumentException>(() => new TextLexicon(" ", []));
        Assert.Empty(new TextLexicon("empty", []).FindMatches("afval"));

        static void Throws(string message, params string[] rules) =>
            Assert.StartsWith(
                message,
                Assert.Throws<ArgumentException>(() => Lexicons.Of(rules)).Message,
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData(TextRuleRole.Include, null, "A rule of role Include needs a category.")]
    [InlineData(TextRuleRole.Exclude, " ", "A rule of role Exclude needs a category.")]
    [InlineData(TextRuleRole.NegatesFollowing, "waste", "A rule of role NegatesFollowing has no category.")]
    [InlineData(TextRuleRole.EndsNegation, "", "A rule of role EndsNegation has no category.")]
    public void Rule_CategoryDoesNotFitRole_Throws(TextRuleRole role, string? category, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<ArgumentException>(() => new TextRule(role, category, "afval")).Message,
            StringComparison.Ordinal
        );

    private static void AssertFinds(string categories, string text) =>
        Assert.Equal(categories.Split('|', StringSplitOptions.RemoveEmptyEntries), Lexicons.Categories(Lexicon, text));
}
