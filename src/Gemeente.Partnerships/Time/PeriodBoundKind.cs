namespace Gemeente.Partnerships.Time;

/// <summary>What is known of where a <see cref="Period"/> begins or ends.</summary>
public enum PeriodBoundKind
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>
    /// There is none: without a begin it was always so, without an end it is not known to have ended.
    /// </summary>
    Open,

    /// <summary>On a date, as far as that date is known.</summary>
    On,

    /// <summary>On or before a date: "existed by September 2006".</summary>
    By,
}
