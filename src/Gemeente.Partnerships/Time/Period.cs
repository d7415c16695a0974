using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Time;

/// <summary>
/// A span of days from <see cref="Start"/> to <see cref="End"/>, both included and each as far as it is known.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by bounds. A period cannot end before it begins. Bounds that
/// move past each other are given to a new period, since <c>with</c> sets them one by one.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Period>))]
public sealed record Period
{
    private const int BeforeAllDays = -1;
    private const int AfterAllDays = int.MaxValue;

    /// <summary>Nothing is known of begin and end.</summary>
    public static Period Unknown { get; } = new() { Start = PeriodBound.Unknown, End = PeriodBound.Unknown };

    /// <summary>Without begin and end.</summary>
    public static Period Always { get; } = new() { Start = PeriodBound.Open, End = PeriodBound.Open };

    /// <summary>The first day.</summary>
    /// <exception cref="ArgumentException">It is after the last possible day of <see cref="End"/>.</exception>
    public required PeriodBound Start
    {
        get;
        init => field = EndsBefore(End, value) ? throw Reversed(value, End, nameof(Start)) : value;
    }

    /// <summary>The last day.</summary>
    /// <exception cref="ArgumentException">It is before the first possible day of <see cref="Start"/>.</exception>
    public required PeriodBound End
    {
        get;
        init => field = EndsBefore(value, Start) ? throw Reversed(Start, value, nameof(End)) : value;
    }

    /// <summary>A period that began on a date and is not known to have ended.</summary>
    public static Period Since(PartialDate start) => new() { Start = PeriodBound.On(start), End = PeriodBound.Open };

    /// <summary>A period with a known first and last day.</summary>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public static Period Between(PartialDate start, PartialDate end) =>
        new() { Start = PeriodBound.On(start), End = PeriodBound.On(end) };

    /// <summary>
    /// What is known of the period on a date: that it has not begun, is active, has ended, or that it cannot be told
    /// because the days on which it may have begun and ended leave room for more than one of these.
    /// </summary>
    public PeriodStatus StatusOn(DateOnly date)
    {
        (int earliestStart, int latestStart) = DaysOf(Start, open: BeforeAllDays);
        (int earliestEnd, int latestEnd) = DaysOf(End, open: AfterAllDays);
        latestStart = Math.Min(latestStart, latestEnd);
        earliestEnd = Math.Max(earliestEnd, earliestStart);

        int day = date.DayNumber;
        return day < earliestStart ? PeriodStatus.NotBegun
            : day > latestEnd ? PeriodStatus.Ended
            : day >= latestStart && day <= earliestEnd ? PeriodStatus.Active
            : PeriodStatus.Unknown;
    }

    /// <summary>The bounds: <c>2004-11/open</c>.</summary>
    public override string ToString() => $"{Start}/{End}";

    // The first and the last day that a bound can be, as day numbers.
    private static (int Earliest, int Latest) DaysOf(PeriodBound bound, int open) =>
        bound switch
        {
            { Kind: PeriodBoundKind.Open } => (open, open),
            { Kind: PeriodBoundKind.On, Date: { } date } => (date.Earliest.DayNumber, date.Latest.DayNumber),
            { Date: { } date } => (BeforeAllDays, date.Latest.DayNumber),
            _ => (BeforeAllDays, AfterAllDays),
        };

    /// <summary>Whether it is certain that a period of these bounds would end before it begins.</summary>
    internal static bool EndsBefore(PeriodBound end, PeriodBound start) => start.FirstDay > end.Date?.Latest;

    private static ArgumentException Reversed(PeriodBound start, PeriodBound end, string bound) =>
        new($"A period cannot end ({end}) before it begins ({start}).", bound);
}
