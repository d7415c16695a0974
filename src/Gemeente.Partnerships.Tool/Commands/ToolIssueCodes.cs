using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The kinds of issues that the tool reports, besides those of the packages.</summary>
internal static class ToolIssueCodes
{
    public static readonly IssueKind MergeConflict = new(
        "merge-conflict",
        IssueSeverity.Warning,
        "Two merged files state different values for one record. The first is used, and the other is in the note of "
            + "the evidence.",
        "Correct one of the files."
    );
}
