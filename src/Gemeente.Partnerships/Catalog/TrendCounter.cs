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
    private readonly int[] _dayNumbers;
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
        _dayNumbers = [.. _days.Select(day => day.DayNumber)];
    }

    public TrendSeries Count(IEnumerable<PartnershipFact> facts, string? code, Label label)
    {
        var runs = new StatusRuns(_days.Length);
        var endingOnDay = new long[_days.Length];
        var begins = new Dates(_periods.Length);
        var ends = new Dates(_periods.Length);
        long count = 0;
        foreach (PartnershipFact fact in facts)
        {
            Period period = fact.Partnership.Period;
            AddStatuses(runs, period, fact.ReferenceDate);
            if (period.End.Date?.Latest is { } lastDay && Array.BinarySearch(_days, lastDay) is >= 0 and int ending)
                endingOnDay[ending]++;
            Add(begins, period.Start);
            Add(ends, period.End);
            count++;
        }

        PartnershipStatusCounts[] statuses = runs.ToCounts();
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

    /// <summary>
    /// Adds the status of a partnership on each day. It is asked once for each span of days in which it stays the same.
    /// </summary>
    private void AddStatuses(StatusRuns runs, Period period, DateOnly? reference)
    {
        Span<int> changes = stackalloc int[StatusRule.MaxChanges];
        changes = changes[..StatusRule.WriteChanges(period, reference, changes)];
        int first = 0;
        while (first < _days.Length)
        {
            int next = int.MaxValue;
            foreach (int change in changes)
            {
                if (change > _dayNumbers[first] && change < next)
                    next = change;
            }

            int end = Array.BinarySearch(_dayNumbers, next);
            end = end < 0 ? ~end : end;
            runs.Add(StatusRule.StatusOn(period, reference, _days[first]), first, end);
            first = end;
        }
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

    /// <summary>
    /// The numbers of partnerships with each status, kept as the differences from one day to the next.
    /// </summary>
    private sealed class StatusRuns(int days)
    {
        private readonly int[,] _differences = new int[4, days + 1];

        public void Add(PartnershipStatus status, int first, int end)
        {
            _differences[(int)status, first]++;
            _differences[(int)status, end]--;
        }

        public PartnershipStatusCounts[] ToCounts()
        {
            var counts = new PartnershipStatusCounts[days];
            PartnershipStatusCounts running = default;
            for (int day = 0; day < days; day++)
            {
                running = new PartnershipStatusCounts(
                    running.NotBegun + _differences[(int)PartnershipStatus.NotBegun, day],
                    running.Certain + _differences[(int)PartnershipStatus.Active, day],
                    running.Possible + _differences[(int)PartnershipStatus.Possible, day],
                    running.Ended + _differences[(int)PartnershipStatus.Ended, day]
                );
                counts[day] = running;
            }

            return counts;
        }
    }
}
