using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>The workbook cannot be read. The reader reports the issue.</summary>
internal sealed class WorkbookException(IssueText issue) : Exception(issue.Message)
{
    public IssueText Issue { get; } = issue;

    /// <summary>The workbook is not valid.</summary>
    public static WorkbookException Damaged(string reason) => new(WorkbookIssueMessages.Damaged(reason));
}
