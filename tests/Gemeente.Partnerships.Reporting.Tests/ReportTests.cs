using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Reporting.Tests;

/// <summary>The numbers of a report are those of the library, for any data set, date and subject.</summary>
public sealed class ReportTests
{
    private static readonly PartnershipCatalog Ncdo = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    private static readonly PartnershipCatalog Documented = PartnershipCatalog.Create(
        DocumentedDataSet.Load(),
        new DateOnly(2024, 1, 1)
    );

    private static readonly PartnershipCatalog Links = PartnershipCatalog.Create(
        DutchLinksDataSet.Load(),
        new DateOnly(2026, 1, 1)
    );

    public static TheoryData<string, string> Subjects =>
        new()
        {
            { "municipality", "0546" },
            { "municipality", "0599" },
            { "country", "TR" },
            { "country", "MA" },
            { "province", "zuid-holland" },
            { "province", "groningen" },
        };

    [Fact]
    public void Create_NcdoDataSet_HasPublishedFigures()
    {
        var report = Report.Create(Ncdo, new ReportOptions { Published = PublishedFigures.About(Ncdo.DataSet) });
        Assert.Equal(46, report.FactSheet!.Figures.Count);
        Assert.DoesNotContain(report.FactSheet.Figures, figure => figure.IsInAgreement == false);
        Assert.Equal(39, Tile(report, "partnerships"));
        Assert.Equal(22, Tile(report, "municipalities"));
        Assert.Equal(8, Tile(report, "countries"));
    }

    [Fact]
    public void Create_OtherDataSet_HasNoPublishedFigures()
    {
        Assert.Empty(PublishedFigures.About(Documented.DataSet));
        Assert.Null(Report.Create(Documented).FactSheet);
    }

    [Fact]
    public void Create_AnyDataSet_CountsAsTheLibrary()
    {
        foreach (PartnershipCatalog catalog in new[] { Documented, Links })
        {
            var report = Report.Create(catalog);
            Assert.Equal(catalog.Partnerships.Count, Tile(report, "partnerships"));
            Assert.Equal(
                catalog.Partnerships.CountDistinct(PartnershipDimensions.Municipality).Value,
                Tile(report, "municipalities")
            );
            Chart countries = report.FindSection("countries")!.Chart!;
            CountTable<CountryCode> table = catalog.Partnerships.CountBy(PartnershipDimensions.Country);
            for (int place = 0; place < countries.Categories.Count; place++)
            {
                CountRow<CountryCode> row = table[CountryCode.Parse(countries.Categories[place].Code)];
                Assert.Equal(row.Count, countries.TotalOf(place));
                Assert.Equal(row.Certain, Values(countries, "certain")?[place] ?? 0);
            }

            Chart municipalities = report.FindSection("municipalities")!.Chart!;
            Assert.Equal(catalog.Partnerships.CountBy(PartnershipDimensions.Municipality).Known, municipalities.Total);
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Create_Subject_CountsItsPartnerships(string dimension, string code)
    {
        var subject = ReportSubject.Of(dimension, code);
        foreach (PartnershipCatalog catalog in new[] { Documented, Links })
        {
            var report = Report.Create(catalog, new ReportOptions { About = subject });
            Assert.Equal(catalog.Partnerships.Where(subject.Filter).Count, Tile(report, "partnerships"));
            Assert.Equal(subject, report.About);
            Assert.NotNull(report.FindSection("comparison"));
            Assert.NotNull(report.FindSection("method"));
        }
    }

    [Fact]
    public void Create_Municipality_ComparesWithSizeClassAndProvince()
    {
        var report = Report.Create(Links, new ReportOptions { About = ReportSubject.OfMunicipality("0546") });
        ReportTable table = report.FindSection("comparison")!.Tables[0];
        Assert.Equal(4, table.Rows.Count);
        Assert.Equal("Leiden", table.Rows[0].Cells[0].Text.Dutch);
        Assert.Equal("Provincie Zuid-Holland", table.Rows[2].Cells[0].Text.Dutch);
        InhabitantSummary province = Links.SummarizeInhabitants(
            MunicipalityDimensions.Province.Is(Province.ZuidHolland)
        );
        Assert.Equal(province.Partnerships, table.Rows[2].Cells[3].Number);
        Assert.Equal(Links.Municipalities.Count, table.Rows[3].Cells[1].Number);
    }

    [Fact]
    public void Create_ReconstructedRecords_AreUnderNoMunicipality()
    {
        HashSet<string> documented =
        [
            .. Ncdo
                .Partnerships.Where(fact => fact.Partnership.Evidence.Kind != EvidenceKind.Reconstructed)
                .Select(fact => fact.Municipality!.Code.ToString()),
        ];
        var report = Report.Create(Ncdo);
        Chart map = report.FindSection("municipalities")!.Chart!;
        Assert.Equal(documented.Order(), map.Categories.Select(category => category.Code).Order());
        Assert.Equal(5, map.Total);
        Assert.Equal(5, report.FindSection("list")!.Tables[0].Rows.Count);
        Assert.NotNull(report.Warning);
    }

    [Fact]
    public void Create_MunicipalityWithReconstructedRecords_LeavesThemOut()
    {
        // Amsterdam has one stated tie; its others are reconstructed.
        var report = Report.Create(Ncdo, new ReportOptions { About = ReportSubject.OfMunicipality("0363") });
        Assert.Equal(1, Tile(report, "partnerships"));
        Assert.Null(report.Warning);
        Assert.DoesNotContain(
            report.Charts.SelectMany(chart => chart.Series),
            series => series.Code == "reconstructed" && series.Total > 0
        );
        Assert.Contains(
            report.FindSection("method")!.Tables[0].Rows,
            row => row.Cells[0].Text.English.StartsWith("Reconstructed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Create_ProvinceOfReconstructedRecords_ComparesDocumentedOnes()
    {
        var report = Report.Create(Ncdo, new ReportOptions { About = ReportSubject.OfProvince(Province.ZuidHolland) });
        Assert.Equal(3, Tile(report, "partnerships"));
        Assert.Equal(3, report.FindSection("comparison")!.Tables[0].Rows[0].Cells[3].Number);
    }

    [Fact]
    public void Create_ProvinceWithReconstructedRecords_CountsInhabitantsOfDocumentedOnes()
    {
        Partnership gouda = Of("1", "Kongsberg", "NO", 1956) with { Municipality = "0513" };
        Partnership rotterdam = Of("2", "Istanbul", "TR", 1990) with
        {
            Municipality = "0599",
            Evidence = new Evidence { Kind = EvidenceKind.Reconstructed },
        };
        var about = ReportSubject.OfProvince(Province.ZuidHolland);
        Assert.Equal(
            Create(about, gouda).Tiles.Single(tile => tile.Id == "municipalities"),
            Create(about, gouda, rotterdam).Tiles.Single(tile => tile.Id == "municipalities")
        );
    }

    [Fact]
    public void Create_OnlyOneMunicipality_IsAboutIt()
    {
        Report report = Create(about: null, Of("1", "Oxford", "GB", 1946), Of("2", "Krefeld", "DE", 1974));
        Assert.Equal("Stedenbanden van Leiden", report.Title.Dutch);
        Assert.Null(report.FindSection("comparison"));
        Assert.StartsWith(
            "Op 1 januari 2026 zijn 2 stedenbanden van Leiden bekend, met 2 landen.",
            report.Summary.Dutch,
            StringComparison.Ordinal
        );
        Chart world = report.FindSection("world")!.Chart!;
        Assert.Equal(
            ["Krefeld (Duitsland)", "Oxford (Verenigd Koninkrijk)"],
            world.Categories.Select(category => category.Label.Dutch).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Create_UnknownCountry_SummarySaysForHowMany()
    {
        // Yugoslavia was divided, and no source says in which country Xyzzy is.
        Report report = Create(about: null, Of("1", "Xyzzy", "YU", 1980), Of("2", "Bonn", "DE", 1974));
        Assert.Equal(
            "On 1 January 2026, 2 partnerships of Leiden are known. All are certain on this date. "
                + "The country is known for 1 of the 2: Germany.",
            report.Summary.English
        );
        Assert.Equal(
            "Op 1 januari 2026 zijn 2 stedenbanden van Leiden bekend. Ze zijn allemaal zeker op deze datum. "
                + "Van 1 van de 2 is het land bekend: Duitsland.",
            report.Summary.Dutch
        );
    }

    [Fact]
    public void Create_PartnerInDividedCountry_IsNamedAsRecorded()
    {
        ReportSection world = Create(about: null, Of("1", "Xyzzy", "YU", 1980)).FindSection("world")!;
        Assert.Equal(new Label("Joegoslavië", "Yugoslavia"), world.Chart!.Categories[0].Label);
        Assert.EndsWith(
            "in their country, or in one of its successors.",
            world.Text[0].English,
            StringComparison.Ordinal
        );
        world = Create(about: null, Of("1", "Xyzzy", "DE", 1980)).FindSection("world")!;
        Assert.EndsWith("on a point in their country.", world.Text[0].English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YU", "0 with a certain partnership")]
    [InlineData("DE", "1 with a certain partnership")]
    public void Create_NoCountryOrOne_TileSaysHowMany(string country, string note) =>
        Assert.Equal(
            note,
            Create(about: null, Of("1", "Xyzzy", country, 1980))
                .Tiles.Single(tile => tile.Id == "countries")
                .Note.English
        );

    [Fact]
    public void Create_EmptyDataSet_SaysSo()
    {
        var report = Report.Create(
            PartnershipCatalog.Create(EmbeddedRegisters.CreateDataSet("empty", []), new DateOnly(2026, 1, 1))
        );
        Assert.Equal("Op 1 januari 2026 zijn geen stedenbanden bekend.", report.Summary.Dutch);
        Assert.Equal(["method"], report.Sections.Select(section => section.Id));
        foreach (ReportFormat format in Enum.GetValues<ReportFormat>())
            Assert.NotEmpty(report.ToString(format, Language.Dutch));
    }

    [Fact]
    public void Create_EarlierDate_HasChanges()
    {
        var earlier = new DateOnly(2007, 6, 30);
        var report = Report.Create(Documented, new ReportOptions { CompareWith = earlier });
        PartnershipChanges changes = Documented.ChangesSince(earlier);
        ReportTable counts = report.FindSection("changes")!.Tables[0];
        Assert.Equal(changes.Transitions.Count, counts.Rows.Sum(row => row.Cells[1].Number));
    }

    [Fact]
    public void Create_EarlierDateAndReconstructedRecords_SaysThatTheyAreLeftOut()
    {
        var earlier = new DateOnly(2000, 1, 1);
        const string LeftOut = "Reconstructed records are left out";
        Assert.Contains(
            Report.Create(Ncdo, new ReportOptions { CompareWith = earlier }).FindSection("changes")!.Text,
            text => text.English.StartsWith(LeftOut, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Report.Create(Documented, new ReportOptions { CompareWith = earlier }).FindSection("changes")!.Text,
            text => text.English.StartsWith(LeftOut, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(101, "1 other is not in it.")]
    [InlineData(102, "2 others are not in it.")]
    public void Create_MoreChangesThanMaxRows_SaysHowManyAreLeftOut(int count, string english)
    {
        Partnership[] all =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => Of(i.ToString(CultureInfo.InvariantCulture), $"Town {i}", "DE", 2020)),
        ];
        var report = Report.Create(
            PartnershipCatalog.Create(
                EmbeddedRegisters.CreateDataSet("raad", all, new DateOnly(2026, 1, 1)),
                new DateOnly(2026, 1, 1)
            ),
            new ReportOptions { CompareWith = new DateOnly(2010, 1, 1) }
        );
        Assert.EndsWith(english, report.FindSection("changes")!.Text[^1].English, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ReconstructedRecords_AreApartInCertainty()
    {
        Chart certainty = Report.Create(Ncdo).FindSection("certainty")!.Chart!;
        Assert.Equal(["certain", "possible", "reconstructed"], certainty.Categories.Select(one => one.Code));
        Assert.Equal([5, 0, 34], certainty.Categories.Select((_, place) => certainty.TotalOf(place)));
    }

    [Fact]
    public void Create_LaterDate_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            Report.Create(Ncdo, new ReportOptions { CompareWith = new DateOnly(2010, 1, 1) })
        );

    [Fact]
    public void Create_UnknownSubject_Throws()
    {
        Assert.Throws<ArgumentException>(() =>
            Report.Create(Ncdo, new ReportOptions { About = ReportSubject.OfMunicipality("9876") })
        );
        Assert.Throws<ArgumentException>(() => ReportSubject.Of("theme", "waste"));
    }

    [Fact]
    public void Create_MoreThanMaxListed_SaysHowManyAreLeftOut()
    {
        var report = Report.Create(Documented, new ReportOptions { MaxListed = 10 });
        ReportSection list = report.FindSection("list")!;
        Assert.Equal(10, list.Tables[0].Rows.Count);
        Assert.Contains(
            $"{Documented.Partnerships.Count - 10} stedenbanden",
            list.Text[0].Dutch,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Create_TimeLine_EqualsTrendAndCount()
    {
        Chart time = Report.Create(Documented).FindSection("over-time")!.Chart!;
        int from = int.Parse(time.Categories[0].Code, CultureInfo.InvariantCulture);
        TrendSeries trend = Documented.Trend(from, Documented.AsOfDate.Year - 1).Total;
        Assert.Equal(
            trend.Periods.Select(period => period.Certain).Append(Documented.Partnerships.Certain),
            Values(time, "certain")!
        );
        Assert.Equal(
            trend.Periods.Select(period => period.Possible).Append(Documented.Partnerships.Possible),
            Values(time, "possible")!
        );
    }

    [Fact]
    public void Create_Decades_CountBegunAndEnded()
    {
        Chart decades = Report.Create(Documented).FindSection("decades")!.Chart!;
        Cube<PartnershipFact> all = Documented.AllPartnerships;
        Assert.Equal(
            all.Where(
                !PartnershipDimensions.StartYear.IsUnknown()
                    & !PartnershipDimensions.Status.Is(PartnershipStatus.NotBegun)
            ).Count,
            decades.Series[0].Total
        );
        Assert.Equal(
            all.LongCount(fact =>
                fact.Status == PartnershipStatus.Ended && fact.Partnership.Period.End.Kind == PeriodBoundKind.On
            ),
            decades.Series[1].Total
        );
    }

    [Fact]
    public void Create_StartOfLongAgo_SectionsOnTimeSayWhereTheyBegin()
    {
        Report report = Create(about: null, Of("1", "Oxford", "GB", 1), Of("2", "Krefeld", "DE", 1580));
        ReportSection years = report.FindSection("over-time")!;
        Assert.Equal("1826", years.Chart!.Categories[0].Code);
        Assert.Equal(
            "The highest number from the end of 1826 on is 2, at the end of 1826; on 1 January 2026 the number is 2.",
            years.Chart.Summary.English
        );
        ReportSection decades = report.FindSection("decades")!;
        Assert.Equal("1820-1829", decades.Chart!.Categories[0].Code);
        Assert.Equal(21, decades.Chart.Categories.Count);
        Assert.Equal(0, decades.Chart.Total);
        Assert.Contains(
            "The chart begins in 1820; 2 began and 0 ended earlier.",
            decades.Base!.Value.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Create_DecadesWithEqualNumbers_NamesNone()
    {
        Report report = Create(about: null, Of("1", "Oxford", "GB", 1946), Of("2", "Krefeld", "DE", 1974));
        Assert.Equal("2 partnerships with a known start.", report.FindSection("decades")!.Chart!.Summary.English);
    }

    [Theory]
    [InlineData(2020, "2020")]
    [InlineData(2021, "2020-2021")]
    [InlineData(2029, "2020-2029")]
    public void Create_LastDecade_EndsInTheYearOfTheReport(int year, string label)
    {
        PartnershipCatalog catalog = Documented.AsOf(new DateOnly(year, 1, 1));
        Assert.Equal(label, Report.Create(catalog).FindSection("decades")!.Chart!.Categories[^1].Label.Dutch);
    }

    [Fact]
    public void Create_AnyDate_SentencesAgreeWithNumbers()
    {
        for (int year = 1950; year <= 2026; year += 4)
        {
            PartnershipCatalog catalog = Documented.AsOf(new DateOnly(year, 1, 1));
            var report = Report.Create(catalog);
            long total = catalog.Partnerships.Count;
            Assert.Contains(
                total == 1 ? "is 1 stedenband " : $"{(total == 0 ? "geen" : total)} stedenbanden",
                report.Summary.Dutch,
                StringComparison.Ordinal
            );
            if (catalog.Partnerships.Possible == 0 && total > 1)
                Assert.Contains("allemaal zeker", report.Summary.Dutch, StringComparison.Ordinal);
            if (total > 1 && catalog.Partnerships.Certain == 0)
                Assert.Contains("Van geen daarvan", report.Summary.Dutch, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Equals_SameCatalog_IsTrue() => Assert.Equal(Report.Create(Documented), Report.Create(Documented));

    private static long Tile(Report report, string id) => report.Tiles.Single(tile => tile.Id == id).Number;

    private static ValueList<long>? Values(Chart chart, string series) =>
        chart.Series.SingleOrDefault(one => one.Code == series)?.Values;

    private static Report Create(ReportSubject? about, params Partnership[] partnerships) =>
        Report.Create(
            PartnershipCatalog.Create(
                EmbeddedRegisters.CreateDataSet("raad", partnerships, new DateOnly(2026, 1, 1)),
                new DateOnly(2026, 1, 1)
            ),
            new ReportOptions { About = about }
        );

    private static Partnership Of(string id, string partner, string country, int since) =>
        new()
        {
            Id = id,
            Municipality = "0546",
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = partner,
                Country = country,
            },
            Period = Period.Since(new PartialDate(since)),
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };
}
