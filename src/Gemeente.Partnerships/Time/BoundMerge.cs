namespace Gemeente.Partnerships.Time;

/// <summary>
/// Of two statements of where a period begins or ends, the one that says more; where they contradict, the first.
/// </summary>
internal static class BoundMerge
{
    private const int BeforeAllDays = -1;
    private const int AfterAllDays = int.MaxValue;

    /// <summary>The bound to keep, and whether the second says something else.</summary>
    public static (PeriodBound Kept, bool IsConflict) Combine(PeriodBound first, PeriodBound second, bool isStart)
    {
        (int From, int To) a = DaysOf(first, isStart);
        (int From, int To) b = DaysOf(second, isStart);
        if (a.From <= b.From && b.To <= a.To)
            return (a == b ? first : second, false);
        return (first, !(b.From <= a.From && a.To <= b.To));
    }

    /// <summary>The first and the last day that it can be, as day numbers.</summary>
    private static (int From, int To) DaysOf(PeriodBound bound, bool isStart) =>
        bound switch
        {
            { Kind: PeriodBoundKind.On, Date: { } date } => (date.Earliest.DayNumber, date.Latest.DayNumber),
            { Kind: PeriodBoundKind.By, Date: { } date } => (BeforeAllDays, date.Latest.DayNumber),
            { Kind: PeriodBoundKind.Open } when isStart => (BeforeAllDays, BeforeAllDays),
            { Kind: PeriodBoundKind.Open } => (AfterAllDays, AfterAllDays),
            _ => (BeforeAllDays, AfterAllDays),
        };
}
