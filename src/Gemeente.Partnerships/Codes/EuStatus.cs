using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>The relation of a country to the European Union and its predecessors (EU-status).</summary>
[JsonConverter(typeof(PartnershipJsonConverter<EuStatus>))]
public enum EuStatus
{
    /// <summary>Neither member nor candidate.</summary>
    None,

    /// <summary>Candidate for membership (kandidaat-lidstaat).</summary>
    Candidate,

    /// <summary>Member state (lidstaat).</summary>
    Member,
}
