using System.Text.Json;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Queries;

/// <summary>Reads the parts of JSON that queries are made of.</summary>
internal sealed partial class QueryReader
{
    private const int MaxTextLength = 1_000;

    private static DataIssue IssueAt(string path, IssueText text) =>
        text.ToIssue(IssueSeverity.Error) with
        {
            JsonPath = path,
        };

    private IEnumerable<(string Name, JsonElement Value, string Path)> Members(
        JsonElement json,
        string path,
        string expected = "an object"
    )
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            WrongType(json, path, expected);
            yield break;
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            string name = NameOf(property);
            string at = $"{path}.{Excerpt.Of(name)}";
            if (names.Add(name))
                yield return (name, property.Value, at);
            else
                Add(at, IssueMessages.QueryDuplicateMember(name));
        }
    }

    private IEnumerable<(JsonElement Value, string Path)> Items(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            WrongType(json, path, "an array");
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in json.EnumerateArray())
            yield return (item, $"{path}[{index++}]");
    }

    private ValueList<string> Texts(JsonElement json, string path)
    {
        List<string> texts = [];
        foreach ((JsonElement item, string at) in Items(json, path))
            texts.Add(Text(item, at) ?? "");
        return [.. texts];
    }

    private string? Text(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            WrongType(json, path, "a text");
            return null;
        }

        string? text = TextOf(json);
        if (text is null)
            Add(path, IssueMessages.QueryInvalidText());
        else if (text.Length > MaxTextLength)
            Add(path, IssueMessages.QueryTextTooLong(text.Length, MaxTextLength));
        return text;
    }

    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private void WrongType(JsonElement json, string path, string expected) =>
        Add(path, IssueMessages.QueryWrongType(Kind(json.ValueKind), expected));

    private static string Kind(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        };

    private void Unexpected(string name, string path, string known) =>
        Add(path, IssueMessages.QueryUnknownMember(name, known));

    private void Add(string path, IssueText text)
    {
        if (_issues.Count < MaxIssues)
            _issues.Add(IssueAt(path, text));
    }
}
