namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>A row of an imported file, and its outcome.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The default is a row of unknown place that became a
/// record. It is a small value, because a large file has millions of rows.
/// </remarks>
public readonly record struct ImportedRow
{
    // Most rows are records, of which the account has the line and the id.
    private readonly Rare? _rare;
    private readonly int _line;
    private readonly RowOutcome _outcome;

    /// <summary>
    /// Gets the name of the file with the row, if the import has several files; null for the file of the account.
    /// </summary>
    public string? File
    {
        get => _rare?.File;
        init => _rare = Rare.Of(value, Text);
    }

    /// <summary>
    /// Gets the line on which the row begins, from 1; in an answer of a query the number of the result. Null for a
    /// record without a line, as in a JSON document.
    /// </summary>
    public int? Line
    {
        get => _line == 0 ? null : _line;
        init => _line = value ?? 0;
    }

    /// <summary>The outcome of the row.</summary>
    public required RowOutcome Outcome
    {
        get => _outcome;
        init => _outcome = value;
    }

    /// <summary>The id of the record that was made of the row, or that the row duplicates.</summary>
    public string? RecordId { get; init; }

    /// <summary>
    /// The content of the row: the pair of a list of twin towns; the text of a row with an issue, at most 1 000
    /// characters; the issues of a query result. Null for other records and for blank rows.
    /// </summary>
    public string? Text
    {
        get => _rare?.Text;
        init => _rare = Rare.Of(File, value);
    }

    private sealed record Rare(string? File, string? Text)
    {
        public static Rare? Of(string? file, string? text) =>
            file is null && text is null ? null : new Rare(file, text);
    }
}
