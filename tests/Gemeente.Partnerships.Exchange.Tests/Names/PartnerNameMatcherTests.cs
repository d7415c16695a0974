using Gemeente.Partnerships.Exchange.Names;

namespace Gemeente.Partnerships.Exchange.Tests.Names;

public sealed class PartnerNameMatcherTests
{
    private static readonly Partner Cologne = Town("Köln", "DE");
    private static readonly Partner Nador = Town("Nador", "MA");
    private static readonly Partner NadorProvince = new() { Kind = PartnerKind.Province, Name = "Nador", Country = "MA" };

    private static readonly PartnerNameMatcher Matcher =
        new([Cologne, Town("Prague", "CZ"), Nador, NadorProvince, Town("Denizli", "TR"), new Partner { Kind = PartnerKind.Country, Country = "SR" }]);

    [Theory]
    [InlineData("Köln", "DE", "Köln", NameMatchReason.Name)]
    [InlineData("KOLN", "DE", "Köln", NameMatchReason.Name)]
    [InlineData("Keulen", "DE", "Köln", NameMatchReason.Alias)]
    [InlineData("Cologne", "DE", "Köln", NameMatchReason.Alias)]
    [InlineData("Praag", "CZ", "Prague", NameMatchReason.Alias)]
    [InlineData("Praha", "CZ", "Prague", NameMatchReason.Alias)]
    [InlineData("Gemeente Denizli", "TR", "Denizli", NameMatchReason.Alias)]
    [InlineData("Denizli Municipality", "TR", "Denizli", NameMatchReason.Alias)]
    public void Finds_the_one_that_is_meant(string name, string country, string expected, NameMatchReason reason)
    {
        NameMatch<Partner> match = Matcher.Match(name, country);

        Assert.Equal((expected, reason), (match.Value?.Name, match.Reason));
    }

    [Fact]
    public void Never_guesses_between_a_town_and_its_province()
        => Assert.Equal([Nador, NadorProvince], Matcher.Match("nador", "MA").Candidates);

    [Fact]
    public void Offers_what_resembles_and_does_not_apply_it()
    {
        NameMatch<Partner> match = Matcher.Match("Denisli", "TR");

        Assert.Equal(NameMatchKind.NoMatch, match.Kind);
        Assert.Equal("Denizli", Assert.Single(match.Similar).Name);
    }

    [Theory]
    [InlineData("Köln", "AT")]
    [InlineData("", "DE")]
    [InlineData("???", "DE")]
    public void Finds_nothing_elsewhere(string name, string country)
        => Assert.Equal(NameMatchKind.NoMatch, Matcher.Match(name, country).Kind);

    [Fact]
    public void An_alias_that_names_no_country_is_refused()
        => Assert.Throws<FormatException>(() => new PartnerNameMatcher([], [new NameAlias { Name = "Keulen", StandsFor = ["Köln"] }]));

    private static Partner Town(string name, CountryCode country) => new() { Kind = PartnerKind.Municipality, Name = name, Country = country };
}
