using System.Text.Json;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The doubts about the records of an answer, which are said with the answer.</summary>
internal static class IssueNote
{
    /// <summary>Returns the codes of the issues with their numbers; empty without issues.</summary>
    public static Label Of(IReadOnlyCollection<DataIssue> issues)
    {
        if (issues.Count == 0)
            return default;
        string codes = string.Join(
            ", ",
            issues
                .GroupBy(issue => issue.Code, StringComparer.Ordinal)
                .Select(kind => kind.Skip(1).Any() ? $"{kind.Key} ({kind.Count()})" : kind.Key)
        );
        return AnswerTexts.Doubts(codes);
    }

    /// <summary>Writes an object for each code: the severity, the number of issues and the text of the first.</summary>
    public static void WriteJson(Utf8JsonWriter json, IReadOnlyCollection<DataIssue> issues)
    {
        json.WriteStartArray("issues");
        foreach (IGrouping<string, DataIssue> kind in issues.GroupBy(issue => issue.Code, StringComparer.Ordinal))
        {
            DataIssue first = kind.First();
            json.WriteStartObject();
            json.WriteString("code", kind.Key);
            json.WriteString("severity", first.Severity == IssueSeverity.Error ? "error" : "warning");
            json.WriteNumber("count", kind.Count());
            json.WriteString("message", first.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
