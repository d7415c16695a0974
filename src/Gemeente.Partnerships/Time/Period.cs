using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Time;

/// <summary>
/// A span of days from <see cref="Start"/> to <see cref="End"/>, both included. Each bound may be open, unknown or
/// known in part.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by bounds. A period cannot end before it begins. <c>with</c>
/// sets the bounds one by one, so make a new period if the new start is after the old end.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Period>))]
[TypeConverter(typeof(TextConverter<Period>))]
public sealed record Period : ITextValue<Period>
{
    private const int BeforeAllDays = -1;
    private const int AfterAllDays = int.MaxValue;
    private const char Separator = '/';
    private const string Expected = "a period such as 2004-11/open or 1996/2007, or a start such as 1996";

    /// <summary>Gets the period with an unknown start and end.</summary>
    public static Period Unknown { get; } = new() { Start = PeriodBound.Unknown, End = PeriodBound.Unknown };

    /// <summary>Gets the period without start and end.</summary>
    public static Period Always { get; } = new() { Start = PeriodBound.Open, End = PeriodBound.Open };

    /// <summary>Gets the first day.</summary>
    /// <exception cref="ArgumentException">It is after the last possible day of <see cref="End"/>.</exception>
    public required PeriodBound Start
    {
        get;
        init => field = EndsBefore(End, value) ? throw Reversed(value, End, nameof(Start)) : value;
    }

    /// <summary>Gets the last day.</summary>
    /// <exception cref="ArgumentException">It is before the first possible day of <see cref="Start"/>.</exception>
    public required PeriodBound End
    {
        get;
        init => field = EndsBefore(value, Start) ? throw Reversed(Start, value, nameof(End)) : value;
    }

    /// <summary>Creates a period with a start and an open end.</summary>
    public static Period Since(PartialDate start) => new() { Start = PeriodBound.On(start), End = PeriodBound.Open };

    /// <summary>Creates a period with a known first and last day.</summary>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public static Period Between(PartialDate start, PartialDate end) =>
        new() { Start = PeriodBound.On(start), End = PeriodBound.On(end) };

    /// <summary>
    /// Reads both bounds, as <see cref="ToString"/> writes them: <c>1996/open</c>, <c>by 2004-11/2007-06-30</c>. A
    /// start alone, <c>1996</c>, has an open end.
    /// </summary>
    /// <exception cref="FormatException">The text is not a period, or ends before it begins.</exception>
    public static Period Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Period? period) ? period : throw FormatErrors.Text(text, Expected);

    /// <summary>
    /// Reads a period as <see cref="Parse(ReadOnlySpan{char})"/> does; false when the text is not one.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        int separator = text.IndexOf(Separator);
        PeriodBound end = PeriodBound.Open;
        if (
            !PeriodBound.TryParse(separator < 0 ? text : text[..separator], out PeriodBound start)
            || (separator >= 0 && !PeriodBound.TryParse(text[(separator + 1)..], out end))
            || EndsBefore(end, start)
        )
            return false;
        period = new Period { Start = start, End = end };
        return true;
    }

    /// <summary>Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does. The provider is not used.</summary>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static Period Parse(string s, IFormatProvider? provider) => ITextValue<Period>.Read(s);

    /// <summary>
    /// Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does; false when it is not a period. The provider is not
    /// used.
    /// </summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [NotNullWhen(true)] out Period? result
    ) => TryParse(s.AsSpan(), out result);

    static string ITextValue<Period>.ExpectedText => Expected;

    static bool ITextValue<Period>.TryRead(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out Period value) =>
        TryParse(text, out value);

    /// <summary>
    /// Gets the status on a date. It is unknown if the possible days of start and end allow more than one status.
    /// </summary>
    public PeriodStatus StatusOn(DateOnly date)
    {
        (int earliestStart, int latestStart, int earliestEnd, int latestEnd) = PossibleDays();
        int day = date.DayNumber;
        return day < earliestStart ? PeriodStatus.NotBegun
            : day > latestEnd ? PeriodStatus.Ended
            : day >= latestStart && day <= earliestEnd ? PeriodStatus.Active
            : PeriodStatus.Unknown;
    }

    /// <summary>Writes the bounds: <c>2004-11/open</c>.</summary>
    public override string ToString() => $"{Start}{Separator}{End}";

    /// <summary>
    /// Gets the first and the last day on which it can have begun, and the first and the last that can be its last day,
    /// as day numbers. An unknown or open bound lies before or after all days.
    /// </summary>
    internal (int EarliestStart, int LatestStart, int EarliestEnd, int LatestEnd) PossibleDays()
    {
        (int earliestStart, int latestStart) = DaysOf(Start, open: BeforeAllDays);
        (int earliestEnd, int latestEnd) = DaysOf(End, open: AfterAllDays);
        return (earliestStart, Math.Min(latestStart, latestEnd), Math.Max(earliestEnd, earliestStart), latestEnd);
    }

    // Gets the first and last possible day of a bound, as day numbers.
    private static (int Earliest, int Latest) DaysOf(PeriodBound bound, int open) =>
        bound switch
        {
            { Kind: PeriodBoundKind.Open } => (open, open),
            { Kind: PeriodBoundKind.On, Date: { } date } => (date.Earliest.DayNumber, date.Latest.DayNumber),
            { Date: { } date } => (BeforeAllDays, date.Latest.DayNumber),
            _ => (BeforeAllDays, AfterAllDays),
        };

    /// <summary>Gets a value that is true if a period with these bounds certainly ends before it begins.</summary>
    internal static bool EndsBefore(PeriodBound end, PeriodBound start) => start.FirstDay > end.Date?.Latest;

    private static ArgumentException Reversed(PeriodBound start, PeriodBound end, string bound) =>
        new($"A period cannot end ({end}) before it begins ({start}).", bound);
}
