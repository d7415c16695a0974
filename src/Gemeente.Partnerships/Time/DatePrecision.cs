namespace Gemeente.Partnerships.Time;

/// <summary>The precision of a <see cref="PartialDate"/>, from coarse to fine.</summary>
public enum DatePrecision
{
    /// <summary>The year only.</summary>
    Year,

    /// <summary>The year and the month.</summary>
    Month,

    /// <summary>The day.</summary>
    Day,
}
