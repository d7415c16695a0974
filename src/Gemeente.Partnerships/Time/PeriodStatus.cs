namespace Gemeente.Partnerships.Time;

/// <summary>The status of a <see cref="Period"/> on a date.</summary>
public enum PeriodStatus
{
    /// <summary>The status is unknown, because a bound is unknown or not precise enough.</summary>
    Unknown,

    /// <summary>The period has not begun.</summary>
    NotBegun,

    /// <summary>The period has begun and is not known to have ended.</summary>
    Active,

    /// <summary>The period has ended.</summary>
    Ended,
}
