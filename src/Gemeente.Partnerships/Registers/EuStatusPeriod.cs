namespace Gemeente.Partnerships.Registers;

/// <summary>A span of time in which a country is a member or a candidate of the European Union.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record EuStatusPeriod
{
    /// <summary>The country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>What it is.</summary>
    public required EuStatus Status { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null where it still holds.</summary>
    public DateOnly? To { get; init; }

    internal bool Includes(DateOnly date) => From <= date && !(To < date);
}
