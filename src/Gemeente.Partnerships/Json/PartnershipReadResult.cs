using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json;

/// <summary>The result of reading a JSON file, with an account of the records that were not used.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record PartnershipReadResult
{
    /// <summary>
    /// The data set with all valid records. Its issues report the other records, and warnings.
    /// </summary>
    public required PartnershipDataSet DataSet { get; init; }

    /// <summary>Gets the number of records that were read, used or not.</summary>
    public required int RecordsRead { get; init; }

    /// <summary>Gets the number of records in the data set.</summary>
    public required int RecordsUsed { get; init; }

    /// <summary>
    /// True if the file was read to its end, so that the issues report every record or line that was not used.
    /// Otherwise an issue reports where reading stopped.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// The members that the format does not have, if the options keep them. Those of the data set are first; those of
    /// the records follow in the order of writing: by kind, then by key.
    /// </summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>The issues of the data set. They are not written to files.</summary>
    public ValueList<DataIssue> Issues => DataSet.Issues;

    /// <summary>True if an issue is an error, so that the data set lacks a part of the file.</summary>
    public bool HasErrors => Issues.Any(issue => issue.Severity == IssueSeverity.Error);
}
