using System.Text.Json;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Queries;

/// <summary>Reads the parts of JSON that queries are made of.</summary>
internal sealed partial class QueryReader
{
    private const int MaxTextLength = 1_000;
    private const int MaxQuoteLength = 60;

    private static DataIssue Issue(string path, string code, string message, string expected) =>
        new()
        {
            Severity = IssueSeverity.Error,
            Code = code,
            Message = message,
            Expected = $"{expected}.",
            JsonPath = path,
        };

    private static string Short(string text) => text.Length <= MaxQuoteLength ? text : $"{text[..MaxQuoteLength]}...";

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
            string at = $"{path}.{Short(name)}";
            if (names.Add(name))
                yield return (name, property.Value, at);
            else
                Wrong(at, IssueCodes.DuplicateMember, $"'{Short(name)}' is there twice.", "each member once");
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
            Wrong(path, IssueCodes.InvalidText, "The text has half a surrogate pair.", "Unicode text");
        else if (text.Length > MaxTextLength)
            Wrong(path, IssueCodes.TextTooLong, $"The text has {text.Length} characters.", $"at most {MaxTextLength}");
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
        Wrong(path, IssueCodes.WrongType, $"This is {Kind(json.ValueKind)}.", expected);

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
        Wrong(path, IssueCodes.UnknownMember, $"There is no member '{Short(name)}' here.", $"one of {known}");

    private void Wrong(string path, string code, string message, string expected)
    {
        if (_issues.Count < MaxIssues)
            _issues.Add(Issue(path, code, message, expected));
    }
}
