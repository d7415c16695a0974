using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships;

/// <summary>The partner abroad: a municipality, district, province, island or country (partner).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content. Names are compared ordinally.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Partner>))]
public sealed record Partner
{
    /// <summary>Gets the partner's kind.</summary>
    public required PartnerKind Kind
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the name; null if the source does not state it.</summary>
    public string? Name
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Gets the country of the partner, or the partner itself where it is a country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Gets the point of the partner (coördinaten); null if it is not known.</summary>
    public GeoPoint? Location { get; init; }
}
