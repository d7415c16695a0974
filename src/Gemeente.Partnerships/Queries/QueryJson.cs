using System.Text.Json;
using System.Text.Unicode;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Reads the JSON values of a query. A value that is not as expected becomes an issue with its JSON path, up to a
/// number of issues.
/// </summary>
internal sealed class QueryJson(List<DataIssue> issues)
{
    private const int MaxTextLength = 1_000;
    private const int MaxIssues = 100;
    private const string Root = "$";

    /// <summary>Returns the document; null, with an issue, where the text is not JSON in UTF-8.</summary>
    public JsonDocument? Parse(ReadOnlySpan<byte> utf8Json, int maxDepth)
    {
        if (!Utf8.IsValid(utf8Json))
        {
            Add(Root, IssueMessages.QueryNotUtf8());
            return null;
        }

        try
        {
            return JsonDocument.Parse(utf8Json.ToArray(), new JsonDocumentOptions { MaxDepth = maxDepth });
        }
        catch (JsonException invalid)
        {
            issues.Add(
                IssueAt(Root, IssueMessages.QuerySyntax(ExceptionReason.Of(invalid))) with
                {
                    Line = (int?)invalid.LineNumber + 1,
                    Column = (int?)invalid.BytePositionInLine + 1,
                }
            );
            return null;
        }
    }

    /// <summary>Returns the members of an object, each name once, with their paths.</summary>
    public IEnumerable<(string Name, JsonElement Value, string Path)> Members(
        JsonElement json,
        string path,
        string expected = "an object"
    )
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            AddWrongType(json, path, expected);
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
                Add(at, IssueMessages.JsonDuplicateMember(Excerpt.Of(name), "object"));
        }
    }

    /// <summary>Returns the items of an array with their paths.</summary>
    public IEnumerable<(JsonElement Value, string Path)> Items(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            AddWrongType(json, path, "an array");
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in json.EnumerateArray())
            yield return (item, $"{path}[{index++}]");
    }

    /// <summary>Returns the texts of an array; an item that is not a text is empty.</summary>
    public ValueList<string> Texts(JsonElement json, string path)
    {
        List<string> texts = [];
        foreach ((JsonElement item, string at) in Items(json, path))
            texts.Add(Text(item, at) ?? "");
        return [.. texts];
    }

    /// <summary>Returns a text; null, with an issue, where it is not one.</summary>
    public string? Text(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            AddWrongType(json, path, "a text");
            return null;
        }

        string? text = TextOf(json);
        if (text is null)
            Add(path, IssueMessages.InvalidText("The text"));
        else if (text.Length > MaxTextLength)
            Add(path, IssueMessages.JsonTextTooLong(text.Length, MaxTextLength));
        return text;
    }

    public void Add(string path, IssueText text)
    {
        if (issues.Count < MaxIssues)
            issues.Add(IssueAt(path, text));
    }

    private static DataIssue IssueAt(string path, IssueText text) =>
        text.ToIssue(IssueSeverity.Error) with
        {
            JsonPath = path,
        };

    private void AddWrongType(JsonElement json, string path, string expected) =>
        Add(path, IssueMessages.JsonWrongType(Kind(json.ValueKind), expected));

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
}
