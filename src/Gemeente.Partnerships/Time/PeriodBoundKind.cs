namespace Gemeente.Partnerships.Time;

/// <summary>The kinds of bounds of a <see cref="Period"/>.</summary>
public enum PeriodBoundKind
{
    /// <summary>The bound is unknown.</summary>
    Unknown,

    /// <summary>
    /// The period has no such bound. Without a start it always existed; without an end it is not known to have ended.
    /// </summary>
    Open,

    /// <summary>The bound is on a date, which may be known to the day, month or year.</summary>
    On,

    /// <summary>The bound is on or before a date: "existed by September 2006".</summary>
    By,
}
