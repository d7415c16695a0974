using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships;

/// <summary>How a record is known, from where, and as of when.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Evidence>))]
public sealed record Evidence
{
    /// <summary>Stated, derived or reconstructed.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The sources: titles or web addresses, most important first.</summary>
    public ValueList<string> Sources
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>The day of which the sources speak (peildatum), when they say so.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>How far it can be relied on, when somebody judged that.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>What else is worth knowing about the sources.</summary>
    public string? Note { get; init; }
}
