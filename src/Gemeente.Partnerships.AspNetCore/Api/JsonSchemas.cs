using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>Converts JSON Schemas of the core to schemas of OpenAPI, without reflection.</summary>
internal static class JsonSchemas
{
    private const string Definitions = "#/$defs/";

    /// <summary>Returns the schema and its definitions, each under a name.</summary>
    /// <param name="name">The name of the schema itself. Definitions keep their names.</param>
    /// <param name="json">The JSON Schema.</param>
    /// <exception cref="NotSupportedException">The schema has a keyword that is not converted.</exception>
    public static IEnumerable<(string Name, OpenApiSchema Schema)> Of(string name, string json)
    {
        JsonObject root = JsonNode.Parse(json)!.AsObject();
        yield return (name, Convert(root));
        if (root["$defs"] is JsonObject definitions)
        {
            foreach ((string definition, JsonNode? schema) in definitions)
                yield return (definition, Convert(schema!.AsObject()));
        }
    }

    private static IOpenApiSchema SchemaOf(JsonNode? json) =>
        json!["$ref"] is { } reference
            ? new OpenApiSchemaReference(Text(reference)[Definitions.Length..])
            : Convert(json.AsObject());

    private static OpenApiSchema Convert(JsonObject json)
    {
        OpenApiSchema schema = new();
        foreach ((string keyword, JsonNode? value) in json)
            Set(schema, keyword, value!);
        return schema;
    }

    private static void Set(OpenApiSchema schema, string keyword, JsonNode value)
    {
        switch (keyword)
        {
            case "$schema" or "$id" or "$defs":
                break;
            case "title":
                schema.Title = Text(value);
                break;
            case "description":
                schema.Description = Text(value);
                break;
            case "type":
                schema.Type = TypeOf(value);
                break;
            case "format":
                schema.Format = Text(value);
                break;
            case "pattern":
                schema.Pattern = Text(value);
                break;
            case "enum":
                schema.Enum = [.. value.AsArray().Select(code => code!.DeepClone())];
                break;
            case "minimum":
                schema.Minimum = Number(value).ToString(CultureInfo.InvariantCulture);
                break;
            case "maxLength":
                schema.MaxLength = Number(value);
                break;
            case "maxItems":
                schema.MaxItems = Number(value);
                break;
            case "items":
                schema.Items = SchemaOf(value);
                break;
            case "oneOf":
                schema.OneOf = [.. value.AsArray().Select(SchemaOf)];
                break;
            case "properties":
                schema.Properties = value
                    .AsObject()
                    .ToDictionary(member => member.Key, member => SchemaOf(member.Value), StringComparer.Ordinal);
                break;
            case "required":
                schema.Required = value.AsArray().Select(name => Text(name!)).ToHashSet(StringComparer.Ordinal);
                break;
            case "additionalProperties" when value is JsonObject:
                schema.AdditionalProperties = SchemaOf(value);
                break;
            case "additionalProperties":
                schema.AdditionalPropertiesAllowed = value.GetValue<bool>();
                break;
            default:
                throw new NotSupportedException($"The keyword '{keyword}' of JSON Schema is not converted.");
        }
    }

    private static JsonSchemaType TypeOf(JsonNode value) =>
        value is JsonArray several
            ? several.Aggregate(default(JsonSchemaType), (types, type) => types | TypeOf(type!))
            : Text(value) switch
            {
                "array" => JsonSchemaType.Array,
                "boolean" => JsonSchemaType.Boolean,
                "integer" => JsonSchemaType.Integer,
                "null" => JsonSchemaType.Null,
                "number" => JsonSchemaType.Number,
                "object" => JsonSchemaType.Object,
                "string" => JsonSchemaType.String,
                var other => throw new NotSupportedException($"'{other}' is not a type of JSON Schema."),
            };

    private static string Text(JsonNode value) => value.GetValue<string>();

    private static int Number(JsonNode value) => value.GetValue<int>();
}
