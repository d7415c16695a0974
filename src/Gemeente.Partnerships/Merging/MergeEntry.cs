using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Merging;

/// <summary>The outcome of one record of a merge, a partnership or a profile.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record MergeEntry
{
    /// <summary>Gets the index of its source, from 0.</summary>
    public required int SourceIndex { get; init; }

    /// <summary>Gets the name of the source.</summary>
    public required string Source
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the municipality, as recorded.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Gets the id of the partnership in the source; null for a profile.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the outcome.</summary>
    public required MergeOutcome Outcome { get; init; }

    /// <summary>Gets the id of the partnership in the result; null for a profile.</summary>
    public string? ResultId { get; init; }
}
