namespace Gemeente.Partnerships.Tool.Input;

/// <summary>Tells a person what is wrong or doubtful in records.</summary>
internal static class IssueList
{
    /// <summary>All issues, or of each kind how many there are and the first.</summary>
    public static void Write(IReadOnlyCollection<DataIssue> issues, bool all, TextWriter error)
    {
        foreach (IGrouping<string, DataIssue> kind in issues.GroupBy(issue => issue.Code, StringComparer.Ordinal))
        {
            int shown = all ? kind.Count() : 1;
            foreach (DataIssue issue in kind.Take(shown))
                error.WriteLine(issue);
            if (kind.Count() > shown)
                error.WriteLine($"... {kind.Count()} of {kind.Key} in all; --issues lists them.");
        }
    }
}
