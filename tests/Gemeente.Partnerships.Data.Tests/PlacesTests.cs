using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>Tests regions of the world, points, distances and inhabitants with embedded data.</summary>
public sealed class PlacesTests
{
    private static readonly PartnershipCatalog Links = PartnershipCatalog.Create(
        DutchLinksDataSet.Load(),
        DutchLinksDataSet.ReferenceDate
    );

    [Fact]
    public void Subregion_EveryCountryOfToday_HasOne() =>
        Assert.Equal(
            ["AQ"],
            EmbeddedRegisters
                .Countries.All.Where(country => country.FormerCode is null && country.Subregion?.Region is null)
                .Select(country => $"{country.Code}")
        );

    [Fact]
    public void CountBy_WorldRegion_AddsUp()
    {
        CountTable<WorldRegion> table = Links.Partnerships.CountBy(PartnershipDimensions.WorldRegion);
        CountTable<WorldSubregion> parts = Links.Partnerships.CountBy(PartnershipDimensions.WorldSubregion);

        Assert.Equal(0, table.Unknown);
        foreach (WorldRegion region in WorldRegion.All)
            Assert.Equal(table[region].Count, parts.Where(row => row.Category.Region == region).Sum(row => row.Count));
    }

    [Theory]
    [InlineData("NP", "2024-12-12", null)]
    [InlineData("NP", "2024-12-13", true)]
    [InlineData("NP", "2026-11-23", true)]
    [InlineData("NP", "2026-11-24", null)]
    [InlineData("DE", "2026-01-01", false)]
    [InlineData("ST", "2026-01-01", false)]
    [InlineData("XX", "2026-01-01", null)]
    public void IsLeastDevelopedOn_Date_OnlyNearTheList(string code, string date, bool? expected) =>
        Assert.Equal(expected, EmbeddedRegisters.Countries.IsLeastDevelopedOn(code, DateOnly.Parse(date)));

    [Fact]
    public void LeastDevelopedCountries_AllKnown_44()
    {
        Assert.Equal(44, CountryRegister.LeastDevelopedCountries.Distinct().Count());
        Assert.All(CountryRegister.LeastDevelopedCountries, code => EmbeddedRegisters.Countries.Get(code));
    }

    [Fact]
    public void LocationOf_EveryMunicipalityOf2025_InTheNetherlands()
    {
        foreach (Municipality municipality in EmbeddedRegisters.Municipalities.ExistingOn(new DateOnly(2025, 1, 1)))
        {
            GeoPoint point = EmbeddedRegisters.Municipalities.LocationOf(municipality.Code)!.Value;
            Assert.InRange(point.Latitude, 50.7, 53.6);
            Assert.InRange(point.Longitude, 3.3, 7.3);
        }

        Assert.Null(EmbeddedRegisters.Municipalities.LocationOf("9999"));
    }

    [Fact]
    public void Distance_KnownPoints_Kilometres()
    {
        PartnershipFact leuven = Links.GetPartnership("link-0796-be-leuven");

        Assert.InRange(leuven.DistanceInKilometres!.Value, 95, 105);
        Summary summary = Links.Partnerships.Summarize(PartnershipMeasures.Distance).Value;
        CountTable<NumberBand> bands = Links.Partnerships.CountBy(PartnershipDimensions.Distance);
        Assert.Equal(bands.Unknown, summary.Unknown);
        Assert.InRange(summary.Known, 400, 529);
        Assert.InRange(summary.Maximum!.Value, 8_000, 20_038);
        Assert.All(
            Links.Partnerships,
            fact =>
                Assert.Equal(
                    fact.Municipality is null || fact.Partnership.Partner.Location is null,
                    fact.DistanceInKilometres is null
                )
        );
    }

    [Fact]
    public void Location_PartnerTown_NearItsCountry()
    {
        foreach (Partnership tie in Links.DataSet.Partnerships.Concat(DocumentedDataSet.Load().Partnerships))
        {
            if (
                tie.Partner.Location is { } town
                && EmbeddedRegisters.Countries.Find(tie.Partner.Country)?.Location is { } country
            )
                Assert.InRange(town.DistanceTo(country), 0, 5_500);
        }
    }

    [Fact]
    public void CountBy_StartDecade_KeepsEmptyDecades()
    {
        CountTable<YearSpan> table = Catalog(1951, 1953, 1984).Partnerships.CountBy(PartnershipDimensions.StartDecade);

        Assert.Equal(
            [("1950-1959", 2), ("1960-1969", 0), ("1970-1979", 0), ("1980-1989", 1)],
            table.Rows.Where(row => row.Code is not null).Select(row => (row.Code!, row.Count))
        );
        Assert.Equal([2, 0, 0, 1], table.Select(row => row.Count));
    }

    [Fact]
    public void SummarizeInhabitants_Links_SharesOfAllInhabitants()
    {
        PartnershipCatalog catalog = Links.AsOf(new DateOnly(2025, 1, 1));
        InhabitantSummary summary = catalog.SummarizeInhabitants();

        Assert.Equal(18_044_027, summary.All.SumLower);
        Assert.InRange(summary.InvolvedShare!.Value, 0.4m, 0.9m);
        Assert.InRange(summary.CertainlyInvolvedShare!.Value, 0, summary.InvolvedShare.Value);
        Assert.Equal(summary.Partnerships / 180.44027m, summary.PartnershipsPer100000!.Value, 6);
        decimal parts = Province.All.Sum(province =>
            catalog.SummarizeInhabitants(MunicipalityDimensions.Province.Is(province)).Involved.SumLower
        );
        Assert.Equal(summary.Involved.SumLower, parts);
    }

    private static PartnershipCatalog Catalog(params int[] years) =>
        PartnershipCatalog.Create(
            new PartnershipDataSet
            {
                Name = "Decades",
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                Partnerships =
                [
                    .. years.Select(
                        (year, i) =>
                            new Partnership
                            {
                                Id = $"{i}",
                                Municipality = "0363",
                                Partner = new Partner { Kind = PartnerKind.Municipality, Country = "BE" },
                                Period = Period.Since(new PartialDate(year)),
                                Evidence = new Evidence { Kind = EvidenceKind.Stated, Sources = ["A test"] },
                            }
                    ),
                ],
            },
            new DateOnly(2025, 1, 1)
        );
}
