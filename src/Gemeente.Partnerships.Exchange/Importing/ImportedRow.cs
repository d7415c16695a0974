namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>What became of one row of an imported file.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ImportedRow
{
    /// <summary>The line on which the row begins, from 1; of a query result, the number of the result.</summary>
    public required int Line { get; init; }

    /// <summary>What became of it.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>The id of the record that it is, or of which it is a duplicate.</summary>
    public string? RecordId { get; init; }

    /// <summary>What the row says, in short; null where the issue says it.</summary>
    public string? Says { get; init; }
}
