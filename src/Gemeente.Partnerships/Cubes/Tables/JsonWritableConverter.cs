using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// Lets System.Text.Json write an <see cref="IJsonWritable"/> as the value writes itself. Those types have the
/// attribute, so a serializer needs no configuration.
/// </summary>
/// <remarks>Needs no reflection. Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class JsonWritableConverter : JsonConverter<IJsonWritable>
{
    /// <summary>True if a type writes itself as JSON.</summary>
    public override bool CanConvert(Type typeToConvert) => typeof(IJsonWritable).IsAssignableFrom(typeToConvert);

    /// <summary>Not supported.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override IJsonWritable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert} can be written as JSON but not read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IJsonWritable value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }
}
