using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// Writes what is <see cref="IJsonWritable"/> for serializers as it writes itself: a table with its base and with what
/// is not known. Each such type names it as its own, so that no serializer of System.Text.Json needs to be told of it.
/// </summary>
/// <remarks>Needs no reflection. Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class JsonWritableConverter : JsonConverter<IJsonWritable>
{
    /// <summary>Whether a type writes itself as JSON.</summary>
    public override bool CanConvert(Type typeToConvert) => typeof(IJsonWritable).IsAssignableFrom(typeToConvert);

    /// <summary>It is not read.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override IJsonWritable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert} is written as JSON, but not read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IJsonWritable value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
