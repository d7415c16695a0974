using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>How a record is known.</summary>
[JsonConverter(typeof(PartnershipJsonConverter<EvidenceKind>))]
public enum EvidenceKind
{
    /// <summary>A source says so.</summary>
    Stated,

    /// <summary>It follows from what a source says.</summary>
    Derived,

    /// <summary>Made up so that published totals come out: no fact about a real municipality or partner.</summary>
    Reconstructed,
}
