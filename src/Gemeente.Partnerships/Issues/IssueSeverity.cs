using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Issues;

/// <summary>How bad a <see cref="DataIssue"/> is.</summary>
[JsonConverter(typeof(PartnershipJsonConverter<IssueSeverity>))]
public enum IssueSeverity
{
    /// <summary>The data can be used, but somebody should look at it.</summary>
    Warning,

    /// <summary>The data cannot be used as it is.</summary>
    Error,
}
