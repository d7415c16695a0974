using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Tests;

/// <summary>Every published figure next to the computed one.</summary>
public sealed class FactSheetTests
{
    private static readonly ValueList<PublishedFigure> Published = PublishedFigures.Load();
    private static readonly FactSheet Sheet = SheetOf(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate);

    public static TheoryData<string> Derivable =>
        [.. Published.Where(figure => figure.IsDerivable).Select(figure => figure.Id)];

    [Fact]
    public void Create_PublishedFigures_KeepsOrder()
    {
        Assert.Equal(46, Sheet.Figures.Count);
        Assert.Equal(Published.Select(figure => figure.Id), Sheet.Figures.Select(figure => figure.Id));
    }

    [Theory]
    [MemberData(nameof(Derivable))]
    public void Create_DerivableFigure_AgreesWithPublished(string id)
    {
        FactSheetFigure figure = Get(Sheet, id);
        Assert.NotNull(figure.Computed);
        Assert.True(figure.IsInAgreement);
    }

    [Theory]
    [MemberData(nameof(Derivable))]
    public void Create_Figure_HasLabelsInBothLanguages(string id)
    {
        FactSheetFigure figure = Get(Sheet, id);
        Assert.NotEqual(Published.Single(published => published.Id == id).Statement, figure.Label.English);
        Assert.NotEmpty(figure.Explanation.Dutch);
        Assert.NotEmpty(figure.Section.Dutch);
    }

    [Theory]
    [InlineData("municipalities.involved", 22)]
    [InlineData("municipalities.several-ties", 17)]
    [InlineData("ties.total", 39)]
    [InlineData("ties.country.TR", 13)]
    [InlineData("ties.country.AN+AW", 7)]
    [InlineData("ties.first-year", 1975)]
    [InlineData("ties.initiative.unknown", 6)]
    [InlineData("motives.dutch.economic", 4)]
    [InlineData("municipalities.g4.several-countries", 4)]
    [InlineData("funding.ministry-of-interior.AN", 5)]
    [InlineData("millennium.involved", 7)]
    public void Create_NumberFigure_IsComputed(string id, int expected) =>
        Assert.Equal(expected, Get(Sheet, id).Computed!.Number);

    [Theory]
    [InlineData("municipalities.involved.share", 22, 443)]
    [InlineData("ties.since-2000", 28, 39)]
    [InlineData("ties.initiative.dutch-municipality.share", 23, 39)]
    [InlineData("motives.dutch.integration", 14, 22)]
    [InlineData("municipalities.over-50000", 19, 22)]
    [InlineData("municipalities.coordinator", 13, 15)]
    [InlineData("municipalities.time.one-or-a-few-days", 11, 22)]
    [InlineData("municipalities.budget.1000-5000", 5, 22)]
    public void Create_ShareFigure_HasBase(string id, int part, int whole)
    {
        FactSheetFigure figure = Get(Sheet, id);
        Assert.Equal(100m * part / whole, figure.Computed!.Number);
        Assert.Equal(whole, figure.Base!.Number);
        Assert.StartsWith($"{part} of {whole} ", figure.Explanation.English, StringComparison.Ordinal);
        Assert.StartsWith($"{part} van {whole} ", figure.Explanation.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_LeadingMotives_MostFrequentFirst() =>
        Assert.Equal(
            ["local-government", "service-improvement"],
            Get(Sheet, "motives.partner.leading").Computed!.Codes
        );

    [Fact]
    public void Create_QuotedFigure_IsNotComputed()
    {
        FactSheetFigure[] quoted = [.. Sheet.Figures.Where(figure => !figure.IsDerivable)];
        Assert.Equal(
            ["survey.involved", "survey.policy", "survey.dac-focus", "millennium.total"],
            quoted.Select(figure => figure.Id)
        );
        Assert.All(quoted, figure => Assert.Equal((null, null), (figure.Computed, figure.IsInAgreement)));
    }

    [Fact]
    public void Create_DataSet_CountsEvidence()
    {
        Assert.Equal(new EvidenceCount(Stated: 5, Derived: 0, Reconstructed: 34), Sheet.Partnerships);
        Assert.Equal(new EvidenceCount(Stated: 6, Derived: 0, Reconstructed: 16), Sheet.Profiles);
        Assert.Equal(0, Sheet.PossiblePartnerships);
        Assert.Equal(
            new EvidenceCount(Stated: 2, Derived: 0, Reconstructed: 11),
            Get(Sheet, "ties.country.TR").Evidence
        );
        Assert.Equal(
            new EvidenceCount(Stated: 4, Derived: 0, Reconstructed: 0),
            Get(Sheet, "municipalities.g4.bureau").Evidence
        );
    }

    [Fact]
    public void Create_OnPublicationDate_FiguresHaveOwnDates()
    {
        Assert.Equal(new DateOnly(2008, 2, 3), Get(Sheet, "millennium.involved").ComputedAsOf);
        Assert.Equal(new DateOnly(2007, 6, 30), Get(Sheet, "ties.total").ComputedAsOf);
    }

    [Fact]
    public void Create_OnAnotherDate_FiguresAreNotCompared()
    {
        FactSheet later = SheetOf(NcdoDataSet.Load(), new DateOnly(2026, 1, 1));
        FactSheetFigure share = Get(later, "municipalities.involved.share");
        Assert.Equal(342, share.Base!.Number);
        Assert.Null(share.IsInAgreement);
        Assert.True(Get(later, "ties.first-year").IsInAgreement);
    }

    [Fact]
    public void Create_NamedTie_IsAboutThatTieOrNone()
    {
        PartnershipDataSet ncdo = NcdoDataSet.Load();
        Partnership almelo = ncdo.Partnerships.Get("ncdo-01");
        PartnershipDataSet other = ncdo.With(
            new DataSetChanges { Replaced = [almelo with { Partner = almelo.Partner with { Name = "Bursa" } }] }
        );
        FactSheetFigure first = Get(SheetOf(other, NcdoDataSet.ReferenceDate), "ties.first-year");
        Assert.Equal((null, null), (first.Computed, first.IsInAgreement));
        Assert.Contains("Denizli", first.Explanation.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_PartnershipsNotBegun_AreNotCounted()
    {
        FactSheet earlier = SheetOf(NcdoDataSet.Load(), new DateOnly(1990, 1, 1));
        Assert.Equal(7, Get(earlier, "ties.total").Computed!.Number);
        Assert.Equal(4, earlier.PossiblePartnerships);
    }

    [Fact]
    public void Create_DifferentRecords_FigureDiffers()
    {
        PartnershipDataSet fewer = NcdoDataSet.Load().With(new DataSetChanges { Removed = ["ncdo-06"] });
        FactSheetFigure total = Get(SheetOf(fewer, NcdoDataSet.ReferenceDate), "ties.total");
        Assert.Equal(38, total.Computed!.Number);
        Assert.False(total.IsInAgreement);
    }

    [Fact]
    public void Create_NothingStated_IsNotComputed()
    {
        FactSheet sheet = SheetOf(DocumentedDataSet.Load(), NcdoDataSet.ReferenceDate);
        FactSheetFigure motives = Get(sheet, "motives.partner.leading");
        Assert.Equal((null, null), (motives.Computed, motives.IsInAgreement));
        Assert.Null(Get(sheet, "municipalities.time.a-few-hours").Computed);
        Assert.Equal("no partner has a stated motive", motives.Explanation.English);
    }

    [Fact]
    public void Create_EmptyDataSet_HasNoValues()
    {
        FactSheet sheet = SheetOf(
            NcdoDataSet.Load() with
            {
                Partnerships = [],
                Profiles = [],
            },
            NcdoDataSet.ReferenceDate
        );
        Assert.Equal(0, Get(sheet, "ties.total").Computed!.Number);
        Assert.Null(Get(sheet, "ties.since-2000").Computed);
        Assert.Null(sheet.Partnerships.ShareReconstructed);
    }

    [Fact]
    public void Create_UnknownFigure_IsShownAsPublished()
    {
        var own = new PublishedFigure
        {
            Id = "own.figure",
            Published = "3",
            Relation = FigureRelation.EqualTo,
            Unit = "ties",
            IsDerivable = true,
            Statement = "of our own",
        };
        FactSheetFigure figure = FactSheet
            .Create(NcdoDataSet.Load(), [own], NcdoDataSet.ReferenceDate)
            .Figures.Single();
        Assert.Equal((null, null), (figure.Computed, figure.IsInAgreement));
        Assert.Equal(Label.Same("of our own"), figure.Label);
    }

    [Theory]
    [InlineData(FigureRelation.EqualTo, "39", true)]
    [InlineData(FigureRelation.EqualTo, "38", false)]
    [InlineData(FigureRelation.AtLeast, "39", true)]
    [InlineData(FigureRelation.AtLeast, "40", false)]
    [InlineData(FigureRelation.MoreThan, "39", false)]
    [InlineData(FigureRelation.MoreThan, "38", true)]
    [InlineData(FigureRelation.About, "44", true)]
    [InlineData(FigureRelation.About, "34", true)]
    [InlineData(FigureRelation.About, "44.1", false)]
    [InlineData(FigureRelation.EqualTo, "thirty-nine", false)]
    public void Create_Relation_DecidesAgreement(FigureRelation relation, string published, bool agrees)
    {
        PublishedFigure total = Published.Single(figure => figure.Id == "ties.total") with
        {
            Relation = relation,
            Published = published,
        };
        Assert.Equal(
            agrees,
            FactSheet.Create(NcdoDataSet.Load(), [total], NcdoDataSet.ReferenceDate).Figures[0].IsInAgreement
        );
    }

    [Fact]
    public void Equals_SameRecords_IsTrue() =>
        Assert.Equal(Sheet, SheetOf(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate));

    private static FactSheet SheetOf(PartnershipDataSet dataSet, DateOnly asOf) =>
        FactSheet.Create(dataSet, Published, asOf);

    private static FactSheetFigure Get(FactSheet sheet, string id) => sheet.Figures.Single(figure => figure.Id == id);
}
