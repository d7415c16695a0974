using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>Reads and writes a <see cref="ValueList{T}"/> as a JSON array.</summary>
/// <remarks>
/// <see cref="ValueListConverter"/> creates it for each list. A host that is compiled ahead of time adds it for a list
/// of numbers or of its own structs. The serializer reads and writes the items. It needs no metadata for texts and
/// types of the format. Immutable and safe for use by several threads; equal by reference.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
    where T : notnull
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not an array, or an item is null or of another type.</exception>
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("The value is not an array.");
        JsonTypeInfo<T> itemType = ItemType(options);
        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadItem(ref reader, itemType, items.Count));
        return [.. items];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        JsonTypeInfo<T> itemType = ItemType(options);
        writer.WriteStartArray();
        foreach (T item in value)
            JsonSerializer.Serialize(writer, item, itemType);
        writer.WriteEndArray();
    }

    // The serializer knows the place of the list only, so the index of the item is added.
    private static T ReadItem(ref Utf8JsonReader reader, JsonTypeInfo<T> itemType, int index)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, itemType) ?? throw new JsonException("The item is null.");
        }
        catch (JsonException e)
        {
            throw new JsonException(
                string.Create(CultureInfo.InvariantCulture, $"[{index}]{e.Path?.TrimStart('$')}: {e.Message}"),
                e
            );
        }
    }

    // The generated metadata of a host contains the list, but its items only if the host names them.
    private static JsonTypeInfo<T> ItemType(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)(
            options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? known) ? known
            : FormatConverters.FindOfItem(typeof(T)) is JsonConverter<T> own
                ? JsonMetadataServices.CreateValueInfo<T>(options, own)
            : options.GetTypeInfo(typeof(T))
        );
}
