using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Registers;

/// <summary>A span of time in which a country is a member or a candidate of the European Union.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<EuStatusPeriod>))]
public sealed record EuStatusPeriod
{
    private const string EndsBefore = "A span of time cannot end before its first day.";

    /// <summary>The country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>What it is.</summary>
    public required EuStatus Status { get; init; }

    /// <summary>The first day.</summary>
    /// <exception cref="ArgumentException">It is after <see cref="To"/>.</exception>
    public required DateOnly From
    {
        get;
        init => field = Guard.Valid(value, !(To < value), EndsBefore);
    }

    /// <summary>The last day; null where it still holds.</summary>
    /// <exception cref="ArgumentException">It is before <see cref="From"/>.</exception>
    public DateOnly? To
    {
        get;
        init => field = Guard.Valid(value, !(value < From), EndsBefore);
    }

    internal bool Includes(DateOnly date) => From <= date && !(To < date);
}
