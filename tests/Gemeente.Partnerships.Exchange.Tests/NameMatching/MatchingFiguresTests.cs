using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Exchange.Tests;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Tests.NameMatching;

/// <summary>Computes the table of docs/explanation/name-matching.md again.</summary>
public sealed class MatchingFiguresTests
{
    private static readonly MunicipalityNameMatcher Municipalities = new(EmbeddedRegisters.Municipalities);
    private static readonly CountryNameMatcher Countries = new(EmbeddedRegisters.Countries);

    private static readonly (string City, string Country, string Code)[] Sides =
    [
        .. TestData.Rows(TestData.Worldwide, row => (row("city1"), row("country1"), row("iso1"))),
        .. TestData.Rows(TestData.Worldwide, row => (row("city2"), row("country2"), row("iso2"))),
    ];

    [Fact]
    public void Match_RealLists_GivesDocumentedFigures()
    {
        string[] computed =
        [
            Row(
                "Dutch places of the 577 links",
                [.. DutchPlaces.Select(place => Municipalities.Match(place.Name, TestData.AsOf))],
                DutchPlaces.Select(place => place.Code)
            ),
            Row(
                "Dutch places of the worldwide links, either side",
                [
                    .. Sides
                        .Where(side => side.Code == "NL")
                        .Select(side => Municipalities.Match(side.City, TestData.AsOf)),
                ]
            ),
            Row("Countries of the worldwide links, both sides", [.. CountryMatches()], Sides.Select(side => side.Code)),
            Row("Partners of the 577 links among those of the worldwide links", [.. PartnerMatches()]),
        ];

        IEnumerable<string> documented = Documented.Table("## Measured").Select(cells => string.Join(" | ", cells));
        Assert.True(
            computed.SequenceEqual(documented),
            $"The table of docs/explanation/name-matching.md should be:\n| {string.Join(" |\n| ", computed)} |"
        );
    }

    /// <summary>A hundred matches, drawn by lot and judged by a person: each still comes out as judged.</summary>
    [Fact]
    public void Match_HandCheckedSample_GivesJudgedResult()
    {
        PartnerNameMatcher partners = WorldwidePartners();
        (string Name, string Actual, string Judged, string Verdict)[] checkedByHand =
        [
            .. TestData.Rows(
                File.ReadAllText(TestData.Path("hand_checked_names.csv")),
                row =>
                    (
                        row("name"),
                        row("kind") switch
                        {
                            "municipality" => Municipalities.Match(row("name"), TestData.AsOf).Value?.Code.ToString(),
                            "country" => Countries.Match(row("name"), TestData.AsOf).Value?.Code.ToString(),
                            _ => partners.Match(row("name"), row("country")).Value?.Name,
                        } ?? "",
                        row("stands_for"),
                        row("verdict")
                    )
            ),
        ];

        Assert.Equal(100, checkedByHand.Length);
        Assert.All(checkedByHand, entry => Assert.Equal((entry.Name, entry.Judged), (entry.Name, entry.Actual)));
        int wrong = checkedByHand.Count(entry => entry.Verdict != "right");
        Assert.Contains(
            Documented.NameMatching,
            line => line.Contains($"by hand: {wrong} wrong", StringComparison.Ordinal)
        );
    }

    /// <summary>Names of the worldwide list, read by eye: each row is one town.</summary>
    [Fact]
    public void Identity_WorldwideList_MakesTheseNamesOne() =>
        Assert.Equal(
            [
                "AG: Saint John's = St. John's",
                "AM: Vagarshapat = Vagharshapat",
                "BY: Baranavichy = Baranovichi",
                "DE: Aachen = Aken",
                "FR: Le Touquet = Le Touquet-Paris-Plage",
                "IT: Venezia = Venice",
                "JE: Saint Helier = St Helier",
                "KG: Uzgen = Özgön",
                "UA: Boiarka = Boyarka",
                "UA: Feodosia = Feodosiya",
            ],
            Sides
                .Where(side => side.Code.Length > 0)
                .Select(side =>
                    (Identity: new PartnerIdentity(side.Code, PartnerKind.Municipality, side.City), side.City)
                )
                .Distinct()
                .GroupBy(side => side.Identity)
                .Select(names =>
                    (names.Key.Country, Names: names.DistinctBy(side => NameFolding.Fold(side.City)).ToArray())
                )
                .Where(town => town.Names.Length > 1)
                .Select(town =>
                    $"{town.Country}: {string.Join(" = ", town.Names.Select(side => side.City).Order(StringComparer.Ordinal))}"
                )
                .Order(StringComparer.Ordinal)
        );

    private static readonly string Links = File.ReadAllText(
        Path.Combine(Repository.Folder, "src", "Gemeente.Partnerships.Data", "Csv", "links", "dutch_links.csv")
    );

    private static (string Name, string Code)[] DutchPlaces { get; } =
    [.. TestData.Rows(Links, row => (row("place"), row("match") == "exact" ? row("municipality") : ""))];

    private static IEnumerable<NameMatch<Country>> CountryMatches()
    {
        Dictionary<string, NameMatch<Country>> met = Sides
            .Select(side => side.Country)
            .Distinct()
            .ToDictionary(name => name, name => Countries.Match(name, TestData.AsOf));
        return Sides.Select(side => met[side.Country]);
    }

    private static IEnumerable<NameMatch<Partner>> PartnerMatches()
    {
        PartnerNameMatcher known = WorldwidePartners();
        return TestData.Rows(Links, row => known.Match(row("partner"), row("country")));
    }

    private static PartnerNameMatcher WorldwidePartners() =>
        new(
            Sides
                .Where(side => side.Code.Length > 0 && side.Code != "NL")
                .Select(side => new Partner
                {
                    Kind = PartnerKind.Municipality,
                    Name = side.City,
                    Country = side.Code,
                })
        );

    /// <summary>
    /// What, names, matches, ambiguous, no match; and of the matches whose code is known otherwise, how many differ
    /// from that.
    /// </summary>
    private static string Row<T>(string what, NameMatch<T>[] matches, IEnumerable<string>? codes = null)
        where T : class, IEquatable<T>
    {
        int Count(NameMatchKind kind) => matches.Count(match => match.Kind == kind);
        string wrong = codes is null
            ? ""
            : codes
                .Zip(matches)
                .Count(pair => pair.First.Length > 0 && pair.Second.Value is { } value && CodeOf(value) != pair.First)
                .ToString(CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what} | {matches.Length} | {Count(NameMatchKind.Match)} | {Count(NameMatchKind.Ambiguous)} | {Count(NameMatchKind.NoMatch)} | {wrong}"
        );
    }

    private static string CodeOf(object value) =>
        value switch
        {
            Municipality municipality => municipality.Code.ToString(),
            Country country => country.Code.ToString(),
            _ => "",
        };
}
