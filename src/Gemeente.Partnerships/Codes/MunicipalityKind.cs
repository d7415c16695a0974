using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>What an entry of the municipality register stands for.</summary>
[JsonConverter(typeof(PartnershipJsonConverter<MunicipalityKind>))]
public enum MunicipalityKind
{
    /// <summary>A municipality (gemeente).</summary>
    Municipality,

    /// <summary>A public body that governed land without a municipality (openbaar lichaam).</summary>
    PublicBody,

    /// <summary>Land annexed for a time (geannexeerd gebied).</summary>
    AnnexedArea,

    /// <summary>A municipality that a source speaks of without a name.</summary>
    Placeholder,

    /// <summary>A code of the population register that is no place, such as "abroad".</summary>
    Special,
}
