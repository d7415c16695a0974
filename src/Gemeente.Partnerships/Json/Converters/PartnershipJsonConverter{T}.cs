using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>
/// Reads and writes a data set, a record or a value for serializers, in the same form as <see cref="PartnershipJson"/>.
/// Each type of the format has this converter as its attribute, so a serializer of System.Text.Json needs no setting.
/// </summary>
/// <remarks>
/// The first invalid value throws a <see cref="JsonException"/> that lists all its errors. Members that the format does
/// not have are rejected if <see cref="JsonSerializerOptions.UnmappedMemberHandling"/> disallows them. Codes, dates and
/// enumerations can be the keys of a dictionary. Needs no reflection. Immutable and safe for use by several threads;
/// equal by reference.
/// </remarks>
/// <typeparam name="T">A type of the format.</typeparam>
public sealed class PartnershipJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    private readonly JsonConverter<T> _format = FormatConverters.Of<T>();

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not valid in the format.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _format.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        _format.Write(writer, value, options);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not valid in the format.</exception>
    /// <exception cref="NotSupportedException">The type is written as an object.</exception>
    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => _format.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The type is written as an object.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        _format.WriteAsPropertyName(writer, value, options);
}
