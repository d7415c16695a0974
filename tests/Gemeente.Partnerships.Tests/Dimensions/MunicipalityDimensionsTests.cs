using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Dimensions;

public sealed class MunicipalityDimensionsTests
{
    private static readonly Evidence Reconstructed = new()
    {
        Kind = EvidenceKind.Reconstructed,
        Sources = ["a source"],
    };

    /// <summary>Almelo has two partnerships and a profile, Alkemade one partnership. The others have neither.</summary>
    internal static PartnershipCatalog Catalog { get; } =
        PartnershipCatalog.Create(
            World.With(
                World.Partnership("a", "0141", "TR") with
                {
                    Themes = [Theme.Waste, Theme.Health],
                    Motives = [Motive.Integration],
                    Evidence = Reconstructed,
                },
                World.Partnership("b", "0141", "PL") with
                {
                    Themes = [Theme.Waste],
                },
                World.Partnership("c", "0483", "TR"),
                World.Partnership("ended", "0363", "TR") with
                {
                    Period = Period.Between(new PartialDate(1990), new PartialDate(2000)),
                }
            ) with
            {
                Municipalities = new MunicipalityRegister(
                    World.Municipalities.All.Select(municipality =>
                        municipality with
                        {
                            Evidence = Reconstructed,
                            Corop = municipality.Code == "0141" ? CoropRegion.FromCode("twente") : null,
                        }
                    )
                ),
                Profiles =
                [
                    new MunicipalityProfile
                    {
                        Municipality = "0141",
                        Inhabitants = 72_000,
                        Staffing = Staffing.Coordinator,
                        WeeklyTime = WeeklyTime.OneOrAFewDays,
                        AnnualBudget = AmountRange.Exactly(10_000),
                        HasPolicy = true,
                        HasDacFocus = false,
                        MillenniumMunicipalitySince = new PartialDate(2006),
                        ValidFor = Period.Always,
                        Evidence = Reconstructed,
                    },
                ],
            },
            World.In2007
        );

    public static TheoryData<string> Ids => [.. MunicipalityDimensions.All.Select(dimension => dimension.Id)];

    public static TheoryData<string, string> OfAlmelo =>
        new()
        {
            { "municipality", "0141" },
            { "province", "overijssel" },
            { "corop", "twente" },
            { "size-class", "over-50000" },
            { "cbs-size-class", "50000-99999" },
            { "g4", "false" },
            { "involved", "true" },
            { "partnership-count", "2" },
            { "country", "PL,TR" },
            { "motive", "integration" },
            { "theme", "waste,health" },
            { "staffing", "coordinator" },
            { "weekly-time", "one-or-a-few-days" },
            { "capacity", "coordinator-days" },
            { "budget-band", "outside" },
            { "millennium-municipality", "true" },
            { "policy", "true" },
            { "dac-focus", "false" },
            { "evidence", "reconstructed" },
        };

    [Fact]
    public void Find_Id_IsThatDimension()
    {
        Assert.Equal(
            OfAlmelo.Select(row => row.Data.Item1),
            MunicipalityDimensions.All.Select(dimension => dimension.Id)
        );
        Assert.All(
            MunicipalityDimensions.All,
            dimension => Assert.Same(dimension, MunicipalityDimensions.Find(dimension.Id))
        );
        Assert.Null(MunicipalityDimensions.Find("initiative"));
        Assert.Throws<ArgumentNullException>("id", () => MunicipalityDimensions.Find(null!));
        Assert.Equal(
            typeof(MunicipalityDimensions)
                .GetProperties()
                .Count(property => property.PropertyType.IsAssignableTo(typeof(Dimension<MunicipalityFact>))),
            MunicipalityDimensions.All.Count
        );
    }

    [Theory]
    [MemberData(nameof(OfAlmelo))]
    public void Explain_EveryDimension_BothLanguages(string id, string codes)
    {
        Dimension<MunicipalityFact> dimension = MunicipalityDimensions.Find(id)!;
        CountTable table = Catalog
            .Municipalities.Where(MunicipalityDimensions.Municipality.Is("0141"))
            .CountBy(dimension);

        Explanation explanation = Catalog.Explain("0141", dimension);

        Assert.Equal(codes, string.Join(',', table.Rows.Select(row => row.Code)));
        Assert.Equal(codes.Split(',').Order(), explanation.ReasonsByCode.Select(reason => reason.Category).Order());
        Assert.All(explanation.ReasonsByCode, reason => Assert.NotEqual(reason.Rule.Dutch, reason.Rule.English));
        Assert.All(explanation.ReasonsByCode, reason => Assert.NotEmpty(reason.Evidence));
        Assert.NotEqual(explanation.ToString(Language.Dutch), explanation.ToString(Language.English));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Classify_NothingStated_Unknown(string id) =>
        Assert.Equal(
            id is not ("municipality" or "province" or "g4" or "involved" or "partnership-count"),
            Catalog.Explain("0499", MunicipalityDimensions.Find(id)!).IsUnknown
        );

    [Fact]
    public void Involved_EndedPartnership_False()
    {
        Assert.Equal((2, 5), (Involved(true), Involved(false)));
        Assert.Empty(Catalog.GetMunicipality("0363").Partnerships);

        long Involved(bool involved) => Catalog.Municipalities.CountBy(MunicipalityDimensions.Involved)[involved].Count;
    }

    [Fact]
    public void OfPartnerships_AnyDimension_AllCategories()
    {
        Dimension<MunicipalityFact, EvidenceKind> evidence = MunicipalityDimensions.OfPartnerships(
            PartnershipDimensions.Evidence
        );

        Assert.True(evidence.IsMultiValued);
        Assert.Equal("evidence", evidence.Id);
        Assert.Equal((1, 2, 5), Counts(Catalog.Municipalities.CountBy(evidence)));
        Explanation<EvidenceKind> why = Catalog.Explain("0141", evidence);
        Assert.Equal(
            ["partnerships a", "partnerships b"],
            why.Reasons.Select(reason => Assert.Single(reason.Evidence).English)
        );
        Assert.Throws<FormatException>(() => evidence.InCodes("rumour"));

        static (long, long, long) Counts(CountTable<EvidenceKind> table) =>
            (table[EvidenceKind.Reconstructed].Count, table[EvidenceKind.Stated].Count, table.Unknown);
    }

    [Fact]
    public void SizeClassOf_OwnClasses_AreUsed()
    {
        NumberBandList classes = new()
        {
            Bands =
            [
                new NumberBand
                {
                    Code = "all",
                    From = 0,
                    Label = Label.Same("all"),
                },
            ],
        };
        BudgetBandList bands = new()
        {
            Bands =
            [
                new BudgetBand
                {
                    Code = "10k",
                    Range = AmountRange.Exactly(10_000),
                    Label = Label.Same("10k"),
                },
            ],
        };
        MunicipalityFact almelo = Catalog.GetMunicipality("0141");
        PartnershipFact partnership = Catalog.GetPartnership("a");

        Assert.Equal(
            "all",
            $"{MunicipalityDimensions.SizeClassOf("own-size", Label.Same("size"), classes).Classify(almelo)}"
        );
        Assert.Equal(
            "all",
            $"{PartnershipDimensions.SizeClassOf("own-size", Label.Same("size"), classes).Classify(partnership)}"
        );
        Assert.Equal(
            "10k",
            $"{MunicipalityDimensions.BudgetBandOf("own-band", Label.Same("band"), bands).Classify(almelo)}"
        );
        Assert.Equal(
            "10k",
            $"{PartnershipDimensions.BudgetBandOf("own-band", Label.Same("band"), bands).Classify(partnership)}"
        );
    }

    /// <summary>The evidence is the profile that states the staff or the time, not one that states neither.</summary>
    [Theory]
    [InlineData("specialised-bureau", null, "specialised bureau, profile of Almelo (0141), valid 2001/open")]
    [InlineData(null, "a-few-hours", "a few hours a week, profile of Almelo (0141), valid 2001/open")]
    public void Capacity_Explain_NamesTheProfile(string? staffing, string? time, string evidence)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            World.With(
                Samples.Profile with
                {
                    ValidFor = Period.Since(new PartialDate(2001)),
                    Staffing = staffing is null ? null : Staffing.FromCode(staffing),
                    WeeklyTime = time is null ? null : WeeklyTime.FromCode(time),
                },
                Samples.Profile with
                {
                    ValidFor = Period.Since(new PartialDate(2005)),
                    HasPolicy = true,
                }
            ),
            World.In2007
        );

        Assert.Contains(
            evidence,
            string.Join(
                ", ",
                catalog
                    .Explain("0141", MunicipalityDimensions.Capacity)
                    .Reasons[0]
                    .Evidence.Select(label => label.English)
            ),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [InlineData("specialised-bureau", null, "bureau")]
    [InlineData("specialised-bureau", "a-few-hours", "bureau")]
    [InlineData("coordinator", "a-few-hours", "coordinator-hours")]
    [InlineData("volunteers", "one-or-a-few-days", "days")]
    [InlineData(null, "a-few-hours", "hours")]
    [InlineData("coordinator", null, "unknown")]
    [InlineData("coordinator", "all-week", "unknown")]
    public void Capacity_StaffAndTime_Combined(string? staffing, string? time, string capacity)
    {
        MunicipalityProfile profile = Samples.Profile with
        {
            Staffing = staffing is null ? null : Staffing.FromCode(staffing),
            WeeklyTime = time is null ? null : WeeklyTime.FromCode(time),
        };
        PartnershipCatalog catalog = PartnershipCatalog.Create(World.With(profile), World.In2007);

        Assert.Equal(capacity, MunicipalityDimensions.Capacity.Classify(catalog.GetMunicipality("0141")).ToString());
        Assert.Equal(capacity, PartnershipDimensions.Capacity.Classify(catalog.GetPartnership("t-1")).ToString());
    }
}
