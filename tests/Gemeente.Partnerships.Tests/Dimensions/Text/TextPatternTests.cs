using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Tests.Dimensions.Text;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("school", "De school en de Schoolband, naar scholen", "school")]
    [InlineData("afval*", "Afval, afvalverwerking en huisafval", "Afval|afvalverwerking")]
    [InlineData("*kliniek", "De kliniek en de polikliniek, niet de klinieken", "kliniek|polikliniek")]
    [InlineData(
        "*drinkwater*",
        "drinkwatervoorziening; dorpsdrinkwaterproject",
        "drinkwatervoorziening|dorpsdrinkwaterproject"
    )]
    [InlineData("*inzamel*", "huisvuilinzameling", "huisvuilinzameling")]
    public void Star_Pattern_RestOfWord(string pattern, string text, string found) =>
        Assert.Equal(found.Split('|'), Lexicons.Words(pattern, text));

    [Theory]
    [InlineData("burgerlijke stand", "de Burgerlijke  Stand van Accra", "Burgerlijke  Stand")]
    [InlineData("burgerlijke stand", "de burgerlijke oude stand", null)]
    [InlineData("train* ambtenar*", "training. Ambtenaren", null)]
    [InlineData("a b c", "a b a b c", "a b c")]
    [InlineData("a a", "a a a", "a a|a a")]
    [InlineData("*zaken* burger*", "burgerzaken burgerzaken", "burgerzaken burgerzaken")]
    public void Phrase_Words_AdjacentInOneSentence(string pattern, string text, string? found) =>
        Assert.Equal(found?.Split('|') ?? [], Lexicons.Words(pattern, text));

    [Theory]
    [InlineData("x ... y", "x y", true)]
    [InlineData("x ... y", "x 1 2 3 4 5 y", true)]
    [InlineData("x ... y", "x 1 2 3 4 5 6 y", false)]
    [InlineData("x ... y", "x 1. Y", false)]
    [InlineData("x ... y", "y", false)]
    [InlineData("x ... y", "y x", false)]
    [InlineData("x ... y z", "x 1 y 2 y z", true)]
    [InlineData("x ... y ... z", "x 1 2 3 4 5 y 1 2 3 4 5 z", true)]
    public void Dots_Gap_UpToFiveWords(string pattern, string text, bool found) =>
        Assert.Equal(found, Lexicons.Words(pattern, text).Length > 0);

    [Fact]
    public void Dots_TwoStarts_NearestCounts() => Assert.Equal(["x 2 y"], Lexicons.Words("x ... y", "x 1 x 2 y"));

    [Theory]
    [InlineData("financien", "FINANCIËN")]
    [InlineData("financiën", "financien")]
    [InlineData("financien", "financie\u0308n")]
    [InlineData("tandarts*", "tand\u00ADartsen\u00ADgroep")]
    [InlineData("adapazari", "Adapazarı")]
    [InlineData("istanbul", "İSTANBUL")]
    [InlineData("strasse", "Straße")]
    [InlineData("ijs", "\u0132s")]
    [InlineData("water*", "water\u200Bleiding")]
    [InlineData("школа", "ШКОЛА")]
    public void Pattern_CaseAndDiacritics_Ignored(string pattern, string text) =>
        Assert.Equal([text], Lexicons.Words(pattern, text));

    [Theory]
    [InlineData("e-government", "eGovernment en e government", "e government")]
    [InlineData("women's shelter", "a women\u2019s shelter", "women\u2019s shelter")]
    [InlineData("afval", "het afval- en rioolproject", "afval")]
    [InlineData("gis", "met/GIS.", "GIS")]
    [InlineData("covid19", "covid19", "covid19")]
    public void Pattern_HyphensAndApostrophes_SeparateWords(string pattern, string text, string found) =>
        Assert.Equal([found], Lexicons.Words(pattern, text));

    [Theory]
    [InlineData("", "it has 1 to 8 words")]
    [InlineData(" ", "it has 1 to 8 words")]
    [InlineData("*", "words have letters and digits, and '*' only before or after them")]
    [InlineData("**", "words have letters and digits, and '*' only before or after them")]
    [InlineData("a*b", "words have letters and digits, and '*' only before or after them")]
    [InlineData("a.b", "words have letters and digits, and '*' only before or after them")]
    [InlineData("a,", "words have letters and digits, and '*' only before or after them")]
    [InlineData("... a", "'...' is allowed only between two words")]
    [InlineData("a ...", "'...' is allowed only between two words")]
    [InlineData("a ... ... b", "'...' is allowed only between two words")]
    [InlineData("a *", "words have letters and digits, and '*' only before or after them")]
    [InlineData("1 2 3 4 5 6 7 8 9", "it has 1 to 8 words")]
    public void Parse_Malformed_Throws(string pattern, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<FormatException>(() => TextPattern.Parse(pattern)).Message,
            StringComparison.Ordinal
        );

    /// <summary>A letter and a mark that follows it are one letter, as in a text.</summary>
    [Fact]
    public void Parse_MarkOfItsOwn_EqualToTheLetter()
    {
        Assert.Equal(TextPattern.Parse("cafe"), TextPattern.Parse("cafe\u0301"));
        Assert.Equal(["café"], Lexicons.Words("cafe\u0301", "het café"));
    }

    [Fact]
    public void Equals_FoldedWordsEqual_True()
    {
        var pattern = TextPattern.Parse("Één-op-één*");

        Assert.Equal(TextPattern.Parse("een op een*"), pattern);
        Assert.Equal(TextPattern.Parse("een op een*").GetHashCode(), pattern.GetHashCode());
        Assert.NotEqual(TextPattern.Parse("een op een"), pattern);
        Assert.NotEqual(TextPattern.Parse("een ... op een*"), pattern);
        Assert.Equal("Één-op-één*", pattern.ToString());
    }
}
