using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>The kind of an entry of the municipality register.</summary>
[JsonConverter(typeof(PartnershipJsonConverter<MunicipalityKind>))]
public enum MunicipalityKind
{
    /// <summary>A municipality (gemeente).</summary>
    Municipality,

    /// <summary>A public body that governed land without a municipality (openbaar lichaam).</summary>
    PublicBody,

    /// <summary>Land annexed for a time (geannexeerd gebied).</summary>
    AnnexedArea,

    /// <summary>A municipality that a source mentions without its name.</summary>
    Placeholder,

    /// <summary>A code of the population register that is not a place, such as "abroad".</summary>
    Special,
}
