using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>The sections on time: the number in each year, and what began and ended in each decade.</summary>
internal static class TimeSections
{
    private const int YearsInDecade = 10;
    private const int MinYears = 3;
    private const int MaxYears = 200;

    public static ReportSection? TimeLine(ReportScope scope)
    {
        if (FirstYear(scope) is not { } first)
            return null;
        int from = Math.Max(Math.Max(2, scope.AsOf.Year - MaxYears), first - 1);
        bool isCut = from >= first;
        int to = scope.AsOf.Year - 1;
        if (to - from < MinYears)
            return null;
        TrendSeries documented = scope.Catalog.Trend(from, to, where: scope.DocumentedFilter).Total;
        TrendSeries? reconstructed =
            scope.Counts.Reconstructed == 0
                ? null
                : scope.Catalog.Trend(from, to, where: scope.ReconstructedFilter).Total;
        List<ChartCategory> years = [];
        List<PartCounts> counts = [];
        for (int place = 0; place < documented.Periods.Count; place++)
        {
            TrendPeriod period = documented.Periods[place];
            string year = period.Years.From.ToString(CultureInfo.InvariantCulture);
            years.Add(new(year, Label.Same(year)));
            counts.Add(new(period.Certain, period.Possible, reconstructed?.Periods[place].Count ?? 0));
        }

        years.Add(new(scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Numbers.Date(scope.AsOf)));
        counts.Add(scope.Counts);
        int top = counts.IndexOf(counts.MaxBy(count => count.Total));
        return new ReportSection
        {
            Id = "over-time",
            Title = new("Door de jaren heen", "Through the years"),
            Chart = new Chart
            {
                Id = "over-time",
                Kind = ChartKind.TimeLine,
                Title = new("Aantal stedenbanden per jaar", "Number of partnerships per year"),
                Summary = new(
                    $"Het hoogste aantal {(isCut ? $"vanaf eind {years[0].Label.Dutch} " : "")}is "
                        + $"{Numbers.Text(counts[top].Total).Dutch}, {(isCut ? "" : "voor het eerst ")}"
                        + $"{(top == years.Count - 1 ? "op" : "eind")} {years[top].Label.Dutch}; op "
                        + $"{Numbers.Date(scope.AsOf).Dutch} {Sentences.Are(scope.Counts.Total).Dutch} het er "
                        + $"{Numbers.Text(scope.Counts.Total).Dutch}.",
                    $"The highest number {(isCut ? $"from the end of {years[0].Label.English} on " : "")}is "
                        + $"{Numbers.Text(counts[top].Total).English}, {(isCut ? "" : "first ")}"
                        + $"{(top == years.Count - 1 ? "on" : "at the end of")} {years[top].Label.English}; on "
                        + $"{Numbers.Date(scope.AsOf).English} the number is "
                        + $"{Numbers.Text(scope.Counts.Total).English}."
                ),
                Unit = Sentences.Partnership.Several,
                CategoryLabel = new("Eind van", "End of"),
                Categories = [.. years],
                Series = ReportScope.SeriesOf(counts),
            },
            Base = Sentences.Join(
                new Label(
                    "De stand op 31 december van elk jaar, en op de datum van dit rapport.",
                    "The number on 31 December of each year, and on the date of this report."
                ),
                UnknownStart(scope)
            ),
        };
    }

    public static ReportSection? Decades(ReportScope scope)
    {
        var begun = new SortedDictionary<int, long>();
        var ended = new SortedDictionary<int, long>();
        foreach (PartnershipFact fact in scope.All)
        {
            if (fact.Status != PartnershipStatus.NotBegun && fact.FirstDay is { } start)
                begun[DecadeOf(start.Year)] = begun.GetValueOrDefault(DecadeOf(start.Year)) + 1;
            if (
                fact.Status == PartnershipStatus.Ended
                && fact.Partnership.Period.End is { Kind: PeriodBoundKind.On, Date: { } end }
            )
                ended[DecadeOf(end.Year)] = ended.GetValueOrDefault(DecadeOf(end.Year)) + 1;
        }

        if (begun.Count == 0)
            return null;
        int to = DecadeOf(scope.AsOf.Year);
        int from = Math.Max(Math.Min(begun.Keys.First(), ended.Keys.FirstOrDefault(begun.Keys.First())), to - MaxYears);
        if (to < from)
            return null;
        int[] decades =
        [
            .. Enumerable.Range(0, ((to - from) / YearsInDecade) + 1).Select(i => from + (i * YearsInDecade)),
        ];
        ChartCategory[] categories =
        [
            .. decades.Select(decade =>
            {
                int last = Math.Min(decade + YearsInDecade - 1, scope.AsOf.Year);
                string span = decade.ToString(CultureInfo.InvariantCulture);
                if (last > decade)
                    span += $"-{last.ToString(CultureInfo.InvariantCulture)}";
                return new ChartCategory(span, Label.Same(span));
            }),
        ];
        long began = begun.Values.Sum();
        long finished = ended.Values.Sum();
        ChartSeries[] series =
        [
            new("begun", new("Begonnen", "Begun"), [.. decades.Select(decade => begun.GetValueOrDefault(decade))]),
            new("ended", new("Beëindigd", "Ended"), [.. decades.Select(decade => ended.GetValueOrDefault(decade))]),
        ];
        long begunBefore = begun.Where(one => one.Key < from).Sum(one => one.Value);
        long endedBefore = ended.Where(one => one.Key < from).Sum(one => one.Value);
        bool isCut = begunBefore + endedBefore > 0;
        Label? most = Sentences.Largest([
            .. categories
                .Select((one, place) => (one.Label, Count: series[0].Values[place]))
                .Where(one => one.Count > 0),
        ]);
        return new ReportSection
        {
            Id = "decades",
            Title = new("Begonnen en beëindigd", "Begun and ended"),
            Chart = new Chart
            {
                Id = "decades",
                Kind = ChartKind.Bars,
                Title = new("Stedenbanden naar decennium", "Partnerships by decade"),
                Summary = most is { } largest
                    ? new(
                        $"Het vaakst begonnen {(isCut ? $"vanaf {from}: " : "in ")}{largest.Dutch}.",
                        $"Begun most often {(isCut ? $"from {from} on: " : "in ")}{largest.English}."
                    )
                    : new(
                        $"{Sentences.Capital(Sentences.Count(began, Sentences.Partnership).Dutch)} met "
                            + "een bekend begin.",
                        $"{Sentences.Capital(Sentences.Count(began, Sentences.Partnership).English)} with "
                            + "a known start."
                    ),
                Unit = Sentences.Partnership.Several,
                CategoryLabel = new("Decennium", "Decade"),
                Categories = [.. categories],
                Series = finished == 0 ? [series[0]] : [.. series],
            },
            Base = Sentences.Join(
                new Label(
                    $"Berekend over {Sentences.Count(began, Sentences.Partnership).Dutch} met een bekend beginjaar en "
                        + $"{Numbers.Text(finished).Dutch} met een bekend einde, ook als ze nu niet meer bestaan.",
                    $"Computed from {Sentences.Count(began, Sentences.Partnership).English} with a known "
                        + "start year and "
                        + $"{Numbers.Text(finished).English} with a known end, also if they no longer exist."
                ),
                isCut
                    ? new Label(
                        $"De grafiek begint in {from}; eerder {(begunBefore == 1 ? "begon" : "begonnen")} er "
                            + $"{Numbers.Text(begunBefore).Dutch} en {(endedBefore == 1 ? "eindigde" : "eindigden")} "
                            + $"er {Numbers.Text(endedBefore).Dutch}.",
                        $"The chart begins in {from}; {Numbers.Text(begunBefore).English} began and "
                            + $"{Numbers.Text(endedBefore).English} ended earlier."
                    )
                    : null,
                UnknownStart(scope)
            ),
        };
    }

    private static Label? UnknownStart(ReportScope scope)
    {
        long unknown = scope.Partnerships.Where(By.StartYear.IsUnknown()).Count;
        return unknown == 0
            ? null
            : new Label(
                $"Van {Sentences.Count(unknown, Sentences.Partnership).Dutch} is het beginjaar niet bekend.",
                $"For {Sentences.Count(unknown, Sentences.Partnership).English} the start year is not known."
            );
    }

    private static int? FirstYear(ReportScope scope)
    {
        foreach (var row in scope.All.CountBy(By.StartYear))
            return row.Category;
        return null;
    }

    private static int DecadeOf(int year) => year - (year % YearsInDecade);
}
