namespace Gemeente.Partnerships.Time;

/// <summary>
/// Merges two bounds of one period: keeps the one that is known more precisely, or the first if they exclude each
/// other.
/// </summary>
internal static class BoundMerge
{
    private const int BeforeAllDays = -1;
    private const int AfterAllDays = int.MaxValue;

    /// <summary>Gets the bound to keep, and a value that is true if the second bound excludes it.</summary>
    public static (PeriodBound Kept, bool IsConflict) Combine(PeriodBound first, PeriodBound second, bool isStart)
    {
        (int From, int To) a = DaysOf(first, isStart);
        (int From, int To) b = DaysOf(second, isStart);
        if (a.From <= b.From && b.To <= a.To)
            return (a == b ? first : second, false);
        return (first, !(b.From <= a.From && a.To <= b.To));
    }

    /// <summary>Gets the first and last possible day of a bound, as day numbers.</summary>
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
