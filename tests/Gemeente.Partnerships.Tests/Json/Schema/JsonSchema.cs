using System.Text.Json;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json.Schema;

/// <summary>
/// The part of JSON Schema that the published schema (draft 2020-12) and the profiles of Data Packages (draft 4) use.
/// Other keywords throw.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly Dictionary<string, Regex> Patterns = [];

    /// <summary>The schema of a file.</summary>
    public static JsonSchema Load(string file) => new(JsonElement.Parse(File.ReadAllText(file)));

    /// <summary>The part at a pointer such as <c>/$defs/line</c>.</summary>
    public JsonElement At(string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(root, (schema, step) => schema.GetProperty(step));

    /// <summary>The faults of a value, each with its place; empty if it is valid.</summary>
    public IEnumerable<string> Check(JsonElement value, string pointer = "") => Check(value, At(pointer), "$");

    private IEnumerable<string> Check(JsonElement value, JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Check(value, schema, keyword, path));

    private IEnumerable<string> Check(JsonElement value, JsonElement schema, JsonProperty keyword, string path) =>
        keyword.Name switch
        {
            "$schema" or "$id" or "$defs" or "title" or "description" or "examples" or "default" or "format" => [],
            "context" or "notes" or "options" or "propertyOrder" => [], // what the profiles say to people and forms
            "$ref" => Check(value, At(keyword.Value.GetString()!.TrimStart('#')), path),
            "anyOf" => keyword.Value.EnumerateArray().Any(one => !Check(value, one, path).Any())
                ? []
                : [$"{path}: none of anyOf"],
            "oneOf" => keyword.Value.EnumerateArray().Count(one => !Check(value, one, path).Any()) == 1
                ? []
                : [$"{path}: not one of oneOf"],
            "type" => Types(keyword.Value).Any(type => IsOf(value, type))
                ? []
                : [$"{path}: not of type {keyword.Value}"],
            "enum" => keyword.Value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value))
                ? []
                : [$"{path}: not in enum"],
            "required" when value.ValueKind == JsonValueKind.Object => from name in keyword.Value.EnumerateArray()
            where !value.TryGetProperty(name.GetString()!, out _)
            select $"{path}: no member {name}",
            "properties" when value.ValueKind == JsonValueKind.Object => from member in value.EnumerateObject()
            where keyword.Value.TryGetProperty(member.Name, out _)
            from issue in Check(member.Value, keyword.Value.GetProperty(member.Name), $"{path}.{member.Name}")
            select issue,
            "items" when value.ValueKind == JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, index) => Check(item, keyword.Value, $"{path}[{index}]")),
            "minItems" when value.ValueKind == JsonValueKind.Array => value.GetArrayLength() >= keyword.Value.GetInt32()
                ? []
                : [$"{path}: too few items"],
            "uniqueItems" when value.ValueKind == JsonValueKind.Array => value
                .EnumerateArray()
                .Distinct(Same.Comparer)
                .Count() == value.GetArrayLength()
                ? []
                : [$"{path}: an item is there twice"],
            "pattern" when value.ValueKind == JsonValueKind.String => Pattern(keyword.Value.GetString()!)
                .IsMatch(value.GetString()!)
                ? []
                : [$"{path}: not like {keyword.Value}"],
            "maxLength" when value.ValueKind == JsonValueKind.String => value.GetString()!.EnumerateRunes().Count()
            <= keyword.Value.GetInt32()
                ? []
                : [$"{path}: too long"],
            "minimum" when value.ValueKind == JsonValueKind.Number => value.GetDouble() >= keyword.Value.GetDouble()
                ? []
                : [$"{path}: too low"],
            "maximum" when value.ValueKind == JsonValueKind.Number => value.GetDouble() <= keyword.Value.GetDouble()
                ? []
                : [$"{path}: too high"],
            "required"
            or "properties"
            or "items"
            or "minItems"
            or "uniqueItems"
            or "pattern"
            or "maxLength"
            or "minimum"
            or "maximum" => [],
            _ => throw new NotSupportedException($"'{keyword.Name}' of {schema} is not supported."),
        };

    private static IEnumerable<string> Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.Array
            ? types.EnumerateArray().Select(type => type.GetString()!)
            : [types.GetString()!];

    private static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => throw new NotSupportedException($"There is no type '{type}'."),
        };

    // The end of a pattern in ECMAScript is the end of the text, not a line before it.
    private static Regex Pattern(string pattern)
    {
        lock (Patterns)
        {
            if (!Patterns.TryGetValue(pattern, out Regex? regex))
                Patterns[pattern] = regex = new Regex(
                    pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern,
                    RegexOptions.CultureInvariant
                );
            return regex;
        }
    }

    private sealed class Same : IEqualityComparer<JsonElement>
    {
        public static Same Comparer { get; } = new();

        public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

        public int GetHashCode(JsonElement obj) => string.GetHashCode(obj.ToString(), StringComparison.Ordinal);
    }
}
