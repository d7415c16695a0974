using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Tells a person what is wrong or doubtful in records.</summary>
internal static class IssueList
{
    /// <summary>All issues, or of each kind how many there are and the first.</summary>
    /// <exception cref="RefusedDataException">There are issues, where there must be none.</exception>
    public static void Write(IReadOnlyCollection<DataIssue> issues, ImportRequest question, TextWriter error)
    {
        Write(issues, question.ListsIssues, error);
        if (question.IsStrict && issues.Count > 0)
            throw new RefusedDataException($"No answer: {issues.Count} issues, and --strict allows none.");
    }

    /// <summary>All issues, or of each kind how many there are and the first.</summary>
    public static void Write(IReadOnlyCollection<DataIssue> issues, bool all, TextWriter error)
    {
        foreach (IGrouping<string, DataIssue> kind in issues.GroupBy(issue => issue.Code, StringComparer.Ordinal))
        {
            int count = kind.Count();
            int shown = all ? count : 1;
            foreach (DataIssue issue in kind.Take(shown))
                error.WriteLine(issue);
            if (count > shown)
                error.WriteLine($"... {count} of {kind.Key} in all; --issues lists them.");
        }
    }
}
