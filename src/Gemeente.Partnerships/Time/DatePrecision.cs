namespace Gemeente.Partnerships.Time;

/// <summary>How much of a <see cref="PartialDate"/> is known, from least to most.</summary>
public enum DatePrecision
{
    /// <summary>The year only.</summary>
    Year,

    /// <summary>The year and the month.</summary>
    Month,

    /// <summary>The day.</summary>
    Day,
}
