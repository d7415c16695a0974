using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Exchange.Tests;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Tests.NameMatching;

public sealed class CountryNameMatcherTests
{
    private static readonly CountryNameMatcher Matcher = new(EmbeddedRegisters.Countries);

    [Theory]
    [InlineData("TR", "TR", NameMatchReason.Code)]
    [InlineData("tr", "TR", NameMatchReason.Code)]
    [InlineData("TUR", "TR", NameMatchReason.Code)]
    [InlineData("792", "TR", NameMatchReason.Code)]
    [InlineData("ANHH", "AN", NameMatchReason.Code)]
    [InlineData("Turkije", "TR", NameMatchReason.Name)]
    [InlineData("Turkey", "TR", NameMatchReason.Name)]
    [InlineData("TÜRKIYE", "TR", NameMatchReason.Name)]
    [InlineData("België", "BE", NameMatchReason.Name)]
    [InlineData("Belgie", "BE", NameMatchReason.Name)]
    [InlineData("The Gambia", "GM", NameMatchReason.Name)]
    [InlineData("de Filipijnen", "PH", NameMatchReason.Name)]
    [InlineData("Nederlandse Antillen", "AN", NameMatchReason.NameAtOtherTime)]
    [InlineData("Netherlands Antilles", "AN", NameMatchReason.NameAtOtherTime)]
    [InlineData("Oost-Duitsland", "DD", NameMatchReason.NameAtOtherTime)]
    [InlineData("Soviet Union", "SU", NameMatchReason.NameAtOtherTime)]
    [InlineData("West-Duitsland", "DE", NameMatchReason.Alias)]
    [InlineData("West Bank", "PS", NameMatchReason.Alias)]
    [InlineData("Republic of Korea", "KR", NameMatchReason.Alias)]
    [InlineData("Republic of China", "TW", NameMatchReason.Alias)]
    [InlineData("Palestinian National Authority", "PS", NameMatchReason.Alias)]
    [InlineData("Republic of Macedonia", "MK", NameMatchReason.Name)]
    [InlineData("Republic of Moldova", "MD", NameMatchReason.Name)]
    [InlineData("Republic of Kosovo", "XK", NameMatchReason.Name)]
    [InlineData("the Kingdom of the Netherlands", "NL", NameMatchReason.Name)]
    [InlineData("Republiek Kosovo", "XK", NameMatchReason.Name)]
    [InlineData("Bondsrepubliek Duitsland", "DE", NameMatchReason.Name)]
    [InlineData("England, United Kingdom", "GB", NameMatchReason.Whole)]
    [InlineData("Georgia (country)", "GE", NameMatchReason.Whole)]
    [InlineData("Congo, The Democratic Republic of the", "CD", NameMatchReason.Name)]
    public void Match_KnownName_FindsCountry(string name, string code, NameMatchReason reason)
    {
        NameMatch<Country> match = Matcher.Match(name, TestData.AsOf);

        Assert.Equal(
            (NameMatchKind.Match, CountryCode.Parse(code), reason),
            (match.Kind, match.Value?.Code ?? default, match.Reason)
        );
        Assert.Equal(name, match.Name);
    }

    [Theory]
    [InlineData("Congo", "CD;CG")]
    [InlineData("Korea", "KP;KR")]
    [InlineData("Maagdeneilanden", "VG;VI")]
    [InlineData("Martinique, France", "FR;MQ")]
    public void Match_SharedName_IsAmbiguous(string name, string codes)
    {
        NameMatch<Country> match = Matcher.Match(name, TestData.AsOf);

        Assert.Equal(NameMatchKind.Ambiguous, match.Kind);
        Assert.Null(match.Value);
        Assert.Equal(codes, string.Join(';', match.Candidates.Select(candidate => candidate.Code).Order()));
    }

    [Theory]
    [InlineData("Greese", "GR")]
    [InlineData("Kazakhstah", "KZ")]
    [InlineData("Marroko", "MA")]
    public void Match_Misspelling_OffersSimilarNames(string name, string code)
    {
        NameMatch<Country> match = Matcher.Match(name, TestData.AsOf);

        Assert.Equal(NameMatchKind.NoMatch, match.Kind);
        Assert.Contains(match.Similar, country => country.Code == code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("??")]
    [InlineData("Northern Cyprus")]
    [InlineData("State of Georgia")]
    [InlineData("Republic of Karelia")]
    [InlineData("Republic of ")]
    [InlineData("Atlantis")]
    [InlineData("QQ")]
    public void Match_OtherText_FindsNothing(string name) =>
        Assert.Equal(NameMatchKind.NoMatch, Matcher.Match(name, TestData.AsOf).Kind);

    [Fact]
    public void Match_ReusedCode_DependsOnDate()
    {
        Assert.Equal("Czechoslovakia", Matcher.Match("CS", new DateOnly(1980, 1, 1)).Value?.EnglishName);
        Assert.Equal("Serbia and Montenegro", Matcher.Match("CS", new DateOnly(2005, 1, 1)).Value?.EnglishName);
        Assert.Equal(NameMatchReason.Name, Matcher.Match("Nederlandse Antillen", new DateOnly(2007, 6, 30)).Reason);
    }

    [Fact]
    public void Match_NameOfEveryCountry_HasCountryAsCandidate()
    {
        CountryRegister register = EmbeddedRegisters.Countries;
        foreach (Country country in register.All.Where(country => country.ExistsOn(TestData.AsOf)))
        {
            foreach (string name in country.OtherNames.Append(country.DutchName).Append(country.EnglishName))
                Assert.Contains(country, Matcher.Match(name, TestData.AsOf).Candidates);
        }
    }

    [Fact]
    public void Aliases_OfCountries_AreInTheRegister() =>
        Assert.All(
            NameAliases.Countries,
            alias => Assert.All(alias.Codes, code => Assert.NotNull(EmbeddedRegisters.Countries.Find(code)))
        );
}
