using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Prints the issues of records.</summary>
internal static class IssueList
{
    /// <summary>Prints issues as the request asks.</summary>
    /// <exception cref="RefusedDataException">There are issues, and the request is strict.</exception>
    public static void Write(IReadOnlyCollection<DataIssue> issues, ImportRequest request, TextWriter error)
    {
        Write(issues, request.ListsIssues, error);
        if (request.IsStrict && issues.Count > 0)
            throw new RefusedDataException($"No answer: {issues.Count} issues, and --strict allows none.");
    }

    /// <summary>Prints all issues, or for each code the first and the number of issues.</summary>
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
