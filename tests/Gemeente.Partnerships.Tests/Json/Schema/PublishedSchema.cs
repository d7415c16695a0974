using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json.Schema;

/// <summary>Checks whole files against the schema in docs.</summary>
internal static class PublishedSchema
{
    public static JsonSchema Schema { get; } =
        JsonSchema.Load(Path.Combine(Repository.Folder, "docs", "schema", "partnership-data-set-1.schema.json"));

    /// <summary>The faults of a document.</summary>
    public static IReadOnlyList<string> Check(ReadOnlySpan<byte> document) => [.. Schema.Check(Parse(document))];

    /// <summary>The faults of the lines of a file of JSON Lines: a head, and records.</summary>
    public static IReadOnlyList<string> CheckLines(ReadOnlySpan<byte> lines)
    {
        string[] all = Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. all.SelectMany(
                (line, index) =>
                    Schema
                        .Check(JsonElement.Parse(line), index == 0 ? "" : "/$defs/line")
                        .Select(issue => $"line {index + 1}: {issue}")
            ),
        ];
    }

    /// <summary>True if the file is JSON with valid texts. A schema cannot check other files.</summary>
    public static bool IsText(ReadOnlySpan<byte> file, bool isLines)
    {
        var reader = new Utf8JsonReader(file, new JsonReaderOptions { AllowMultipleValues = isLines });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }

            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonElement Parse(ReadOnlySpan<byte> document) => JsonElement.Parse(document);
}
