using System.Globalization;

namespace Gemeente.Partnerships.Tool.Input;

/// <summary>Says how many issues of each kind there are, with the first of them for an example.</summary>
internal static class IssueSummary
{
    public static void Write(IEnumerable<DataIssue> issues, TextWriter error)
    {
        foreach (IGrouping<string, DataIssue> kind in issues.GroupBy(issue => issue.Code, StringComparer.Ordinal))
        {
            DataIssue first = kind.First();
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} x {kind.Key}, such as: {first}"));
        }
    }
}
