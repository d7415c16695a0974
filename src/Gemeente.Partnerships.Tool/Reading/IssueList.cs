using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Prints the issues of records.</summary>
internal static class IssueList
{
    /// <summary>Prints issues as the request asks.</summary>
    /// <exception cref="RefusedDataException">There are issues, and the request is strict.</exception>
    public static void Write(IReadOnlyCollection<DataIssue> issues, ImportRequest request, ToolConsole console)
    {
        Write(issues, request.ListsIssues, console);
        if (request.IsStrict && issues.Count > 0)
            throw new RefusedDataException(MessageTexts.StrictRefusal(issues.Count));
    }

    /// <summary>Prints all issues, or for each code the first and the number of issues.</summary>
    public static void Write(IReadOnlyCollection<DataIssue> issues, bool all, ToolConsole console)
    {
        foreach (IGrouping<string, DataIssue> kind in issues.GroupBy(issue => issue.Code, StringComparer.Ordinal))
        {
            int count = kind.Count();
            int shown = all ? count : 1;
            foreach (DataIssue issue in kind.Take(shown))
                console.Error.WriteLine(IssueTexts.LineOf(issue, console.Language));
            if (count > shown)
                console.Tell(MessageTexts.MoreIssues(count, kind.Key));
        }
    }
}
