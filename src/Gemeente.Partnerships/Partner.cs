using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships;

/// <summary>The side abroad of a partnership: a municipality, district, province, island or country.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content, names compared letter by letter.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Partner>))]
public sealed record Partner
{
    /// <summary>What it is.</summary>
    public required PartnerKind Kind
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Its name; null when the source does not name it.</summary>
    public string? Name
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>The country it lies in, or is.</summary>
    public required CountryCode Country { get; init; }
}
