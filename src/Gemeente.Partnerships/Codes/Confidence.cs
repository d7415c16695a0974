using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>How far a record can be relied on, from least to most.</summary>
[JsonConverter(typeof(PartnershipJsonConverter<Confidence>))]
public enum Confidence
{
    /// <summary>One weak or undated source.</summary>
    Low,

    /// <summary>A source that leaves something open.</summary>
    Medium,

    /// <summary>One or more clear sources.</summary>
    High,
}
