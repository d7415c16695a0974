using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Tests.Registers;

public sealed class PartnerIdentityTests
{
    private static readonly PartnerIdentity Denizli = new("TR", PartnerKind.Municipality, "Denizli");

    [Theory]
    [InlineData("TR", "municipality", "DENİZLI", true)]
    [InlineData("TR", "municipality", " denizli ", true)]
    [InlineData("TR", "municipality", "Denizle", false)]
    [InlineData("TR", "province", "Denizli", false)]
    [InlineData("GR", "municipality", "Denizli", false)]
    public void Equals_OtherSpelling_IsEqual(string country, string kind, string name, bool same)
    {
        PartnerIdentity other = new(country, PartnerKind.FromCode(kind), name);

        Assert.Equal(same, Denizli.Equals(other));
        Assert.Equal(same, Denizli.CompareTo(other) == 0);
        Assert.True(!same || Denizli.GetHashCode() == other.GetHashCode());
    }

    [Theory]
    [InlineData("CZ", "Praag", "Prague", true)]
    [InlineData("CZ", "Praha", "PRAGUE", true)]
    [InlineData("UA", "Kiev", "Kyiv", true)]
    [InlineData("BE", "Luik", "Liège", true)]
    [InlineData("BE", "Luik", "Liege", true)]
    [InlineData("DE", "Keulen", "Köln", true)]
    [InlineData("CZ", "Praag", "Prag-Dorf", false)]
    [InlineData("US", "Praag", "Prague", false)]
    [InlineData("DE", "Frankfurt am Main", "Frankfurt (Oder)", false)]
    public void Equals_NamesInTwoLanguages_AreEqualIfListed(string country, string one, string other, bool same)
    {
        PartnerIdentity first = new(country, PartnerKind.Municipality, one);
        PartnerIdentity second = new(country, PartnerKind.Municipality, other);

        Assert.Equal(same, first.Equals(second));
        Assert.Equal(same, first.CompareTo(second) == 0);
        Assert.True(!same || first.GetHashCode() == second.GetHashCode());
        Assert.Equal(one, first.Name);
    }

    [Fact]
    public void Names_OfTowns_AreDistinctAndLeadToNoOtherName()
    {
        Assert.True(PartnerNames.All.Count > 100);
        Assert.True(PartnerNames.Short.Count > 25);
        Assert.Distinct(PartnerNames.All.Select(row => (row.Country, NameFolding.Fold(row.Name))));
        Assert.All(
            PartnerNames.All.Concat(PartnerNames.Short),
            row =>
            {
                string key = NameFolding.Fold(row.LocalName);
                Assert.Equal(key, PartnerNames.LocalKey(row.Country, key));
            }
        );
    }

    [Theory]
    [InlineData("Frankfurt", "50.1155, 8.6842", "DE:municipality:Frankfurt am Main")]
    [InlineData("FRANKFURT", "52.34, 14.55", "DE:municipality:Frankfurt (Oder)")]
    [InlineData("Frankfurt", "50.2, 8.6842", "DE:municipality:Frankfurt")]
    [InlineData("Frankfurt", null, "DE:municipality:Frankfurt")]
    [InlineData("Sachsenhausen", "50.1155, 8.6842", "DE:municipality:Sachsenhausen")]
    [InlineData("Haren", "52.7926, 7.2385", "DE:municipality:Haren (Ems)")]
    public void Of_ShortNameWithAPoint_IsTheTownAtThePoint(string name, string? point, string identity)
    {
        Partner partner = new()
        {
            Kind = PartnerKind.Municipality,
            Country = "DE",
            Name = name,
            Location = point is null ? null : GeoPoint.Parse(point),
        };

        string actual = PartnerIdentity.Of(partner)!.ToString();

        Assert.Equal(identity, actual, ignoreCase: true);
        Assert.Equal(PartnerIdentity.Of(partner), PartnerIdentity.TryParse(actual, out var read) ? read : null);
    }

    [Fact]
    public void Of_ShortNames_AreFartherApartThanTheirLimit() =>
        Assert.All(
            from one in PartnerNames.Short
            from other in PartnerNames.Short
            where one != other && (one.Name, one.Country) == (other.Name, other.Country)
            select one.Near!.Value.DistanceTo(other.Near!.Value),
            distance => Assert.True(distance > 2 * PartnerNames.MaxDistance)
        );

    [Fact]
    public void Of_PartnerWithoutName_IsNull()
    {
        Partner partner = new() { Kind = PartnerKind.Municipality, Country = "TR" };

        Assert.Null(PartnerIdentity.Of(partner));
        Assert.Null(PartnerIdentity.Of(partner with { Name = "?" }));
        Assert.Equal(Denizli, PartnerIdentity.Of(partner with { Name = "Denizli" }));
        Assert.Throws<ArgumentException>(() => new PartnerIdentity("TR", PartnerKind.Municipality, "-"));
    }

    [Theory]
    [InlineData("TR:municipality:Denizli", true)]
    [InlineData("tr:municipality:A: B", true)]
    [InlineData("TR:municipality", false)]
    [InlineData("TRY:municipality:Denizli", false)]
    [InlineData("TR:Municipality:Denizli", false)]
    [InlineData("TR:municipality:", false)]
    [InlineData(null, false)]
    public void TryParse_WrittenForm_IsRead(string? text, bool valid)
    {
        Assert.Equal(valid, PartnerIdentity.TryParse(text, out PartnerIdentity? identity));
        Assert.Equal(
            valid,
            identity is not null
                && PartnerIdentity.TryParse(identity.ToString(), out PartnerIdentity? again)
                && identity.Equals(again)
        );
    }

    [Fact]
    public void CompareTo_OtherIdentity_OrdersByCountryNameAndKind() =>
        Assert.Equal(
            ["MA:municipality:Nador", "TR:municipality:Ankara", "TR:municipality:Denizli", "TR:province:Denizli"],
            new[]
            {
                new("TR", PartnerKind.Province, "Denizli"),
                Denizli,
                new("MA", PartnerKind.Municipality, "Nador"),
                new("TR", PartnerKind.Municipality, "Ankara"),
            }
                .Order()
                .Select(identity => identity.ToString())
        );
}
