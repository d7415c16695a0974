using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Catalog;

/// <summary>Counts partnerships in consecutive periods of whole years.</summary>
internal sealed class TrendCounter
{
    private readonly YearSpan[] _periods;

    // The day before the first period, and the last day of each.
    private readonly DateOnly[] _days;
    private readonly int _step;

    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="step">The years of a period. The last period is shorter if they do not fit.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A year is not 2 to 9999, the last is before the first, or the step is less than 1.
    /// </exception>
    public TrendCounter(int from, int to, int step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, DateOnly.MaxValue.Year);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        _step = step;
        int count = ((to - from) / step) + 1;
        _periods =
        [
            .. Enumerable
                .Range(0, count)
                .Select(index => from + (index * step))
                .Select(first => new YearSpan(first, (int)Math.Min((long)first + step - 1, to))),
        ];
        _days = [LastDayOf(from - 1), .. _periods.Select(period => LastDayOf(period.To))];
    }

    public TrendSeries Count(IEnumerable<PartnershipFact> facts, string? code, Label label)
    {
        var statuses = new PartnershipStatusCounts[_days.Length];
        var endingOnDay = new long[_days.Length];
        var begins = new Dates(_periods.Length);
        var ends = new Dates(_periods.Length);
        long count = 0;
        foreach (PartnershipFact fact in facts)
        {
            Period period = fact.Partnership.Period;
            DateOnly? reference = fact.ReferenceDate;
            DateOnly? lastDay = period.End.Date?.Latest;
            for (int i = 0; i < _days.Length; i++)
            {
                statuses[i] = statuses[i].Add(StatusRule.StatusOn(period, reference, _days[i]));
                if (lastDay == _days[i])
                    endingOnDay[i]++;
            }

            Add(begins, period.Start);
            Add(ends, period.End);
            count++;
        }

        return new TrendSeries
        {
            Code = code,
            Label = label,
            Count = count,
            Opening = statuses[0],
            OpeningEndingOnLastDay = endingOnDay[0],
            Periods =
            [
                .. _periods.Select(
                    (years, i) =>
                        new TrendPeriod(
                            years,
                            statuses[i + 1],
                            begins.On[i],
                            begins.By[i],
                            ends.On[i],
                            ends.By[i],
                            endingOnDay[i + 1]
                        )
                ),
            ],
            OutsideBegins = begins.Outside,
            OutsideEnds = ends.Outside,
        };
    }

    private void Add(Dates dates, PeriodBound bound)
    {
        switch (bound)
        {
            case { Kind: PeriodBoundKind.Open }:
                dates.Outside = dates.Outside with { None = dates.Outside.None + 1 };
                break;
            case { Date: not { } }:
                dates.Outside = dates.Outside with { Unknown = dates.Outside.Unknown + 1 };
                break;
            case { Date: { } date } when date.Year < _periods[0].From:
                dates.Outside = dates.Outside with { Earlier = dates.Outside.Earlier + 1 };
                break;
            case { Date: { } date } when date.Year > _periods[^1].To:
                dates.Outside = dates.Outside with { Later = dates.Outside.Later + 1 };
                break;
            case { Date: { } date }:
                (bound.Kind == PeriodBoundKind.On ? dates.On : dates.By)[(date.Year - _periods[0].From) / _step]++;
                break;
        }
    }

    private static DateOnly LastDayOf(int year) => new(year, 12, 31);

    /// <summary>The begins or the ends: dated in each period, known as "by" a day in it, and outside.</summary>
    private sealed class Dates(int count)
    {
        public long[] On { get; } = new long[count];

        public long[] By { get; } = new long[count];

        public TrendOutside Outside { get; set; }
    }
}
