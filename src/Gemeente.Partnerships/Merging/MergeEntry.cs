using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Merging;

/// <summary>What became of one record, a partnership or a profile, when data sets were merged.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record MergeEntry
{
    /// <summary>Which of the sources it is from, from 0.</summary>
    public required int SourceIndex { get; init; }

    /// <summary>The name of the source.</summary>
    public required string Source
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The municipality it is about, as recorded.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The id of the partnership in the source; null for a profile.</summary>
    public string? Id { get; init; }

    /// <summary>What became of it.</summary>
    public required MergeOutcome Outcome { get; init; }

    /// <summary>The id under which the partnership is in the result; null for a profile.</summary>
    public string? ResultId { get; init; }
}
