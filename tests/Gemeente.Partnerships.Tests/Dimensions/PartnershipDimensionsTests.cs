using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Dimensions;

public sealed class PartnershipDimensionsTests
{
    private static readonly Evidence Stated = new()
    {
        Kind = EvidenceKind.Stated,
        Sources = ["a source"],
        Confidence = Confidence.High,
    };

    /// <summary>A partnership with every property, of a municipality that has ended.</summary>
    internal static PartnershipCatalog RichCatalog { get; } =
        PartnershipCatalog.Create(
            World.With(
                World.Partnership("rich", "0483", "TR") with
                {
                    Initiative = Initiative.Migrants,
                    Motives = [Motive.Integration, Motive.Economic],
                    PartnerMotives = [Motive.LocalGovernment],
                    Themes = [Theme.Waste],
                    Organisations = [OrganisationKind.School],
                    Funding = [FundingSource.VngInternational],
                    Partner = new Partner
                    {
                        Kind = PartnerKind.Municipality,
                        Name = "Bergama",
                        Country = "TR",
                        Location = new GeoPoint(39.12, 27.18),
                    },
                    Evidence = Stated,
                }
            ) with
            {
                Municipalities = new MunicipalityRegister(
                    World.Municipalities.All.Select(municipality =>
                        municipality with
                        {
                            Evidence = Stated,
                            Corop = CoropRegion.FromCode("oost-zuid-holland"),
                        }
                    )
                ).WithLocations(_ => new GeoPoint(52.2, 4.6)),
                Profiles =
                [
                    new MunicipalityProfile
                    {
                        Municipality = "1884",
                        Inhabitants = 26_000,
                        Staffing = Staffing.Coordinator,
                        WeeklyTime = WeeklyTime.AFewHours,
                        AnnualBudget = AmountRange.Exactly(2_000),
                        MillenniumMunicipalitySince = new PartialDate(2010),
                        ValidFor = Period.Always,
                        Evidence = Stated,
                    },
                ],
            },
            World.In2026
        );

    public static TheoryData<string> Ids => [.. PartnershipDimensions.All.Select(dimension => dimension.Id)];

    [Fact]
    public void Find_Id_IsThatDimension()
    {
        Assert.All(
            PartnershipDimensions.All,
            dimension => Assert.Same(dimension, PartnershipDimensions.Find(dimension.Id))
        );
        Assert.Equal(
            PartnershipDimensions.All.Count,
            PartnershipDimensions.All.DistinctBy(dimension => dimension.Id).Count()
        );
        Assert.Null(PartnershipDimensions.Find("no-such-dimension"));
        Assert.Throws<ArgumentNullException>("id", () => PartnershipDimensions.Find(null!));
        Assert.Equal(
            typeof(PartnershipDimensions)
                .GetProperties()
                .Count(property => property.PropertyType.IsAssignableTo(typeof(Dimension<PartnershipFact>))),
            PartnershipDimensions.All.Count
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Label_EveryDimension_DutchAndEnglish(string id)
    {
        Label label = PartnershipDimensions.Find(id)!.Label;

        Assert.NotEqual(id, label.Dutch);
        Assert.NotEmpty(label.English);
    }

    [Theory]
    [InlineData("country", "XX1")]
    [InlineData("country", "ZZ")]
    [InlineData("country-group", "planet")]
    [InlineData("municipality", "12345")]
    [InlineData("theme", "Waste!")]
    [InlineData("start-year", "about 2000")]
    [InlineData("start-date", "2000")]
    [InlineData("start-period", "2000-2005")]
    [InlineData("start-period", "2001-2005")]
    [InlineData("partner", "TR:municipality:-")]
    [InlineData("partner", "Denizli")]
    [InlineData("status", "Active")]
    [InlineData("size-class", "50000")]
    [InlineData("budget-band", "5-10")]
    [InlineData("municipality-exists", "yes")]
    public void InCodes_NotACategory_Throws(string id, string code) =>
        Assert.Contains(
            $"'{code}'",
            Assert.Throws<FormatException>(() => PartnershipDimensions.Find(id)!.InCodes(code)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("country", "tr")]
    [InlineData("municipality", "GM0363")]
    [InlineData("theme", "a-theme-of-their-own")]
    [InlineData("start-period", "2000-2004")]
    [InlineData("partner", "TR:municipality:DENIZLI")]
    [InlineData("status", "possible")]
    [InlineData("eu-status", "none")]
    [InlineData("dac-income-group", "not-listed")]
    [InlineData("budget-band", "outside")]
    [InlineData("duration", "20-and-over")]
    public void InCodes_Category_IsRead(string id, string code) =>
        Assert.NotNull(PartnershipDimensions.Find(id)!.InCodes(code));

    [Fact]
    public void IsOrdered_YearsDatesAndSizes_True() =>
        Assert.Equal(
            [
                "distance",
                "municipality-ended",
                "size-class",
                "cbs-size-class",
                "start-year",
                "start-period",
                "start-decade",
                "start-date",
                "duration",
                "status",
                "capacity",
                "confidence",
            ],
            PartnershipDimensions.All.Where(dimension => dimension.IsOrdered).Select(dimension => dimension.Id)
        );

    [Fact]
    public void IsMultiValued_Lists_True() =>
        Assert.Equal(
            ["country-group", "motive", "partner-motive", "theme", "organisation", "funding"],
            PartnershipDimensions.All.Where(dimension => dimension.IsMultiValued).Select(dimension => dimension.Id)
        );

    [Theory]
    [InlineData("TR", "1999-12-10", "country-of-origin, dac-list")]
    [InlineData("TR", "1999-12-11", "country-of-origin, eu-candidate, dac-list")]
    [InlineData("TR", "1990-01-01", "country-of-origin, dac-list-unknown")]
    [InlineData("PL", "2004-04-30", "other")]
    [InlineData("PL", "2004-05-01", "eu-member")]
    [InlineData("US", "2007-06-30", "other")]
    [InlineData("US", "1990-01-01", "dac-list-unknown")]
    [InlineData("XX", "2007-06-30", "unknown")]
    public void CountryGroup_Date_GroupsOnThatDate(string country, string asOf, string groups)
    {
        PartnershipFact fact = World.Fact(World.Partnership("t", "0141", country), DateOnly.ParseExact(asOf, "O"));

        Assert.Equal(groups, PartnershipDimensions.CountryGroup.Classify(fact).ToString());
    }

    [Theory]
    [InlineData("TR", "upper-middle-income")]
    [InlineData("US", "not-listed")]
    [InlineData("XX", "unknown")]
    public void DacIncomeGroup_Country_PositionOnList(string country, string status) =>
        Assert.Equal(
            status,
            PartnershipDimensions
                .DacIncomeGroup.Classify(World.Fact(World.Partnership("t", "0141", country), World.In2007))
                .ToString()
        );

    [Fact]
    public void Country_Unknown_EverythingOfTheCountryUnknown()
    {
        PartnershipFact fact = World.Fact(World.Partnership("t", "0141", CountryCode.Unknown), World.In2007);

        Assert.True(PartnershipDimensions.Country.Classify(fact).IsUnknown);
        Assert.True(PartnershipDimensions.EuStatus.Classify(fact).IsUnknown);
    }

    [Fact]
    public void Partner_OtherSpelling_SamePartner()
    {
        Partnership partnership = World.Partnership("t", "0141", "TR");
        PartnershipCatalog catalog = World.Catalog(
            World.In2007,
            Named("a", "İstanbul"),
            Named("b", "istanbul"),
            Named("c", null),
            Named("d", null),
            Named("e", "Nador") with
            {
                Partner = new Partner
                {
                    Kind = PartnerKind.District,
                    Name = "Nador",
                    Country = "MA",
                },
            }
        );

        Assert.Equal(2, catalog.Partnerships.CountDistinct(PartnershipDimensions.Partner).Value);
        Assert.Equal(2, catalog.Partnerships.CountBy(PartnershipDimensions.Partner).Unknown);
        Assert.Equal(
            2,
            catalog.Partnerships.Where(PartnershipDimensions.Partner.InCodes("TR:municipality:Istanbul")).Count
        );

        Partnership Named(string id, string? name) =>
            partnership with
            {
                Id = id,
                Partner = partnership.Partner with { Name = name },
            };
    }

    [Theory]
    [InlineData("0483", "2007-06-30", "0483", "true", "unknown", "zuid-holland")]
    [InlineData("0483", "2009-01-01", "1884", "false", "2009", "zuid-holland")]
    [InlineData("0788", "2026-01-01", "unknown", "false", "2021", "unknown")]
    [InlineData("9901", "2007-06-30", "9901", "unknown", "unknown", "unknown")]
    [InlineData("9999", "2007-06-30", "unknown", "unknown", "unknown", "unknown")]
    [InlineData("0620", "2001-12-31", "0620", "true", "unknown", "zuid-holland")]
    [InlineData("0620", "2002-01-01", "0620", "true", "unknown", "utrecht")]
    public void Municipality_Date_FollowsMergers(
        string code,
        string asOf,
        string municipality,
        string exists,
        string ended,
        string province
    )
    {
        PartnershipFact fact = World.Fact(World.Partnership("t", code, "TR"), DateOnly.ParseExact(asOf, "O"));

        Assert.Equal(municipality, PartnershipDimensions.Municipality.Classify(fact).ToString());
        Assert.Equal(exists, PartnershipDimensions.MunicipalityExists.Classify(fact).ToString());
        Assert.Equal(ended, PartnershipDimensions.MunicipalityEnded.Classify(fact).ToString());
        Assert.Equal(province, PartnershipDimensions.Province.Classify(fact).ToString());
        Assert.Equal(code, PartnershipDimensions.OriginalMunicipality.Classify(fact).ToString());
    }

    [Theory]
    [InlineData("2004", "2004", "2000-2004", "2004-01-01")]
    [InlineData("2005-03", "2005", "2005-2009", "2005-03-01")]
    [InlineData("by 2004", "unknown", "unknown", "unknown")]
    [InlineData("unknown", "unknown", "unknown", "unknown")]
    [InlineData("open", "unknown", "unknown", "unknown")]
    public void Start_Date_YearPeriodAndDay(string start, string year, string period, string date)
    {
        PartnershipFact fact = World.Fact(Began(start, "open"), World.In2007);

        Assert.Equal(year, PartnershipDimensions.StartYear.Classify(fact).ToString());
        Assert.Equal(period, $"{PartnershipDimensions.StartPeriod.Classify(fact)}");
        Assert.Equal(date, PartnershipDimensions.StartDate.Classify(fact).ToString());
    }

    [Fact]
    public void StartPeriodOf_OtherLength_OtherPeriods()
    {
        Dimension<PartnershipFact, YearSpan> decades = PartnershipDimensions.StartPeriodOf(10);

        Assert.Equal("start-period-10", decades.Id);
        Assert.Equal(new YearSpan(1970, 1979), decades.Classify(World.Fact(Samples.Partnership, World.In2007))[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => PartnershipDimensions.StartPeriodOf(0));
    }

    [Theory]
    [InlineData("2007-06-30", "open", "under-5")]
    [InlineData("2007-07-01", "open", "unknown")]
    [InlineData("2002-07-01", "open", "under-5")]
    [InlineData("2002-06-30", "open", "5-9")]
    [InlineData("2002", "open", "5-9")]
    [InlineData("1975", "1985-06", "10-19")]
    [InlineData("1975", "2017", "20-and-over")]
    [InlineData("1984-02-29", "1989-02-28", "5-9")]
    [InlineData("2008", "open", "unknown")]
    [InlineData("by 2000", "open", "unknown")]
    public void Duration_StartAndEnd_WholeYears(string start, string end, string duration) =>
        Assert.Equal(
            duration,
            PartnershipDimensions.Duration.Classify(World.Fact(Began(start, end), World.In2007)).ToString()
        );

    [Theory]
    [InlineData("2004", "open", "active")]
    [InlineData("2007", "open", "possible")]
    [InlineData("2008", "open", "not-begun")]
    [InlineData("2000", "2006", "ended")]
    public void Status_StartAndEnd_StatusOnDate(string start, string end, string status)
    {
        Cube<PartnershipFact> all = World.Catalog(World.In2007, Began(start, end)).AllPartnerships;

        Assert.Equal(1, all.Where(PartnershipDimensions.Status.InCodes(status)).Count);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Explain_EveryDimension_BothLanguages(string id)
    {
        Explanation explanation = RichCatalog.Explain("rich", PartnershipDimensions.Find(id)!);

        Assert.False(explanation.IsUnknown);
        Assert.All(explanation.ReasonsByCode, reason => Assert.NotEqual(reason.Rule.Dutch, reason.Rule.English));
        Assert.All(explanation.ReasonsByCode, reason => Assert.Contains(Label.Same("a source"), reason.Evidence));
        Assert.StartsWith(
            $"{explanation.Dimension.Dutch}: ",
            explanation.ToString(Language.Dutch),
            StringComparison.Ordinal
        );
        Assert.NotEqual(explanation.ToString(Language.Dutch), explanation.ToString(Language.English));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Explain_NothingKnown_NoReasons(string id)
    {
        Partnership poor = World.Partnership("poor", "9999", CountryCode.Unknown) with { Period = Period.Unknown };

        Explanation explanation = World.Catalog(World.In2007, poor).Explain("poor", PartnershipDimensions.Find(id)!);

        Assert.Equal(
            id is not ("partner-kind" or "partner" or "original-municipality" or "status" or "evidence"),
            explanation.IsUnknown
        );
    }

    private static Partnership Began(string start, string end) =>
        Samples.Partnership with
        {
            Period = new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) },
        };
}
