using CsCheck;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Time;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("1996/open", "1996", "open")]
    [InlineData("1996", "1996", "open")]
    [InlineData("by 2004-11/2007-06-30", "by 2004-11", "2007-06-30")]
    [InlineData("unknown/2007", "unknown", "2007")]
    public void Parse_Period_HasBothBounds(string text, string start, string end)
    {
        Period period = Period.Parse(text);

        Assert.Equal((PeriodBound.Parse(start), PeriodBound.Parse(end)), (period.Start, period.End));
        Assert.Equal(period, Period.Parse(period.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1996/")]
    [InlineData("/1996")]
    [InlineData("x")]
    [InlineData("1996/x")]
    [InlineData("1996/1997/1998")]
    [InlineData("1996/1995")]
    public void Parse_NotAPeriod_Throws(string text)
    {
        Assert.False(Period.TryParse(text, out Period? none));
        Assert.Null(none);
        Assert.Throws<FormatException>(() => Period.Parse(text));
    }

    // A few months around one year, so that bounds and dates often meet.
    private static readonly Gen<DateOnly> GenDay = Gen.Int[0, 500]
        .Select(days => new DateOnly(2003, 10, 1).AddDays(days));

    private static readonly Gen<PartialDate> GenDate = Gen.OneOf(
        GenDay.Select(day => new PartialDate(day)),
        GenDay.Select(day => new PartialDate(day.Year, day.Month)),
        GenDay.Select(day => new PartialDate(day.Year))
    );

    private static readonly Gen<PeriodBound> GenBound = Gen.OneOf(
        Gen.Const(PeriodBound.Unknown),
        Gen.Const(PeriodBound.Open),
        GenDate.Select(PeriodBound.On),
        GenDate.Select(PeriodBound.By)
    );

    [Theory]
    [InlineData("2004-11", "open", "2004-10-31", PeriodStatus.NotBegun)]
    [InlineData("2004-11", "open", "2004-11-01", PeriodStatus.Unknown)]
    [InlineData("2004-11", "open", "2004-11-29", PeriodStatus.Unknown)]
    [InlineData("2004-11", "open", "2004-11-30", PeriodStatus.Active)]
    [InlineData("2004-11-05", "open", "2004-11-04", PeriodStatus.NotBegun)]
    [InlineData("2004-11-05", "open", "2004-11-05", PeriodStatus.Active)]
    [InlineData("by 2006-09", "open", "1900-01-01", PeriodStatus.Unknown)]
    [InlineData("by 2006-09", "open", "2006-09-30", PeriodStatus.Active)]
    [InlineData("unknown", "open", "2007-06-30", PeriodStatus.Unknown)]
    [InlineData("open", "open", "0001-01-01", PeriodStatus.Active)]
    [InlineData("open", "2017-03", "2017-03-01", PeriodStatus.Active)]
    [InlineData("open", "2017-03", "2017-03-02", PeriodStatus.Unknown)]
    [InlineData("open", "2017-03", "2017-03-31", PeriodStatus.Unknown)]
    [InlineData("open", "2017-03", "2017-04-01", PeriodStatus.Ended)]
    [InlineData("open", "2017-03-31", "2017-03-31", PeriodStatus.Active)]
    [InlineData("open", "by 2017", "2016-01-01", PeriodStatus.Unknown)]
    [InlineData("open", "by 2017", "2018-01-01", PeriodStatus.Ended)]
    [InlineData("unknown", "2017", "2018-01-01", PeriodStatus.Ended)]
    [InlineData("unknown", "2017", "2016-12-31", PeriodStatus.Unknown)]
    [InlineData("1975", "unknown", "2007-06-30", PeriodStatus.Unknown)]
    [InlineData("1975", "unknown", "1974-12-31", PeriodStatus.NotBegun)]
    [InlineData("unknown", "unknown", "2007-06-30", PeriodStatus.Unknown)]
    [InlineData("2004", "2004", "2004-06-01", PeriodStatus.Unknown)]
    [InlineData("unknown", "2004-03-15", "2004-03-15", PeriodStatus.Active)]
    [InlineData("2004-03-15", "2004", "2004-03-15", PeriodStatus.Active)]
    [InlineData("2004-03-15", "unknown", "2004-03-15", PeriodStatus.Active)]
    [InlineData("2004-03-15", "unknown", "2004-03-16", PeriodStatus.Unknown)]
    public void StatusOn_Date_FollowsTheBounds(string start, string end, string date, PeriodStatus expected)
    {
        Period period = new() { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) };

        Assert.Equal(expected, period.StatusOn(DateOnly.Parse(date)));
    }

    [Theory]
    [InlineData("2004-11-05", "2004-11-04")]
    [InlineData("2004-11", "2004-10")]
    [InlineData("2005", "2004")]
    [InlineData("2005", "2004-12-31")]
    [InlineData("2005", "by 2004")]
    public void Construction_EndBeforeStart_Throws(string start, string end)
    {
        var error = Assert.Throws<ArgumentException>(() =>
            new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) }
        );
        Assert.Contains($"cannot end ({end}) before it begins ({start})", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() =>
            new Period { End = PeriodBound.Parse(end), Start = PeriodBound.Parse(start) }
        );
        Assert.Throws<ArgumentException>(() =>
            Period.Always with
            {
                Start = PeriodBound.Parse(start),
            } with
            {
                End = PeriodBound.Parse(end),
            }
        );
    }

    [Theory]
    [InlineData("2004-11-05", "2004-11-05")]
    [InlineData("2004-11", "2004")]
    [InlineData("2004", "2004-01-01")]
    [InlineData("by 2010", "2004")]
    [InlineData("2004", "by 2004-01-01")]
    public void Construction_EndOnStart_IsValid(string start, string end) =>
        Assert.Equal(
            $"{start}/{end}",
            new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) }.ToString()
        );

    [Fact]
    public void StatusOn_AnyBounds_AgreesWithEveryPairOfDays() =>
        Gen.Select(GenBound, GenBound, GenDay, Gen.Bool)
            .Sample(
                (start, end, day, onBound) =>
                {
                    DateOnly date = onBound && (end.Date ?? start.Date) is { } known ? known.Latest : day;
                    PeriodStatus[] possible =
                    [
                        .. (
                            from first in DaysOf(start, date, first: true)
                            from last in DaysOf(end, date, first: false)
                            where first <= last
                            select date < first ? PeriodStatus.NotBegun
                            : date > last ? PeriodStatus.Ended
                            : PeriodStatus.Active
                        ).Distinct(),
                    ];
                    Func<Period> create = () => new Period { Start = start, End = end };
                    if (possible.Length == 0)
                        Assert.Throws<ArgumentException>(create);
                    else
                        Assert.Equal(possible is [var only] ? only : PeriodStatus.Unknown, create().StatusOn(date));
                }
            );

    [Theory]
    [InlineData("unknown", "open", "9999-12-31")]
    [InlineData("open", "unknown", "0001-01-01")]
    public void StatusOn_UnknownBounds_IsUnknownOnFirstAndLastDay(string start, string end, string date) =>
        StatusOn_Date_FollowsTheBounds(start, end, date, PeriodStatus.Unknown);

    [Fact]
    public void Equals_SameBounds_IsEqual()
    {
        Assert.Equal(Period.Since(new PartialDate(2004)), Period.Since(new PartialDate(2004)));
        Assert.NotEqual(Period.Since(new PartialDate(2004)), Period.Since(new PartialDate(2004, 1)));
        Assert.NotEqual(Period.Always, Period.Unknown);
        Assert.Equal(PeriodBound.On(new PartialDate(2005)), Period.Between(new(2004), new(2005)).End);
    }

    // The days that a bound can be: its edges, and those around the date.
    private static IEnumerable<DateOnly> DaysOf(PeriodBound bound, DateOnly date, bool first)
    {
        DateOnly least = new(2000, 1, 1);
        DateOnly most = new(2010, 1, 1);
        (DateOnly from, DateOnly to) = bound switch
        {
            { Kind: PeriodBoundKind.On, Date: { } known } => (known.Earliest, known.Latest),
            { Kind: PeriodBoundKind.By, Date: { } known } => (least, known.Latest),
            { Kind: PeriodBoundKind.Unknown } => (least, most),
            _ => first ? (least, least) : (most, most),
        };
        DateOnly[] days = [from, date.AddDays(-1), date, date.AddDays(1), to];
        return days.Where(day => day >= from && day <= to);
    }
}
