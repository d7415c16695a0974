using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Issues;

/// <summary>The severity of a <see cref="DataIssue"/>.</summary>
[JsonConverter(typeof(PartnershipJsonConverter<IssueSeverity>))]
public enum IssueSeverity
{
    /// <summary>The data can be used, but should be checked.</summary>
    Warning,

    /// <summary>The data cannot be used as it is.</summary>
    Error,
}
