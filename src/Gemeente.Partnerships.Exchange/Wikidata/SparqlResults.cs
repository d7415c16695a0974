using System.Text.Json;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>Reads <c>application/sparql-results+json</c>, the answer to a SELECT query.</summary>
internal static class SparqlResults
{
    private const int MaxDepth = 16;
    private static readonly string[] Kinds = ["uri", "literal", "typed-literal", "bnode"];

    /// <summary>Returns the results in their order; null, with an issue, if the file is not such an answer.</summary>
    public static List<SparqlResult>? Read(byte[] bytes, string file, List<DataIssue> issues)
    {
        try
        {
            ReadOnlyMemory<byte> json = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (
                Member(document.RootElement, "results") is { } results
                && Member(results, "bindings") is { ValueKind: JsonValueKind.Array } bindings
            )
                return [.. bindings.EnumerateArray().Select(ReadResult)];
            issues.Add(ExchangeIssueMessages.NotAnAnswer().ToIssue() with { File = file, JsonPath = "$" });
        }
        catch (InvalidOperationException)
        {
            issues.Add(ExchangeIssueMessages.AnswerTextInvalid().ToIssue() with { File = file, JsonPath = "$" });
        }
        catch (JsonException e)
        {
            issues.Add(
                ExchangeIssueMessages.AnswerNotJson(ExceptionReason.Of(e)).ToIssue() with
                {
                    File = file,
                    Line = (int?)e.LineNumber + 1,
                    Column = (int?)e.BytePositionInLine + 1,
                }
            );
        }

        return null;
    }

    private static SparqlResult ReadResult(JsonElement result)
    {
        if (result.ValueKind != JsonValueKind.Object)
            return new SparqlResult(null, ExchangeIssueMessages.ResultNotAnObject());
        try
        {
            Dictionary<string, SparqlValue> values = new(StringComparer.Ordinal);
            foreach (JsonProperty variable in result.EnumerateObject())
            {
                if (
                    Text(variable.Value, "type") is not { } kind
                    || Array.IndexOf(Kinds, kind) < 0
                    || Text(variable.Value, "value") is not { } text
                )
                    return new SparqlResult(null, ExchangeIssueMessages.ResultValueIncomplete(), variable.Name);
                values[variable.Name] = new SparqlValue(kind, text);
            }

            return new SparqlResult(values);
        }
        catch (InvalidOperationException)
        {
            return new SparqlResult(null, ExchangeIssueMessages.ResultTextInvalid());
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
