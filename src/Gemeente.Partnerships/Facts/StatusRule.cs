using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Facts;

/// <summary>The rule for the status of a partnership on a date.</summary>
/// <remarks>
/// The bounds of the period decide as far as they are known. An open end is what a source knew on its reference date:
/// it is known up to that date only. A source that lists a partnership without an end lists it as current, so that it
/// is active on the reference date itself, also if its start is unknown.
/// </remarks>
internal static class StatusRule
{
    /// <summary>The number of days of <see cref="WriteChanges"/> at most.</summary>
    public const int MaxChanges = 6;

    /// <summary>Gets the status on a date.</summary>
    /// <param name="period">The period.</param>
    /// <param name="reference">The reference date of the record or its data set; null if neither has one.</param>
    /// <param name="date">The date.</param>
    public static PartnershipStatus StatusOn(Period period, DateOnly? reference, DateOnly date)
    {
        bool isOpen = period.End.Kind == PeriodBoundKind.Open;
        return period.StatusOn(date) switch
        {
            PeriodStatus.NotBegun => PartnershipStatus.NotBegun,
            PeriodStatus.Ended => PartnershipStatus.Ended,
            _ when isOpen && date == reference => PartnershipStatus.Active,
            PeriodStatus.Active when !isOpen || date <= KnownUntil(period, reference) => PartnershipStatus.Active,
            _ => PartnershipStatus.Possible,
        };
    }

    /// <summary>
    /// Gets the last day on which an open end is known: the reference date, or else the last day that the record dates.
    /// Null if there is neither.
    /// </summary>
    public static DateOnly? KnownUntil(Period period, DateOnly? reference) =>
        reference ?? Later(period.Start.Date?.Latest, period.End.Date?.Latest);

    /// <summary>
    /// Writes the days on which the status can differ from that of the day before, as day numbers, in no order.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="reference">The reference date of the evidence, or of the data set; null for none.</param>
    /// <param name="days">The destination, of <see cref="MaxChanges"/> days.</param>
    /// <returns>The number of days.</returns>
    public static int WriteChanges(Period period, DateOnly? reference, Span<int> days)
    {
        (int earliestStart, int latestStart, int earliestEnd, int latestEnd) = period.PossibleDays();
        int count = 0;
        days[count++] = earliestStart;
        days[count++] = latestStart;
        days[count++] = After(earliestEnd);
        days[count++] = After(latestEnd);
        if (reference is { } known)
            days[count++] = known.DayNumber;
        if (KnownUntil(period, reference) is { } last)
            days[count++] = After(last.DayNumber);
        return count;
    }

    private static int After(int day) => day == int.MaxValue ? day : day + 1;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
