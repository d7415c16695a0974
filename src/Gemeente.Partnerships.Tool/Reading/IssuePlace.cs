using System.Text.RegularExpressions;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Tells of which record an issue is, or that it is of the file.</summary>
internal static partial class IssuePlace
{
    private const string FirstResult = "$.results.bindings[";

    /// <summary>Whether reading a table ended with it, before the end of the table.</summary>
    public static bool IsEndOfReading(DataIssue issue) =>
        issue.Code.EndsWith("too-many-issues", StringComparison.Ordinal);

    /// <summary>Whether it is of the head of a JSON file, and of no record.</summary>
    public static bool IsOfHead(DataIssue issue) =>
        issue.JsonPath is { } path && (HeadMember().IsMatch(path) || (path == "$" && issue.Code is "missing-member"));

    /// <summary>The record: its path in a JSON array, else its line.</summary>
    public static (string? File, string? Path, int? Line) RecordOf(DataIssue issue) =>
        issue.JsonPath is { } path && ArrayItem().Match(path) is { Success: true } item
            ? (issue.File, item.Value, null)
            : (issue.File, null, issue.Line);

    /// <summary>Whether it is of a result of a query.</summary>
    public static bool IsOfResult(DataIssue issue) =>
        issue.JsonPath?.StartsWith(FirstResult, StringComparison.Ordinal) == true;

    /// <summary>What is wrong, and where in a JSON file.</summary>
    public static string Describe(IEnumerable<DataIssue> issues) =>
        string.Join(
            ' ',
            issues.Select(issue => issue.JsonPath is null or "$" ? issue.Message : $"{issue.JsonPath}: {issue.Message}")
        );

    [GeneratedRegex(
        @"^\$\.(version|name|attribution.*|municipalities|countries|incomeGroups|euStatuses|profiles|partnerships)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex HeadMember();

    [GeneratedRegex(
        @"^\$\.(results\.bindings|municipalities|countries|incomeGroups|euStatuses|profiles|partnerships)\[[0-9]+\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ArrayItem();
}
