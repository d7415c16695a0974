using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>What writes itself as JSON and is not read again: tables of counts, answers to queries, filters.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
public interface IJsonWritable
{
    /// <summary>Writes it as a JSON value.</summary>
    /// <param name="writer">Where to.</param>
    void WriteTo(Utf8JsonWriter writer);
}
