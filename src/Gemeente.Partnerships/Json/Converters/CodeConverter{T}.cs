using System.Text.Json;
using Gemeente.Partnerships.Json.Reading;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>Reads and writes a value as a text, also as the key of a dictionary.</summary>
internal sealed class CodeConverter<T>(ReadValue<T> read, Func<T, string> codeOf)
    : RecordConverter<T>(read, (writer, value) => writer.WriteText(codeOf(value)))
    where T : notnull
{
    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Read(ref reader, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(codeOf(value));
}
