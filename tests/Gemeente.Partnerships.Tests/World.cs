using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

/// <summary>
/// A small sample world: municipalities that merge, split and grow, countries that start and end, and a few
/// partnerships.
/// </summary>
internal static class World
{
    public static readonly DateOnly In2007 = new(2007, 6, 30);
    public static readonly DateOnly In2026 = new(2026, 1, 1);

    public static MunicipalityRegister Municipalities { get; } =
        new([
            Place("0141", "Almelo", Province.Overijssel) with
            {
                Inhabitants = 72_459,
                InhabitantsOn = new DateOnly(2014, 1, 1),
            },
            Place("0363", "Amsterdam", Province.NoordHolland) with
            {
                Inhabitants = 810_937,
                InhabitantsOn = new DateOnly(2014, 1, 1),
            },
            Place("0483", "Alkemade", Province.ZuidHolland) with
            {
                ValidTo = new DateOnly(2009, 1, 1),
                Successor = "1884",
            },
            Place("1884", "Kaag en Braassem", Province.ZuidHolland) with
            {
                ValidFrom = PeriodBound.On(new DateOnly(2009, 1, 1)),
            },
            Place("0484", "Alphen aan den Rijn", Province.ZuidHolland) with
            {
                Inhabitants = 106_785,
                InhabitantsOn = new DateOnly(2014, 1, 1),
            },
            Place("0499", "Boskoop", Province.ZuidHolland) with
            {
                ValidTo = new DateOnly(2014, 1, 1),
                Successor = "0484",
            },
            Place("0788", "Haaren", Province.NoordBrabant) with
            {
                ValidTo = new DateOnly(2021, 1, 1),
                Heirs = new MunicipalityHeirs([
                    Heir("0363", "2021-01-01") with
                    {
                        IsMain = true,
                        Inhabitants = 5824,
                        AreaShare = 0.285m,
                    },
                    Heir("0141", "2021-01-01") with
                    {
                        Inhabitants = 2149,
                    },
                ]),
            },
            Place("0620", "Vianen", Province.Utrecht) with
            {
                EarlierProvince = Province.ZuidHolland,
                ProvinceSince = new DateOnly(2002, 1, 1),
            },
            new Municipality
            {
                Code = "9901",
                Name = "Niet genoemde gemeente 1",
                Kind = MunicipalityKind.Placeholder,
            },
            new Municipality
            {
                Code = "0000",
                Name = "Onbekend",
                Kind = MunicipalityKind.Special,
            },
        ]);

    public static CountryRegister Countries { get; } =
        new(
            [
                new Country
                {
                    Code = "TR",
                    DutchName = "Turkije",
                    EnglishName = "Turkey",
                    Subregion = WorldSubregion.WesternAsia,
                },
                new Country
                {
                    Code = "PL",
                    DutchName = "Polen",
                    EnglishName = "Poland",
                },
                new Country
                {
                    Code = "US",
                    DutchName = "Verenigde Staten",
                    EnglishName = "United States",
                },
                new Country
                {
                    Code = "AN",
                    DutchName = "Nederlandse Antillen",
                    EnglishName = "Netherlands Antilles",
                    Validity = new Period
                    {
                        Start = PeriodBound.Open,
                        End = PeriodBound.On(new DateOnly(2010, 12, 15)),
                    },
                },
            ],
            [
                new DacIncomePeriod
                {
                    Country = "TR",
                    Group = DacIncomeGroup.UpperMiddleIncome,
                    From = new DateOnly(1996, 1, 1),
                },
            ],
            [
                new EuStatusPeriod
                {
                    Country = "PL",
                    Status = EuStatus.Member,
                    From = new DateOnly(2004, 5, 1),
                },
                new EuStatusPeriod
                {
                    Country = "TR",
                    Status = EuStatus.Candidate,
                    From = new DateOnly(1999, 12, 11),
                },
            ]
        );

    public static PartnershipDataSet With(params Partnership[] partnerships) =>
        new()
        {
            Name = "World",
            AsOf = In2026,
            Municipalities = Municipalities,
            Countries = Countries,
            Partnerships = [.. partnerships],
        };

    public static PartnershipDataSet With(params MunicipalityProfile[] profiles) =>
        With(Samples.Partnership) with
        {
            Profiles = [.. profiles],
        };

    public static PartnershipCatalog Catalog(DateOnly asOf, params Partnership[] partnerships) =>
        PartnershipCatalog.Create(With(partnerships), asOf);

    /// <summary>Gets the fact about one partnership.</summary>
    public static PartnershipFact Fact(Partnership partnership, DateOnly asOf) =>
        Assert.Single(Catalog(asOf, partnership).AllPartnerships);

    public static Partnership Partnership(string id, MunicipalityCode municipality, CountryCode country) =>
        Samples.Partnership with
        {
            Id = id,
            Municipality = municipality,
            Partner = Samples.Partnership.Partner with { Country = country },
        };

    private static MunicipalityHeir Heir(MunicipalityCode code, string from) =>
        new()
        {
            Code = code,
            Kind = SuccessionEvent.Split,
            From = DateOnly.ParseExact(from, "O"),
        };

    private static Municipality Place(MunicipalityCode code, string name, Province province) =>
        new()
        {
            Code = code,
            Name = name,
            Province = province,
            ValidFrom = PeriodBound.By(new PartialDate(1812)),
        };
}
