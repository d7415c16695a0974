using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Queries;

/// <summary>A query for serializers: as it reads and writes itself, except that what is wrong is a <see cref="JsonException"/>.</summary>
internal sealed class AggregateQueryConverter : JsonConverter<AggregateQuery>
{
    public override AggregateQuery Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        List<DataIssue> issues = [];
        return QueryReader.Read(document, issues) ?? throw new JsonException(string.Join('\n', issues));
    }

    public override void Write(Utf8JsonWriter writer, AggregateQuery value, JsonSerializerOptions options) => QueryWriter.Write(writer, value);
}
