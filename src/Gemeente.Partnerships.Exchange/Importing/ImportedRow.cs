namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>A row of an imported file, and its outcome.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ImportedRow
{
    /// <summary>
    /// Gets the name of the file with the row, if the import has several files; null for the file of the account.
    /// </summary>
    public string? File { get; init; }

    /// <summary>
    /// Gets the line on which the row begins, from 1; in an answer of a query the number of the result. Null for a
    /// record without a line, as in a JSON document.
    /// </summary>
    public int? Line { get; init; }

    /// <summary>The outcome of the row.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>The id of the record that was made of the row, or that the row duplicates.</summary>
    public string? RecordId { get; init; }

    /// <summary>
    /// The content of the row: the pair of a list of twin towns; the text of a row with an issue, at most 1 000
    /// characters; the issues of a query result. Null for other records and for blank rows.
    /// </summary>
    public string? Text { get; init; }
}
