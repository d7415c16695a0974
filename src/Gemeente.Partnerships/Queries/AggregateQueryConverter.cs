using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// A query for serializers: as it reads and writes itself, except that what is wrong is a <see cref="JsonException"/>.
/// </summary>
/// <remarks>Queries name it as their own. Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class AggregateQueryConverter : JsonConverter<AggregateQuery>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no query; the message says everything that is wrong.</exception>
    public override AggregateQuery Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        List<DataIssue> issues = [];
        return QueryReader.Read(document, issues) ?? throw new JsonException(string.Join('\n', issues));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AggregateQuery value, JsonSerializerOptions options) =>
        QueryWriter.Write(writer, value);
}
