using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Merging;

/// <summary>
/// A value of a partnership or profile that a merge did not keep, because an earlier source contradicts it.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The evidence of the merged record has a note of it.
/// </remarks>
public sealed record MergeConflict
{
    /// <summary>The municipality that the record in the result is about.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Gets the id of the partnership in the result; null for a profile.</summary>
    public string? ResultId
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Gets the period of the profile; null for a partnership.</summary>
    public Period? ValidFor { get; init; }

    /// <summary>Gets the name of the field, such as <c>period.start</c>.</summary>
    public required string Field
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the value in the result.</summary>
    public required string Kept
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the value of the other record.</summary>
    public required string Other
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the name of the source of the other record.</summary>
    public required string Source
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the id of the other record in its source; null for a profile.</summary>
    public string? Id
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>
    /// Writes one line: <c>t-1: period.start is 1975, not 1976 as 'Wikidata' says (Q1-Q2)</c>, or
    /// <c>profile of 0363, 2007/2007: inhabitants is 740000, not 750000 as 'CBS' says</c>.
    /// </summary>
    public override string ToString() =>
        $"{ResultId ?? $"profile of {Municipality}, {ValidFor}"}: {Field} is {Kept}, "
        + $"not {Other} as '{Source}' says{(Id is null ? "" : $" ({Id})")}";
}
