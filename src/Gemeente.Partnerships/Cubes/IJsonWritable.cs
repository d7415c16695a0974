using System.Text.Json;

namespace Gemeente.Partnerships.Cubes;

/// <summary>What writes itself as JSON and is not read again: tables of counts, answers to queries, filters.</summary>
public interface IJsonWritable
{
    /// <summary>Writes it as a JSON value.</summary>
    /// <param name="writer">Where to.</param>
    void WriteTo(Utf8JsonWriter writer);
}
