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
    [InlineData("CZ", "Prag", "Praha", true)]
    [InlineData("UA", "Charkov", "Charkiw", true)]
    [InlineData("UA", "Харків", "Kharkov", true)]
    [InlineData("CZ", "Budweis", "České Budějovice", true)]
    [InlineData("BE", "Tirlemont", "Tienen", true)]
    [InlineData("BE", "Tirlemont", "Tielt", false)]
    [InlineData("RU", "Charkov", "Kharkiv", false)]
    [InlineData("BE", "Saint-Nicolas", "Sint-Niklaas", false)]
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
                Assert.Equal(key, PartnerNames.LocalKey(row.Country, PartnerKind.Municipality, key));
            }
        );
    }

    [Fact]
    public void TownNames_OfGeoNames_AreDistinctAndLeadToNoOtherName()
    {
        Assert.True(TownNames.All.Count > 3000);
        Assert.All(
            TownNames.All,
            row =>
            {
                string key = NameFolding.Fold(row.Name);
                string local = NameFolding.Fold(row.LocalName);
                Assert.NotEqual(local, key);
                Assert.Equal(local, PartnerNames.LocalKey(row.Country, PartnerKind.Municipality, local));
                Assert.Equal(
                    row.Near is null ? local : key,
                    PartnerNames.LocalKey(row.Country, PartnerKind.Municipality, key)
                );
                Assert.Equal(
                    row.Near is null ? null : row.LocalName,
                    PartnerNames.NameNear(row.Country, PartnerKind.Municipality, key, row.Near ?? default)
                );
            }
        );
        Assert.DoesNotContain(TownNames.All, row => row.Country == "NL");
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
    public void Of_NamesThatNeedAPoint_AreFartherApartThanTheirLimit() =>
        Assert.All(
            from names in PartnerNames
                .Short.Concat(TownNames.All.Where(row => row.Near is not null))
                .GroupBy(row => (row.Country, NameFolding.Fold(row.Name)))
            from one in names
            from other in names
            where one != other
            select one.Near!.Value.DistanceTo(other.Near!.Value),
            distance => Assert.True(distance > 2 * PartnerNames.MaxDistance)
        );

    [Theory]
    [InlineData("Saint-Nicolas", "51.1651, 4.1437", "BE:municipality:Sint-Niklaas")]
    [InlineData("SAINT NICOLAS", "51.2, 4.13", "BE:municipality:Sint-Niklaas")]
    [InlineData("Saint-Nicolas", "50.6283, 5.5243", "BE:municipality:Saint-Nicolas")]
    [InlineData("Saint-Nicolas", "51.1651, -4.1437", "BE:municipality:Saint-Nicolas")]
    [InlineData("Saint-Nicolas", null, "BE:municipality:Saint-Nicolas")]
    [InlineData("Belsele", "51.1651, 4.1437", "BE:municipality:Belsele")]
    public void Of_NameOfSeveralTowns_IsTheTownAtThePoint(string name, string? point, string identity)
    {
        PartnerIdentity actual = PartnerIdentity.Of(Town("BE", name, point))!;

        Assert.Equal(identity, $"{actual}", ignoreCase: true);
        Assert.True(PartnerIdentity.TryParse($"{actual}", out PartnerIdentity? read) && read.Equals(actual));
    }

    [Theory]
    [InlineData("CZ", "Prag", "Praha", "50.088, 14.4208", null)] // no point
    [InlineData("CZ", "Prag", "Praag", "50.088, 14.4208", "48.2, 16.4")] // a wrong point
    [InlineData("UA", "Charkiw", "Charkov", "49.9808, 36.2527", null)]
    public void Of_NamesOfOneTown_AreOneWhateverThePoint(
        string country,
        string one,
        string other,
        string? pointOfOne,
        string? pointOfOther
    ) =>
        Assert.Equal(
            PartnerIdentity.Of(Town(country, one, pointOfOne)),
            PartnerIdentity.Of(Town(country, other, pointOfOther))
        );

    [Theory]
    [InlineData("DE", "Berlin \u2013 Neukölln", "Berlin", "52.5244, 13.4105")] // districts at the point of their town
    [InlineData("DE", "Berlin \u2013 Neukölln", "Berlin \u2013 Tempelhof-Schöneberg", "52.5244, 13.4105")]
    [InlineData("DE", "Neukölln", "Berlin", "52.5244, 13.4105")]
    [InlineData("BE", "Zaventem", "Kraainem", "50.867, 4.467")] // two towns recorded at one point
    [InlineData("ES", "Miguelturra", "Ciudad Real", "38.983, -3.917")]
    [InlineData("DE", "Onbekend", "Inconnu", "51.1, 9.1")] // names that no list has
    public void Of_OtherNamesAtOnePoint_AreTwo(string country, string one, string other, string point) =>
        Assert.NotEqual(PartnerIdentity.Of(Town(country, one, point)), PartnerIdentity.Of(Town(country, other, point)));

    [Fact]
    public void Of_NameOfATown_IsThatOfAMunicipalityInItsCountryOnly()
    {
        Partner town = Town("BE", "Saint-Nicolas", "51.1651, 4.1437");
        Partner tienen = Town("BE", "Tirlemont", null);

        Assert.NotEqual(PartnerIdentity.Of(town), PartnerIdentity.Of(town with { Country = "FR" }));
        Assert.Equal("Saint-Nicolas", PartnerIdentity.Of(town with { Kind = PartnerKind.Province })!.Name);
        Assert.NotEqual(
            PartnerIdentity.Of(tienen with { Kind = PartnerKind.Province }),
            PartnerIdentity.Of(tienen with { Kind = PartnerKind.Province, Name = "Tienen" })
        );
    }

    [Fact]
    public void Of_AllNamesOfAllTowns_DoesNotDependOnOrderAndIsTransitive()
    {
        Partner[] partners =
        [
            .. from row in PartnerNames.All.Concat(PartnerNames.Short).Concat(TownNames.All)
            from name in new[] { row.Name, row.LocalName }
            from point in new[] { null, row.Near }
            select Town(row.Country, name, point?.ToString()),
        ];
        ILookup<PartnerIdentity, Partner> forward = partners.ToLookup(partner => PartnerIdentity.Of(partner)!);
        ILookup<PartnerIdentity, Partner> backward = partners.Reverse().ToLookup(p => PartnerIdentity.Of(p)!);

        Assert.Equal(forward.Count, backward.Count);
        Assert.All(forward, group => Assert.Equal(group.ToHashSet(), [.. backward[group.Key]]));
    }

    private static Partner Town(CountryCode country, string name, string? point) =>
        new()
        {
            Kind = PartnerKind.Municipality,
            Country = country,
            Name = name,
            Location = point is null ? null : GeoPoint.Parse(point),
        };

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
