using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>
/// Reads and writes a data set, a record or a value of it for serializers, as <see cref="PartnershipJson"/> does in a
/// file. Each type of the format names it as its own, so that no serializer of System.Text.Json needs to be told of it.
/// </summary>
/// <remarks>
/// The first value with a mistake is a <see cref="JsonException"/> that says everything that is wrong with it. Members
/// that the format does not have are refused where the serializer's
/// <see cref="JsonSerializerOptions.UnmappedMemberHandling"/> says so. Codes, dates and enumerations can be the keys of
/// a dictionary. Needs no reflection. Immutable and safe for use by several threads; equal by reference.
/// </remarks>
/// <typeparam name="T">A type of the format.</typeparam>
public sealed class PartnershipJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    private readonly JsonConverter<T> _format = FormatConverters.Of<T>();

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is not what the format asks for.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _format.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        _format.Write(writer, value, options);

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is not what the format asks for.</exception>
    /// <exception cref="NotSupportedException">It is a type that is written as an object.</exception>
    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => _format.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">It is a type that is written as an object.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        _format.WriteAsPropertyName(writer, value, options);
}
