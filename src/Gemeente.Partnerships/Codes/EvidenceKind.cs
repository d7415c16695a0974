using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>The way in which a record is known (herkomst).</summary>
[JsonConverter(typeof(PartnershipJsonConverter<EvidenceKind>))]
public enum EvidenceKind
{
    /// <summary>A source states it.</summary>
    Stated,

    /// <summary>It follows from statements of a source.</summary>
    Derived,

    /// <summary>
    /// Invented so that published totals are reproduced. Not a fact about a real municipality or partner.
    /// </summary>
    Reconstructed,
}
