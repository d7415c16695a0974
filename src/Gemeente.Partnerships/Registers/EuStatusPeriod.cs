using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Registers;

/// <summary>A period in which a country is a member or a candidate of the European Union.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<EuStatusPeriod>))]
public sealed record EuStatusPeriod
{
    private const string EndsBefore = "A period cannot end before its first day.";

    /// <summary>Gets the country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Gets the status.</summary>
    public required EuStatus Status { get; init; }

    /// <summary>Gets the first day.</summary>
    /// <exception cref="ArgumentException">The value is after <see cref="To"/>.</exception>
    public required DateOnly From
    {
        get;
        init => field = Guard.Valid(value, !(To < value), EndsBefore);
    }

    /// <summary>Gets the last day; null if the period has not ended.</summary>
    /// <exception cref="ArgumentException">The value is before <see cref="From"/>.</exception>
    public DateOnly? To
    {
        get;
        init => field = Guard.Valid(value, !(value < From), EndsBefore);
    }

    internal bool Includes(DateOnly date) => From <= date && !(To < date);

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(EuStatusPeriod), PrintMembers);
}
