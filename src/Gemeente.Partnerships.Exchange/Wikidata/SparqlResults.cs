using System.Text.Json;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>Reads <c>application/sparql-results+json</c>, the answers to a SELECT.</summary>
internal static class SparqlResults
{
    private const int Depth = 16;
    private static readonly string[] Kinds = ["uri", "literal", "typed-literal", "bnode"];

    /// <summary>
    /// The results, each a value by variable; null, with an issue, where the file is no such document.
    /// </summary>
    public static List<Dictionary<string, SparqlValue>?>? Read(byte[] bytes, string file, List<DataIssue> issues)
    {
        try
        {
            ReadOnlyMemory<byte> json = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Depth });
            if (
                Member(document.RootElement, "results") is { } results
                && Member(results, "bindings") is { ValueKind: JsonValueKind.Array } bindings
            )
                return Bindings(bindings, file, issues);
            issues.Add(
                Issue(
                    file,
                    "sparql-results",
                    "The file has no results of a SELECT.",
                    "an object with results.bindings",
                    "$"
                )
            );
        }
        catch (InvalidOperationException)
        {
            issues.Add(
                Issue(
                    file,
                    "invalid-text",
                    "A name in the file is not valid UTF-8, or has half a surrogate pair.",
                    "valid text",
                    "$"
                )
            );
        }
        catch (JsonException e)
        {
            issues.Add(
                Issue(
                    file,
                    "json-syntax",
                    $"The file is not JSON: {JsonReason.Of(e)}",
                    "a complete answer of a query service",
                    null
                ) with
                {
                    Line = (int?)e.LineNumber + 1,
                    Column = (int?)e.BytePositionInLine + 1,
                }
            );
        }

        return null;
    }

    public static DataIssue Issue(string file, string code, string message, string expected, string? path) =>
        new()
        {
            Severity = IssueSeverity.Error,
            Code = code,
            Message = message,
            Expected = expected,
            File = file,
            JsonPath = path,
        };

    private static List<Dictionary<string, SparqlValue>?> Bindings(
        JsonElement bindings,
        string file,
        List<DataIssue> issues
    )
    {
        List<Dictionary<string, SparqlValue>?> rows = [];
        foreach (JsonElement binding in bindings.EnumerateArray())
            rows.Add(Binding(binding, $"$.results.bindings[{rows.Count}]", file, issues));
        return rows;
    }

    private static Dictionary<string, SparqlValue>? Binding(
        JsonElement binding,
        string path,
        string file,
        List<DataIssue> issues
    )
    {
        if (binding.ValueKind != JsonValueKind.Object)
        {
            issues.Add(
                Issue(
                    file,
                    "sparql-binding",
                    "A result is not an object.",
                    "an object with a value for each variable",
                    path
                )
            );
            return null;
        }

        try
        {
            return Values(binding, path, file, issues);
        }
        catch (InvalidOperationException)
        {
            issues.Add(
                Issue(
                    file,
                    "invalid-text",
                    "A text of the result is not valid UTF-8, or has half a surrogate pair.",
                    "valid text",
                    path
                )
            );
            return null;
        }
    }

    private static Dictionary<string, SparqlValue>? Values(
        JsonElement binding,
        string path,
        string file,
        List<DataIssue> issues
    )
    {
        Dictionary<string, SparqlValue> values = new(StringComparer.Ordinal);
        foreach (JsonProperty variable in binding.EnumerateObject())
        {
            if (
                Text(variable.Value, "type") is not { } kind
                || Array.IndexOf(Kinds, kind) < 0
                || Text(variable.Value, "value") is not { } text
            )
            {
                issues.Add(
                    Issue(
                        file,
                        "sparql-binding",
                        "A value has no type or no text.",
                        "an object with type and value",
                        $"{path}.{variable.Name}"
                    )
                );
                return null;
            }

            values[variable.Name] = new SparqlValue(kind, text);
        }

        return values;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
