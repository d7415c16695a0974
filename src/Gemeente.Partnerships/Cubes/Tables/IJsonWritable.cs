using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// A value that writes itself as JSON and cannot be read back: a table, an answer to a query, a filter.
/// </summary>
[JsonConverter(typeof(JsonWritableConverter))]
public interface IJsonWritable
{
    /// <summary>Writes the value as JSON.</summary>
    /// <param name="writer">The writer.</param>
    void WriteTo(Utf8JsonWriter writer);
}
