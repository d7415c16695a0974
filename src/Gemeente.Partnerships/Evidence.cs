using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships;

/// <summary>The kind of evidence of a record, its sources and its reference date (bron en zekerheid).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Evidence>))]
public sealed record Evidence
{
    /// <summary>Gets the kind: stated, derived or reconstructed.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>Gets the sources: titles or web addresses, the most important first.</summary>
    public ValueList<string> Sources
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the reference date of the sources (peildatum); null if they do not state it.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>Gets the confidence in the record; null if it was not judged.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Gets a note about the sources.</summary>
    public string? Note { get; init; }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Evidence), PrintMembers);
}
