using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>The reliability of a record (betrouwbaarheid), from low to high.</summary>
[JsonConverter(typeof(PartnershipJsonConverter<Confidence>))]
public enum Confidence
{
    /// <summary>One weak or undated source.</summary>
    Low,

    /// <summary>A source that leaves a detail open.</summary>
    Medium,

    /// <summary>One or more clear sources.</summary>
    High,
}
