using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Exchange.Tests;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;

namespace Gemeente.Partnerships.Exchange.Tests.NameMatching;

public sealed class MunicipalityNameMatcherTests
{
    private static readonly MunicipalityNameMatcher Matcher = new(EmbeddedRegisters.Municipalities);

    [Theory]
    [InlineData("'s-Gravenhage", "0518", NameMatchReason.Name)]
    [InlineData("Den Haag", "0518", NameMatchReason.Name)]
    [InlineData("The Hague", "0518", NameMatchReason.Name)]
    [InlineData("s gravenhage", "0518", NameMatchReason.Name)]
    [InlineData("gemeente Den Haag", "0518", NameMatchReason.Name)]
    [InlineData("Den Bosch", "0796", NameMatchReason.Name)]
    [InlineData("Súdwest-Fryslân", "1900", NameMatchReason.Name)]
    [InlineData("SUDWEST FRYSLAN", "1900", NameMatchReason.Name)]
    [InlineData("Bergen (NH)", "0373", NameMatchReason.Name)]
    [InlineData("Bergen, Limburg", "0893", NameMatchReason.Name)]
    [InlineData("Rijswijk", "0603", NameMatchReason.Name)]
    [InlineData("Alkemade", "0483", NameMatchReason.NameAtOtherTime)]
    [InlineData("Esch (Haaren)", "0776", NameMatchReason.NameAtOtherTime)]
    [InlineData("Drachten", "0090", NameMatchReason.Alias)]
    [InlineData("Joure", "1940", NameMatchReason.Alias)]
    [InlineData("Hook of Holland", "0599", NameMatchReason.Alias)]
    [InlineData("Beringe (Peel en Maas)", "1894", NameMatchReason.Whole)]
    [InlineData("Bilthoven (Utrecht)", "0310", NameMatchReason.Alias)]
    [InlineData("Ter Apel (Groningen)", "1950", NameMatchReason.Alias)]
    [InlineData("Musselkanaal, Groningen", "0037", NameMatchReason.Alias)]
    [InlineData("Velp (Gelderland)", "0275", NameMatchReason.Alias)]
    [InlineData("Velp (Rheden)", "0275", NameMatchReason.Whole)]
    [InlineData("De Meern (gemeente Utrecht)", "0344", NameMatchReason.Whole)]
    [InlineData("Loenen (Apeldoorn)", "0200", NameMatchReason.Whole)]
    [InlineData("Groningen (Groningen)", "0014", NameMatchReason.Name)]
    [InlineData("Hoogkerk (Groningen)", "1084", NameMatchReason.NameAtOtherTime)]
    [InlineData("Echt", "0902", NameMatchReason.NameAtOtherTime)]
    [InlineData("Alphen (Zuid-Holland)", "1008", NameMatchReason.NameAtOtherTime)]
    [InlineData("Spaarnwoude", "1374", NameMatchReason.NameAtOtherTime)]
    [InlineData("Driebergen-Rijsenburg", "0316", NameMatchReason.NameAtOtherTime)]
    [InlineData("Zwolle (gemeente Zwolle)", "0193", NameMatchReason.Name)]
    [InlineData("Westmaas", "0631", NameMatchReason.NameAtOtherTime)]
    [InlineData("Oost-, West- en Middelbeers", "0825", NameMatchReason.NameAtOtherTime)]
    [InlineData("gemeente Zeeland", "0877", NameMatchReason.NameAtOtherTime)]
    [InlineData("Zeeland (NB)", "0877", NameMatchReason.NameAtOtherTime)]
    [InlineData("0363", "0363", NameMatchReason.Code)]
    [InlineData("GM0363", "0363", NameMatchReason.Code)]
    [InlineData(" 363 ", "0363", NameMatchReason.Code)]
    public void Match_KnownName_FindsMunicipality(string name, string code, NameMatchReason reason)
    {
        NameMatch<Municipality> match = Matcher.Match(name, TestData.AsOf);

        Assert.Equal(
            (NameMatchKind.Match, MunicipalityCode.Parse(code), reason),
            (match.Kind, match.Value?.Code ?? default, match.Reason)
        );
        Assert.Equal(name, match.Name);
        Assert.Empty(match.Similar);
    }

    /// <summary>A renamed municipality is not ambiguous, and a name in Frisian is a name.</summary>
    [Theory]
    [InlineData("Littenseradeel", "2012-01-01", "0140", NameMatchReason.NameAtOtherTime)]
    [InlineData("Littenseradeel", "1984-06-01", "0103", NameMatchReason.Name)]
    [InlineData("Littenseradeel", "2024-01-01", "0103", NameMatchReason.NameAtOtherTime)]
    [InlineData("Gaasterland", "1980-01-01", "0071", NameMatchReason.Name)]
    [InlineData("Gaasterland", "2000-01-01", "0653", NameMatchReason.NameAtOtherTime)]
    [InlineData("Gaasterland", "2024-01-01", "0071", NameMatchReason.NameAtOtherTime)]
    [InlineData("Sint Anthonis", "2012-01-01", "1702", NameMatchReason.Name)]
    [InlineData("St. Anthonis", "2024-01-01", "1702", NameMatchReason.NameAtOtherTime)]
    [InlineData("De Friese Meren", "2024-01-01", "1940", NameMatchReason.NameAtOtherTime)]
    [InlineData("De Fryske Marren", "2024-01-01", "1940", NameMatchReason.Name)]
    [InlineData("It Hearrenfean", "2024-01-01", "0074", NameMatchReason.Name)]
    public void Match_RenamedOrFrisian_OnTheDate(string name, string date, string code, NameMatchReason reason)
    {
        NameMatch<Municipality> match = Matcher.Match(name, DateOnly.ParseExact(date, "O"));

        Assert.Equal((code, reason), (match.Value?.Code.ToString(), match.Reason));
    }

    [Theory]
    [InlineData("Bergen", "0373;0893")]
    [InlineData("Haaren – Esch", "0776;0788")]
    [InlineData("Velp", "0275;1208")]
    [InlineData("Laren (Utrecht)", "0344;0417")]
    [InlineData("Laren, Utrecht", "0344;0417")]
    [InlineData("Bergen (Utrecht)", "0344;0373;0893")]
    [InlineData("Bilthoven (Zeist)", "0310;0355")]
    [InlineData("Beek (Berg en Dal)", "0888;1945")]
    [InlineData("Alphen", "0484;0741;1008;1723")]
    [InlineData("Capelle", "0502;1036")]
    [InlineData("gemeente Alphen", "0484;0741;1008;1723")]
    [InlineData("Driebergen", "0316;1048")]
    [InlineData("Driebergen (Utrecht)", "0316;1048")]
    [InlineData("Driebergen (Utrechtse Heuvelrug)", "0316;1048")]
    [InlineData("Haarlemmerliede", "0393;1325")]
    public void Match_SharedName_IsAmbiguous(string name, string codes)
    {
        NameMatch<Municipality> match = Matcher.Match(name, TestData.AsOf);

        Assert.Equal(NameMatchKind.Ambiguous, match.Kind);
        Assert.Null(match.Value);
        Assert.Equal(codes, string.Join(';', match.Candidates.Select(candidate => candidate.Code).Order()));
    }

    [Theory]
    [InlineData("Amstredam", "0363")]
    [InlineData("Alphen aan de Rijn", "0484")]
    [InlineData("Rotterdamm", "0599")]
    [InlineData("Hardenbergh", "0160")]
    public void Match_Misspelling_OffersSimilarNames(string name, string code)
    {
        NameMatch<Municipality> match = Matcher.Match(name, TestData.AsOf);

        Assert.Equal(NameMatchKind.NoMatch, match.Kind);
        Assert.Null(match.Value);
        Assert.Null(match.Reason);
        Assert.Equal(code, match.Similar[0].Code.ToString());
    }

    [Theory]
    [InlineData("Bourtange (Groningen)", "0014")]
    [InlineData("De Meern (Utrecht)", "0344")]
    [InlineData("Zeeland", "0877")]
    [InlineData("Nieuwdorp (Zeeland)", null)]
    public void Match_BracketsWithSharedName_OffersSimilarNames(string name, string? code)
    {
        NameMatch<Municipality> match = Matcher.Match(name, TestData.AsOf);

        Assert.Equal((NameMatchKind.NoMatch, null), (match.Kind, match.Reason));
        Assert.Equal(code, match.Similar.Select(near => near.Code.ToString()).FirstOrDefault(near => near == code));
        Assert.InRange(match.Similar.Count, 0, 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("()")]
    [InlineData("Onbekend")]
    [InlineData("0000")]
    [InlineData("9876")]
    [InlineData("Zoetermeer'; drop table")]
    [InlineData("Flevoland")]
    public void Match_OtherText_FindsNothing(string name) =>
        Assert.Equal(NameMatchKind.NoMatch, Matcher.Match(name, TestData.AsOf).Kind);

    [Fact]
    public void Match_ReusedName_DependsOnDate()
    {
        // The village was in Haskerland, in Skarsterlân and in De Fryske Marren, one after the other.
        Assert.Equal("0073", Matcher.Match("Joure", new DateOnly(1980, 1, 1)).Value?.Code.ToString());
        Assert.Equal("0051", Matcher.Match("Joure", new DateOnly(2007, 6, 30)).Value?.Code.ToString());
        Assert.Equal(NameMatchReason.Name, Matcher.Match("Alkemade", new DateOnly(2007, 6, 30)).Reason);
        Assert.Equal(NameMatchKind.Ambiguous, Matcher.Match("Rijswijk", new DateOnly(1950, 1, 1)).Kind);
        Assert.Equal(("1008", NameMatchReason.Name), In("Alphen", 1910));
        Assert.Equal(("0877", NameMatchReason.Name), In("Zeeland", 1990));
        Assert.Equal(("0048", NameMatchReason.Alias), In("Ter Apel (Groningen)", 2000));

        static (string?, NameMatchReason?) In(string name, int year)
        {
            NameMatch<Municipality> match = Matcher.Match(name, new DateOnly(year, 1, 1));
            return (match.Value?.Code.ToString(), match.Reason);
        }
    }

    [Fact]
    public void Match_OwnAliases_AreUsed()
    {
        MunicipalityNameMatcher matcher = new(
            EmbeddedRegisters.Municipalities,
            [
                .. NameAliases.Municipalities,
                new NameAlias { Name = "Slotervaart", Codes = ["0363"] },
                new NameAlias { Name = "Nergens", Codes = ["9876"] },
            ]
        );

        Assert.Equal("0363", matcher.Match("slotervaart", TestData.AsOf).Value?.Code.ToString());
        Assert.Equal("0090", matcher.Match("Drachten", TestData.AsOf).Value?.Code.ToString());
        Assert.Equal(NameMatchKind.NoMatch, matcher.Match("Nergens", TestData.AsOf).Kind);
        Assert.Throws<FormatException>(() =>
            new MunicipalityNameMatcher(EmbeddedRegisters.Municipalities, [new NameAlias { Name = "x", Codes = ["y"] }])
        );
    }

    [Fact]
    public void Aliases_OfMunicipalities_AreNotNamesOfTheRegister()
    {
        foreach (NameAlias alias in NameAliases.Municipalities)
        {
            Assert.All(alias.Codes, code => Assert.NotNull(EmbeddedRegisters.Municipalities.Find(code)));
            Assert.Empty(EmbeddedRegisters.Municipalities.FindByName(alias.Name, TestData.AsOf).Candidates);
        }
    }

    [Fact]
    public void Match_NameOfEveryMunicipality_HasMunicipalityAsCandidate()
    {
        foreach (Municipality municipality in EmbeddedRegisters.Municipalities.ExistingOn(TestData.AsOf))
        {
            Assert.Contains(municipality, Matcher.Match(municipality.Name, TestData.AsOf).Candidates);
            Assert.Equal(municipality, Matcher.Match(municipality.Code.ToString(), TestData.AsOf).Value);
        }
    }

    [Fact]
    public void Match_VeryLongName_IsFast() =>
        Assert.Equal(NameMatchKind.NoMatch, Matcher.Match(new string('a', 1_000_000), TestData.AsOf).Kind);
}
