namespace Gemeente.Partnerships.Registers;

/// <summary>A span of time in which a country is in a DAC income group.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record DacIncomePeriod
{
    /// <summary>The country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Its income group.</summary>
    public required DacIncomeGroup Group { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null where it still holds.</summary>
    public DateOnly? To { get; init; }

    internal bool Includes(DateOnly date) => From <= date && !(To < date);
}
