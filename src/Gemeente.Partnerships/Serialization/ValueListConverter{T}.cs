using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gemeente.Partnerships.Serialization;

/// <summary>Reads and writes a <see cref="ValueList{T}"/> as a JSON array.</summary>
/// <remarks>
/// <see cref="PartnershipJson.TypeInfoResolver"/> has it for the lists of this library; a host adds it for a list of its
/// own type. Immutable and safe for use by several threads; equal by reference.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
    where T : notnull
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no array, or an item is null or of another type.</exception>
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("The value is no array.");
        var itemType = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(JsonSerializer.Deserialize(ref reader, itemType) ?? throw new JsonException("An item is null."));
        return [.. items];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        var itemType = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (T item in value)
            JsonSerializer.Serialize(writer, item, itemType);
        writer.WriteEndArray();
    }
}
