using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;

namespace Gemeente.Partnerships.Exchange.Tests.NameMatching;

public sealed class PartnerNameMatcherTests
{
    private static readonly Partner Cologne = Town("Köln", "DE");
    private static readonly Partner Nador = Town("Nador", "MA");
    private static readonly Partner NadorProvince = new()
    {
        Kind = PartnerKind.Province,
        Name = "Nador",
        Country = "MA",
    };

    private static readonly PartnerNameMatcher Matcher = new([
        Cologne,
        Town("Prague", "CZ"),
        Nador,
        NadorProvince,
        Town("Denizli", "TR"),
        new Partner { Kind = PartnerKind.Country, Country = "SR" },
    ]);

    [Theory]
    [InlineData("Köln", "DE", "Köln", NameMatchReason.Name)]
    [InlineData("KOLN", "DE", "Köln", NameMatchReason.Spelling)]
    [InlineData("KÖLN", "DE", "Köln", NameMatchReason.Name)]
    [InlineData("Keulen", "DE", "Köln", NameMatchReason.Alias)]
    [InlineData("Cologne", "DE", "Köln", NameMatchReason.Alias)]
    [InlineData("Praag", "CZ", "Prague", NameMatchReason.Alias)]
    [InlineData("Praha", "CZ", "Prague", NameMatchReason.Alias)]
    [InlineData("Gemeente Denizli", "TR", "Denizli", NameMatchReason.Alias)]
    [InlineData("Denizli Municipality", "TR", "Denizli", NameMatchReason.Alias)]
    public void Match_KnownName_FindsPartner(string name, string country, string expected, NameMatchReason reason)
    {
        NameMatch<Partner> match = Matcher.Match(name, country);

        Assert.Equal((expected, reason), (match.Value?.Name, match.Reason));
    }

    [Theory]
    [InlineData("Prag", "CZ", null, "Prague")]
    [InlineData("Saint-Nicolas", "BE", "51.165, 4.144", "Sint-Niklaas")]
    [InlineData("Saint-Nicolas", "BE", "50.628, 5.524", null)]
    [InlineData("Saint-Nicolas", "BE", null, null)]
    [InlineData("Frankfurt am Main", "DE", null, "Frankfurt")]
    [InlineData("Frankfurt", "DE", "50.11, 8.68", "Frankfurt")]
    [InlineData("Frankfurt", "DE", null, "Frankfurt")]
    [InlineData("Frankfurt", "DE", "52.34, 14.55", null)]
    [InlineData("Frankfurt (Oder)", "DE", null, null)]
    public void Match_NameOfSeveralTowns_IsTheTownAtThePoint(string name, string country, string? point, string? found)
    {
        PartnerNameMatcher matcher = new([
            Town("Prague", "CZ"),
            Town("Sint-Niklaas", "BE"),
            Town("Frankfurt", "DE") with
            {
                Location = new GeoPoint(50.1155, 8.6842),
            },
        ]);

        NameMatch<Partner> match = matcher.Match(name, country, point is null ? null : GeoPoint.Parse(point));

        Assert.Equal(found, match.Value?.Name);
    }

    [Fact]
    public void Match_ShortNameOfTwoKnownTowns_IsAmbiguousWithoutAPoint()
    {
        Partner main = Town("Frankfurt", "DE") with { Location = new GeoPoint(50.1155, 8.6842) };
        Partner oder = Town("Frankfurt", "DE") with { Location = new GeoPoint(52.34, 14.55) };
        PartnerNameMatcher matcher = new([main, oder]);

        Assert.Equal([main, oder], matcher.Match("Frankfurt", "DE").Candidates);
        Assert.Equal(oder, matcher.Match("Frankfurt", "DE", new GeoPoint(52.3412, 14.5495)).Value);
        Assert.Equal(main, matcher.Match("Frankfurt am Main", "DE").Value);
    }

    [Fact]
    public void Match_TownAndProvince_IsAmbiguous() =>
        Assert.Equal([Nador, NadorProvince], Matcher.Match("nador", "MA").Candidates);

    /// <summary>Munster and Münster are two German towns, Habo and Håbo two Swedish municipalities.</summary>
    [Theory]
    [InlineData("Munster", "Munster", NameMatchReason.Name)]
    [InlineData("munster", "Munster", NameMatchReason.Name)]
    [InlineData("Münster", "Münster", NameMatchReason.Name)]
    [InlineData("Stad Münster", "Münster", NameMatchReason.Alias)]
    [InlineData("Mu\u0308nster", "Münster", NameMatchReason.Name)]
    [InlineData("MU\u0308NSTER", "Münster", NameMatchReason.Name)]
    [InlineData("Mu\u0308nste\u0301r", "Münster;Munster", NameMatchReason.Spelling)]
    [InlineData("Münstér", "Münster;Munster", NameMatchReason.Spelling)]
    public void Match_SameSpelling_IsPreferred(string name, string expected, NameMatchReason reason)
    {
        PartnerNameMatcher matcher = new([Town("Münster", "DE"), Town("Munster", "DE"), Town("MUNSTER", "DE")]);

        NameMatch<Partner> match = matcher.Match(name, "DE");

        Assert.Equal(
            (expected, reason),
            (string.Join(';', match.Candidates.Select(partner => partner.Name)), match.Reason)
        );
    }

    [Fact]
    public void Match_LoneSurrogate_IsAccepted() =>
        Assert.Equal(
            NameMatchReason.Spelling,
            new PartnerNameMatcher([Town("Håbo\uD800\uFFFE", "SE")]).Match("Habo\uD800\uFFFE", "SE").Reason
        );

    [Fact]
    public void Match_OtherDiacritics_HasReasonSpelling() =>
        Assert.Equal(NameMatchReason.Spelling, new PartnerNameMatcher([Town("Håbo", "SE")]).Match("Habo", "SE").Reason);

    [Fact]
    public void Match_TwoLanguages_IsOnePartner()
    {
        Assert.Equal(
            "Keulen",
            new PartnerNameMatcher([Town("Keulen", "DE"), Cologne]).Match("Cologne", "DE").Value?.Name
        );
        Assert.Equal(2, new PartnerNameMatcher([Cologne, Town("Koln", "DE")]).Match("Cologne", "DE").Candidates.Count);
    }

    [Fact]
    public void Match_Misspelling_OffersSimilarNames()
    {
        NameMatch<Partner> match = Matcher.Match("Denisli", "TR");

        Assert.Equal(NameMatchKind.NoMatch, match.Kind);
        Assert.Equal("Denizli", Assert.Single(match.Similar).Name);
    }

    [Theory]
    [InlineData("Köln", "AT")]
    [InlineData("", "DE")]
    [InlineData("???", "DE")]
    public void Match_OtherCountry_FindsNothing(string name, string country) =>
        Assert.Equal(NameMatchKind.NoMatch, Matcher.Match(name, country).Kind);

    [Fact]
    public void Construction_AliasWithoutCountry_Throws() =>
        Assert.Throws<FormatException>(() =>
            new PartnerNameMatcher([], [new NameAlias { Name = "Keulen", Codes = ["Köln"] }])
        );

    private static Partner Town(string name, CountryCode country) =>
        new()
        {
            Kind = PartnerKind.Municipality,
            Name = name,
            Country = country,
        };
}
