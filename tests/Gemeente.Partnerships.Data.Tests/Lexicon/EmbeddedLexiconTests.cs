using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Data.Tests.Lexicon;

public sealed class EmbeddedLexiconTests
{
    [Fact]
    public void Every_well_known_theme_and_motive_has_words_in_both_languages()
    {
        Assert.Equal(Theme.All.Select(theme => theme.Code).Order(), EmbeddedLexicons.Themes.Categories.Order());
        Assert.Equal(Motive.All.Select(motive => motive.Code).Order(), EmbeddedLexicons.Motives.Categories.Order());
    }

    [Fact]
    public void Every_rule_finds_its_own_words()
    {
        Assert.All(
            [EmbeddedLexicons.Themes, EmbeddedLexicons.Motives],
            lexicon =>
                Assert.All(
                    lexicon.Rules.Where(rule => rule.Role == TextRuleRole.Include),
                    rule =>
                    {
                        string words = rule
                            .Pattern.Replace("*", "", StringComparison.Ordinal)
                            .Replace(" ...", "", StringComparison.Ordinal);
                        Assert.Contains(lexicon.FindMatches(words), match => match.Rule == rule);
                    }
                )
        );
    }

    [Theory]
    [InlineData("afvalverwerking", "waste")]
    [InlineData("huisvuilinzameling", "waste")]
    [InlineData("drinkwatervoorziening", "water")]
    [InlineData("afvalwaterzuivering", "water")]
    [InlineData("basisschoolleerlingen", "education")]
    [InlineData("Vrijwillige brandweer", "fire-safety")]
    [InlineData("brandstof", "")]
    [InlineData("a waste of time", "")]
    [InlineData("politiek", "")]
    [InlineData("geen afvalverwerking", "")]
    [InlineData("niet alleen afvalverwerking", "waste")]
    [InlineData("Onderwijs maakt geen deel uit van de afspraken", "")]
    [InlineData("samenwerking zonder afval maar met onderwijs", "education")]
    [InlineData("not education but health care", "health")]
    public void Themes_of_words(string text, string themes) =>
        Assert.Equal(
            themes.Split('|', StringSplitOptions.RemoveEmptyEntries),
            EmbeddedLexicons.Themes.FindMatches(text).Select(match => match.Category).Distinct()
        );

    [Fact]
    public void Each_lexicon_is_read_once() => Assert.Same(EmbeddedLexicons.Themes, EmbeddedLexicons.Themes);
}
