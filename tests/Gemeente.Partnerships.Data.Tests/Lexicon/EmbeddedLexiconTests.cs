using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Data.Tests.Lexicon;

public sealed class EmbeddedLexiconTests
{
    [Fact]
    public void Lexicons_WellKnownCodes_HaveRules()
    {
        Assert.Equal(Theme.All.Select(theme => theme.Code).Order(), EmbeddedLexicons.Themes.Categories.Order());
        Assert.Equal(Motive.All.Select(motive => motive.Code).Order(), EmbeddedLexicons.Motives.Categories.Order());
    }

    [Fact]
    public void Rules_OwnWords_AreFound()
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
    public void Themes_Text_Categories(string text, string themes) =>
        Assert.Equal(
            themes.Split('|', StringSplitOptions.RemoveEmptyEntries),
            EmbeddedLexicons.Themes.FindMatches(text).Select(match => match.Category).Distinct()
        );

    /// <summary>A word with several meanings is evidence of a theme only with other words.</summary>
    [Theory]
    [InlineData("Arts", "")]
    [InlineData(" arts ", "")]
    [InlineData("dump", "")]
    [InlineData("Fire", "")]
    [InlineData("tap", "")]
    [InlineData("WELLS", "")]
    [InlineData("een arts", "health")]
    [InlineData("fire brigade", "fire-safety")]
    [InlineData("Gezondheid", "health")]
    [InlineData(null, "")]
    public void FindThemes_AmbiguousWordAlone_IsNoTheme(string? words, string themes) =>
        Assert.Equal(
            themes.Split('|', StringSplitOptions.RemoveEmptyEntries),
            EmbeddedLexicons.FindThemes(words).Select(theme => theme.Code)
        );

    [Fact]
    public void Themes_Twice_SameInstance() => Assert.Same(EmbeddedLexicons.Themes, EmbeddedLexicons.Themes);
}
