namespace Gemeente.Partnerships.Time;

/// <summary>What is known of a <see cref="Period"/> on a date.</summary>
public enum PeriodStatus
{
    /// <summary>It cannot be told, because a bound is not known or not known well enough.</summary>
    Unknown,

    /// <summary>It has not begun.</summary>
    NotBegun,

    /// <summary>It has begun and, as far as is known, not ended.</summary>
    Active,

    /// <summary>It has ended.</summary>
    Ended,
}
