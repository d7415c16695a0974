using CsCheck;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

/// <summary>Random bounds of periods within two years, and the days that they allow.</summary>
internal static class RandomPeriods
{
    public static readonly Gen<DateOnly> Day = Gen.Int[0, 700].Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    private static readonly Gen<PartialDate> Date = Gen.OneOf(
        Day.Select(day => new PartialDate(day)),
        Day.Select(day => new PartialDate(day.Year, day.Month)),
        Day.Select(day => new PartialDate(day.Year))
    );

    public static readonly Gen<PeriodBound> Bound = Gen.OneOf(
        Gen.Const(PeriodBound.Unknown),
        Gen.Const(PeriodBound.Open),
        Date.Select(PeriodBound.On),
        Date.Select(PeriodBound.By)
    );

    /// <summary>
    /// Lists first and last days that the bounds allow, with all those that are next to a given date. An open end is
    /// any day from the last one on which it is known, and a partnership that is listed without an end has begun by the
    /// reference date.
    /// </summary>
    public static IEnumerable<(DateOnly First, DateOnly Last)> DaysOf(
        PeriodBound start,
        PeriodBound end,
        DateOnly? reference,
        params DateOnly[] dates
    )
    {
        bool isOpen = end.Kind == PeriodBoundKind.Open;
        DateOnly? known = reference ?? start.Date?.Latest;
        bool isListed = isOpen && reference is not null && !(start.FirstDay > reference);
        DateOnly[] days =
        [
            DateOnly.MinValue,
            DateOnly.MaxValue,
            .. new[] { known, start.Date?.Earliest, start.Date?.Latest, end.Date?.Earliest, end.Date?.Latest }
                .OfType<DateOnly>()
                .Concat(dates)
                .SelectMany(day => (DateOnly[])[day.AddDays(-1), day, day.AddDays(1)]),
        ];
        return from first in days
            where start.Kind == PeriodBoundKind.Open ? first == DateOnly.MinValue : Allows(start, first)
            where !isListed || first <= reference
            from last in days
            where isOpen ? known is null || last >= known : Allows(end, last) && first <= last
            select (first, last);
    }

    private static bool Allows(PeriodBound bound, DateOnly day) =>
        bound.Date is not { } date
        || (day <= date.Latest && (bound.Kind == PeriodBoundKind.By || day >= date.Earliest));
}
