using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json;

/// <summary>The result of reading a JSON file, with an account of the records that were not used.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record PartnershipReadResult
{
    /// <summary>
    /// The data set, of the records with nothing wrong. Its issues say what was wrong with the others and what else
    /// there is to look at.
    /// </summary>
    public required PartnershipDataSet DataSet { get; init; }

    /// <summary>Gets the number of records that were read, used or not.</summary>
    public required int RecordsMet { get; init; }

    /// <summary>Gets the number of records in the data set.</summary>
    public required int RecordsUsed { get; init; }

    /// <summary>
    /// Gets whether the file was read to its end, so that what is not used is accounted for, record by record or, of
    /// JSON Lines, line by line. Where it is not, an issue says where reading stopped.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// The members that the format does not have, where they are kept: those of the data set, then of each kind of
    /// record in the order in which kinds are written, by key. So a file that is written again gives them in the same
    /// order.
    /// </summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>The issues of the data set, which it does not write itself.</summary>
    public ValueList<DataIssue> Issues => DataSet.Issues;

    /// <summary>Gets whether an issue is an error, so that the data set does not have all that the file says.</summary>
    public bool HasErrors => Issues.Any(issue => issue.Severity == IssueSeverity.Error);
}
