namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>A row of an imported file that is no record by itself.</summary>
internal sealed record UnusedRow(int? Line, string Outcome, string? RecordId, string? Says)
{
    public static readonly string[] Members = ["file", "line", "outcome", "record", "says"];

    /// <summary>The file it is in, where that is not the one that was named.</summary>
    public string? File { get; init; }
}
