using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// A row of an imported file that is not a record of its own: a row of the file for <c>--account</c>.
/// </summary>
/// <param name="Line">The line; null if the record has none, as in JSON.</param>
/// <param name="Outcome">The outcome, in one word.</param>
/// <param name="RecordId">The id of the record that it duplicates or is combined with; null if it is missing.</param>
/// <param name="Text">The content of the row, or its issues; null if it has none.</param>
internal sealed record UnusedRow(int? Line, string Outcome, string? RecordId, string? Text)
{
    /// <summary>The header of the file for <c>--account</c>.</summary>
    public static readonly string[] Header = ["file", "line", "outcome", "record", "says"];

    /// <summary>The words for the outcomes of rows.</summary>
    public static readonly EnumCodes<RowOutcome> Outcomes = new(
        (RowOutcome.Record, "record"),
        (RowOutcome.Duplicate, "duplicate"),
        (RowOutcome.NoDutchSide, "no-dutch-side"),
        (RowOutcome.Domestic, "domestic"),
        (RowOutcome.Blank, "blank"),
        (RowOutcome.Issue, "issue"),
        (RowOutcome.Deprecated, "deprecated")
    );

    /// <summary>The file that contains the row, if it is not the file that was named.</summary>
    public string? File { get; init; }
}
