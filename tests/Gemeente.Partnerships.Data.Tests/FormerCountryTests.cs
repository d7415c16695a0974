using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>Tests the country that a partnership with a former country counts under.</summary>
public sealed class FormerCountryTests
{
    private static readonly DateOnly In2024 = new(2024, 1, 1);

    [Theory]
    [InlineData("BU", "Yangon", "1980-01-01", "MM")]
    [InlineData("BU", "Yangon", "2024-01-01", "MM")]
    [InlineData("ZR", null, "2024-01-01", "CD")]
    [InlineData("TP", "Dili", "1990-01-01", "TL")]
    [InlineData("RH", null, "2024-01-01", "ZW")]
    [InlineData("FX", null, "1990-01-01", "FR")]
    [InlineData("DD", "Rostock", "1985-01-01", "DD")]
    [InlineData("DD", "Rostock", "2024-01-01", "DE")]
    [InlineData("YD", null, "2024-01-01", "YE")]
    [InlineData("AN", "Curaçao", "2007-06-30", "AN")]
    [InlineData("AN", "Curacao", "2024-01-01", "CW")]
    [InlineData("AN", "Willemstad (Curaçao)", "2024-01-01", "CW")]
    [InlineData("AN", "Philipsburg", "2024-01-01", "SX")]
    [InlineData("AN", "St. Eustatius", "2024-01-01", "BQ")]
    [InlineData("AN", "Bonaire", "2024-01-01", "BQ")]
    [InlineData("AN", "Aruba", "2024-01-01", "AW")]
    [InlineData("CS", "Praag", "2024-01-01", "CZ")]
    [InlineData("CS", "Kosice", "2024-01-01", "SK")]
    [InlineData("CS", "Novi Sad", "2024-01-01", "RS")]
    [InlineData("CS", "Praag", "1985-01-01", "CS")]
    [InlineData("YU", "Zagreb", "2024-01-01", "HR")]
    [InlineData("YU", "Split", "2024-01-01", "HR")]
    [InlineData("YU", "Beograd", "2005-01-01", "CS")]
    [InlineData("YU", "Beograd", "2024-01-01", "RS")]
    [InlineData("YU", "Prizren", "2024-01-01", "XK")]
    [InlineData("SU", "Leningrad", "2024-01-01", "RU")]
    [InlineData("SU", "Tallinn", "2024-01-01", "EE")]
    [InlineData("SU", "Minsk", "2024-01-01", "BY")]
    [InlineData("SK", "Bratislava", "1970-01-01", "SK")]
    [InlineData("MM", "Bago", "1980-01-01", "MM")]
    [InlineData("XX", "Nowhere", "2024-01-01", "XX")]
    public void SuccessorOn_PlaceKnown_OneCountry(string code, string? name, string asOf, string expected)
    {
        CountrySuccession succession = EmbeddedRegisters.Countries.SuccessorOn(
            Partner(code, name),
            DateOnly.ParseExact(asOf, "O")
        );

        Assert.Equal(CountryCode.Parse(expected), succession.Code);
        Assert.Empty(succession.Heirs);
    }

    [Theory]
    [InlineData("AN", null, null, "AW BQ CW SX")]
    [InlineData("AN", null, "2007-06-30", "BQ CW SX")]
    [InlineData("CS", "Elsewhere", "1985-01-01", "CZ SK")]
    [InlineData("CS", "Elsewhere", "2005-01-01", "ME RS XK")]
    [InlineData("CS", "Elsewhere", null, "CZ ME RS SK XK")]
    [InlineData("YU", "Elsewhere", "2000-01-01", "ME RS XK")]
    [InlineData("YU", null, null, "BA HR ME MK RS SI XK")]
    [InlineData("NT", null, null, "IQ SA")]
    public void SuccessorOn_PlaceNotKnown_AllHeirs(string code, string? name, string? reference, string heirs)
    {
        CountrySuccession succession = EmbeddedRegisters.Countries.SuccessorOn(
            Partner(code, name),
            In2024,
            referenceDate: reference is null ? null : DateOnly.ParseExact(reference, "O")
        );

        Assert.Equal((SuccessionKind.Split, null), (succession.Kind, succession.Code));
        Assert.Null(succession.Country);
        Assert.Equal(heirs, string.Join(' ', succession.Heirs.Select(heir => $"{heir.Code}").Order()));
    }

    [Fact]
    public void SuccessorOn_EveryFormerCountry_EndsAtCountriesOfToday()
    {
        foreach (Country former in EmbeddedRegisters.Countries.All.Where(country => country.FormerCode is not null))
        {
            Assert.NotEmpty(former.Heirs);
            CountrySuccession succession = EmbeddedRegisters.Countries.SuccessorOn(
                Partner($"{former.Code}", "?"),
                In2024,
                referenceDate: former.Validity.End.Date?.Earliest.AddDays(-1)
            );
            Assert.All(
                succession.Country is { } heir ? [heir] : succession.Heirs,
                country => Assert.True(country.ExistsOn(In2024), $"{former.FormerCode} leads to {country.Code}")
            );
        }
    }

    [Fact]
    public void CountBy_FormerCodes_OneRowForEachCountryOfToday()
    {
        PartnershipCatalog catalog = Catalog(In2024, ("BU", "Yangon"), ("MM", "Bago"), ("AN", "Curaçao"), ("AN", null));

        CountTable<CountryCode> table = catalog.Partnerships.CountBy(PartnershipDimensions.Country);

        Assert.Equal((2, 1, 1), (table["MM"].Count, table["CW"].Count, table.Unknown));
        Assert.Equal(4, table.Total);
        Assert.Equal(1, catalog.Partnerships.CountBy(PartnershipDimensions.OriginalCountry)["BU"].Count);
    }

    [Theory]
    [InlineData("1985-01-01")]
    [InlineData("2024-01-01")]
    public void CountBy_PartnerWithFormerCodesAndNames_OneRow(string asOf)
    {
        PartnershipCatalog catalog = Catalog(
            DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture),
            ("BU", "Rangoon"),
            ("MM", "Yangon"),
            ("YU", "Belgrado"),
            ("RS", "Beograd"),
            ("CS", "Praag"),
            ("CZ", "Prague"),
            ("YU", "Elsewhere")
        );

        var table = catalog.Partnerships.CountBy(PartnershipDimensions.Partner);

        Assert.Equal([2, 2, 2, 1], table.Select(row => row.Count).OrderDescending());
    }

    [Fact]
    public void Where_FormerCode_FindsTheSamePartnerships()
    {
        PartnershipCatalog catalog = Catalog(
            In2024,
            ("BU", "Yangon"),
            ("MM", "Bago"),
            ("AN", "Curaçao"),
            ("AN", null),
            ("CW", "Willemstad"),
            ("DD", "Rostock"),
            ("DE", "Bonn")
        );

        Assert.Equal("0 1", Found("BU"));
        Assert.Equal("0 1", Found("MM"));
        Assert.Equal("0 1", Found("BU", "MM"));
        Assert.Equal("2 3", Found("AN"));
        Assert.Equal("2 4", Found("CW"));
        Assert.Equal("5", Found("DD"));
        Assert.Equal("5 6", Found("DE"));
        Assert.Equal("", Found("TR"));

        string Found(params CountryCode[] codes)
        {
            var filter = PartnershipDimensions.Country.In(codes);
            PartnershipFact[] all = [.. catalog.Partnerships];
            string found = string.Join(
                ' ',
                catalog.Partnerships.Where(filter).Select(fact => fact.Partnership.Id).Order()
            );
            Assert.Equal(
                found,
                string.Join(' ', all.Where(filter.Matches).Select(fact => fact.Partnership.Id).Order())
            );
            Assert.Equal(
                all.Length - catalog.Partnerships.Where(filter).Count,
                catalog.Partnerships.Where(!filter).Count
            );
            return found;
        }
    }

    [Fact]
    public void Explain_FormerCountry_StepsFromTheCodeAsWritten()
    {
        PartnershipCatalog catalog = Catalog(In2024, ("BU", "Yangon"), ("AN", "Curaçao"), ("DD", "Rostock"));

        Assert.Contains(
            "Myanmar (MM); Burma (BU) is Myanmar (MM) since 1989-06-18",
            catalog.Explain("0", PartnershipDimensions.Country).ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nederlandse Antillen (AN) is verdeeld; Curaçao ligt in Curaçao (CW) sinds 2010-10-10",
            catalog.Explain("1", PartnershipDimensions.Country).ToString(Language.Dutch),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is part of Germany (DE) since 1990-10-03",
            catalog.Explain("2", PartnershipDimensions.Country).ToString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(catalog.Issues, issue => issue.Code.StartsWith("country", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_DividedCountry_NamesTheHeirs()
    {
        PartnershipCatalog catalog = Catalog(In2024, ("CS", "Elsewhere"));

        string explanation = catalog.Explain("0", PartnershipDimensions.Country).ToString();

        Assert.StartsWith("Country: not stated (", explanation, StringComparison.Ordinal);
        Assert.Contains("Czech Republic (CZ)", explanation, StringComparison.Ordinal);
        Assert.Contains("Slovakia (SK)", explanation, StringComparison.Ordinal);
        Assert.Contains(
            "The partner may lie in Czech Republic (CZ), Slovakia (SK)",
            catalog.Issues.Single(issue => issue.Code == "country-divided").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void CountryGroup_HeirOfTheAntilles_CountryOfOrigin()
    {
        PartnershipCatalog catalog = Catalog(In2024, ("CW", "Willemstad"), ("AN", null), ("DE", "Bonn"));

        Assert.Equal(
            2,
            catalog.Partnerships.CountBy(PartnershipDimensions.CountryGroup)[CountryGroup.CountryOfOrigin].Count
        );
    }

    private static PartnershipCatalog Catalog(DateOnly asOf, params (string Code, string? Name)[] partners) =>
        PartnershipCatalog.Create(
            new PartnershipDataSet
            {
                Name = "Former countries",
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                Partnerships =
                [
                    .. partners.Select(
                        (partner, i) =>
                            new Partnership
                            {
                                Id = $"{i}",
                                Municipality = "0363",
                                Partner = Partner(partner.Code, partner.Name),
                                Period = Period.Since(new PartialDate(1975)),
                                Evidence = new Evidence { Kind = EvidenceKind.Stated, Sources = ["A test"] },
                            }
                    ),
                ],
            },
            asOf
        );

    private static Partner Partner(string code, string? name) =>
        new()
        {
            Kind = PartnerKind.Municipality,
            Name = name,
            Country = code,
        };
}
