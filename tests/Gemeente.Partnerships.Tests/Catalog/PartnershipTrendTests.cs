using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Catalog;

public sealed class PartnershipTrendTests
{
    private static readonly PartnershipCatalog Catalog = World.Catalog(
        World.In2026,
        Tie("a", "2001", "2003"),
        Tie("b", "by 2002", "open"),
        Tie("c", "unknown", "by 2003") with
        {
            Partner = Samples.Partnership.Partner with { Country = "PL" },
        },
        Tie("d", "2002-05", "unknown"),
        Tie("e", "1990", "2030"),
        Tie("f", "2010", "open")
    );

    [Fact]
    public void Trend_EachYear_StatusBeginsAndEnds()
    {
        TrendSeries total = Catalog.Trend(2001, 2004).Total;

        Assert.Equal(6, total.Count);
        Assert.Equal(
            [
                new TrendPeriod(new(2001, 2001), new(2, 2, 2, 0), 1, 0, 0, 0, 0),
                new TrendPeriod(new(2002, 2002), new(1, 3, 2, 0), 1, 1, 0, 0, 0),
                new TrendPeriod(new(2003, 2003), new(1, 2, 3, 0), 0, 0, 1, 1, 2),
                new TrendPeriod(new(2004, 2004), new(1, 2, 1, 2), 0, 0, 0, 0, 0),
            ],
            total.Periods
        );
        Assert.Equal(new TrendOutside(1, 1, 1, 0), total.OutsideBegins);
        Assert.Equal(new TrendOutside(0, 1, 1, 2), total.OutsideEnds);
    }

    [Theory]
    [InlineData(1960, 2026, 10, "1960-1969", "2020-2026", 7)]
    [InlineData(2000, 2000, 5, "2000-2000", "2000-2000", 1)]
    [InlineData(2, 9999, 9998, "0002-9999", "0002-9999", 1)]
    [InlineData(9998, 9999, int.MaxValue, "9998-9999", "9998-9999", 1)]
    public void Trend_Step_PeriodsUpToTheLastYear(int from, int to, int step, string first, string last, int count)
    {
        ValueList<TrendPeriod> periods = Catalog.Trend(from, to, step).Total.Periods;

        Assert.Equal((first, last, count), (periods[0].Years.ToString(), periods[^1].Years.ToString(), periods.Count));
    }

    [Theory]
    [InlineData(1, 2000, 1)]
    [InlineData(2000, 1999, 1)]
    [InlineData(2000, 10_000, 1)]
    [InlineData(2000, 2001, 0)]
    public void Trend_YearsOrStepOutOfRange_Throws(int from, int to, int step) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalog.Trend(from, to, step));

    [Fact]
    public void Trend_YearAfterAllDates_NamesTheArgument() =>
        Assert.Throws<ArgumentOutOfRangeException>("to", () => Catalog.Trend(2000, 10_000));

    [Fact]
    public void Trend_Filter_SelectsAsOfTheReferenceDate()
    {
        PartnershipTrend ended = Catalog.Trend(
            2003,
            2003,
            where: PartnershipDimensions.Status.Is(PartnershipStatus.Ended)
        );

        Assert.Equal((2, 2), (ended.Total.Count, ended.Total.Periods[0].Count));
    }

    [Fact]
    public void TrendBy_MergedMunicipality_IsInTheRowOfTheSuccessor()
    {
        PartnershipTrend trend = World
            .Catalog(World.In2026, World.Partnership("a", "0483", "TR"), World.Partnership("b", "0788", "TR"))
            .TrendBy(PartnershipDimensions.Municipality, 2000, 2001);

        Assert.Equal([("1884", 1), (null, 1)], trend.Series.Select(series => (series.Code, series.Count)));
        Assert.Equal("Kaag en Braassem", trend.Series[0].Label.Dutch);
    }

    [Fact]
    public void ToString_Language_LinePerPeriod()
    {
        PartnershipTrend trend = Catalog.Trend(2002, 2003);

        Assert.Equal(
            "2002: 3 certain, 2 possible; begun 1 (+1 possibly), ended 0\n"
                + "2003: 2 certain, 3 possible; begun 0, ended 1 (+1 possibly)",
            trend.ToString()
        );
        Assert.StartsWith(
            "2002: 3 zeker, 2 mogelijk; begonnen 1",
            trend.ToString(Language.Dutch),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "PL 2002-2003: 0 certain, 1 possible",
            Catalog.TrendBy(PartnershipDimensions.Country, 2002, 2003, 2).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Serialize_Trend_RowPerCategoryAndPeriod()
    {
        using JsonDocument json = JsonDocument.Parse(
            JsonSerializer.Serialize(Catalog.TrendBy(PartnershipDimensions.Country, 2001, 2004, 2))
        );
        JsonElement root = json.RootElement;

        Assert.Equal(4, root.GetProperty("rows").GetArrayLength());
        Assert.Equal(
            """{"country":"TR","from":2003,"to":2004,"count":3,"certain":2,"possible":1,"begun":0,"possiblyBegun":0,"ended":1,"possiblyEnded":0,"endingOnLastDay":0,"notBegunOnLastDay":1,"endedBeforeLastDay":1}""",
            root.GetProperty("rows")[3].GetRawText()
        );
        Assert.Equal(2, root.GetProperty("totals").GetArrayLength());
        Assert.Equal("country", root.GetProperty("dimensions")[0].GetProperty("id").GetString());

        using JsonDocument all = JsonDocument.Parse(JsonSerializer.Serialize(Catalog.Trend(2001, 2004)));
        Assert.Equal(4, all.RootElement.GetProperty("rows").GetArrayLength());
        Assert.False(all.RootElement.TryGetProperty("totals", out _));
        Assert.Equal(1, all.RootElement.GetProperty("beginsOutside").GetProperty("unknown").GetInt32());
    }

    /// <summary>Each period agrees with a catalog as of its last day, and with the dates of the records.</summary>
    [Fact]
    public void Trend_RandomDataSets_AgreeWithRecount() =>
        Gen.Select(RandomTies.Any, Gen.Int[1998, 2002], Gen.Int[0, 4], Gen.Int[1, 3])
            .Sample(
                (ties, from, years, step) =>
                {
                    PartnershipCatalog catalog = World.Catalog(World.In2026, ties);
                    AgreesWithRecount(catalog.Trend(from, from + years, step).Total, catalog, ties, from);
                    PartnershipTrend byCountry = catalog.TrendBy(
                        PartnershipDimensions.Country,
                        from,
                        from + years,
                        step
                    );
                    Assert.Equal(ties.Length, byCountry.Series.Sum(series => series.Count));
                    foreach (TrendSeries series in byCountry.Series)
                    {
                        Partnership[] own = [.. ties.Where(tie => tie.Partner.Country.ToString() == series.Code)];
                        AgreesWithRecount(series, World.Catalog(World.In2026, own), own, from);
                    }
                }
            );

    /// <summary>A partnership with two themes is in two rows, and one without in that of unknown.</summary>
    [Fact]
    public void TrendBy_SeveralCategories_EqualCountsOfEachDate() =>
        RandomTies.Any.Sample(ties =>
        {
            PartnershipCatalog catalog = World.Catalog(World.In2026, ties);
            foreach (TrendSeries series in catalog.TrendBy(PartnershipDimensions.Theme, 2000, 2001).Series)
            {
                foreach (TrendPeriod period in series.Periods)
                {
                    CountTable<Theme> table = catalog
                        .AsOf(new DateOnly(period.Years.To, 12, 31))
                        .Partnerships.CountBy(PartnershipDimensions.Theme);
                    CategoryCount row = table.Rows.FirstOrDefault(one => one.Code == series.Code);
                    Assert.Equal(series.Code is null ? table.Unknown : row.Count, period.Count);
                    if (series.Code is not null)
                        Assert.Equal(row.Certain, period.Certain);
                }
            }
        });

    private static void AgreesWithRecount(TrendSeries series, PartnershipCatalog catalog, Partnership[] ties, int from)
    {
        Assert.Equal(ties.Length, series.Count);
        Assert.Equal(RandomTies.StatusesOf(catalog.AsOf(new DateOnly(from - 1, 12, 31))), series.Opening);
        long continuing = series.Opening.Counting - series.OpeningEndingOnLastDay;
        foreach (TrendPeriod period in series.Periods)
        {
            PartnershipCatalog onLastDay = catalog.AsOf(new DateOnly(period.Years.To, 12, 31));
            Assert.Equal(RandomTies.StatusesOf(onLastDay), period.Status);
            Assert.Equal(
                (onLastDay.Partnerships.Count, onLastDay.Partnerships.Certain),
                (period.Count, period.Certain)
            );
            Assert.Equal(Dated(PeriodBoundKind.On, tie => tie.Period.Start), period.Begun);
            Assert.Equal(Dated(PeriodBoundKind.By, tie => tie.Period.Start), period.PossiblyBegun);
            Assert.Equal(Dated(PeriodBoundKind.On, tie => tie.Period.End), period.Ended);
            Assert.Equal(Dated(PeriodBoundKind.By, tie => tie.Period.End), period.PossiblyEnded);
            continuing += period.Begun - period.Ended - period.PossiblyEnded;
            Assert.Equal(continuing, period.Continuing);

            int Dated(PeriodBoundKind kind, Func<Partnership, PeriodBound> bound) =>
                ties.Count(tie =>
                    bound(tie).Kind == kind
                    && bound(tie).Date is { } date
                    && date.Year >= period.Years.From
                    && date.Year <= period.Years.To
                );
        }

        Assert.Equal(
            series.Count,
            series.Periods.Sum(period => period.Begun + period.PossiblyBegun) + series.OutsideBegins.Total
        );
        Assert.Equal(
            series.Count,
            series.Periods.Sum(period => period.Ended + period.PossiblyEnded) + series.OutsideEnds.Total
        );
    }

    private static Partnership Tie(string id, string start, string end) =>
        World.Partnership(id, "0363", "TR") with
        {
            Period = new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) },
        };
}
