using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Reads and writes queries for serializers. Errors in a query are one <see cref="JsonException"/>.
/// </summary>
/// <remarks>
/// <see cref="AggregateQuery"/> names it in an attribute. Immutable and safe for use by several threads; equal by
/// reference.
/// </remarks>
public sealed class AggregateQueryConverter : JsonConverter<AggregateQuery>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is not a query. The message contains all errors.</exception>
    public override AggregateQuery Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        List<DataIssue> issues = [];
        return QueryReader.Read(document, issues) ?? throw new JsonException(string.Join('\n', issues));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AggregateQuery value, JsonSerializerOptions options) =>
        QueryWriter.Write(value, writer);
}
