using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Reads a value for a serializer: a part of the JSON of a host, with the options of the host.</summary>
internal static class SerializerInput
{
    /// <summary>Reads the value at the token from its own bytes. The reader is then at the end of the value.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static TResult Read<TResult>(
        ref Utf8JsonReader json,
        JsonSerializerOptions options,
        Func<ReadOnlySpan<byte>, TResult> read
    )
    {
        using JsonDocument document = JsonDocument.ParseValue(ref json);
        bool isStrict = options is { ReadCommentHandling: JsonCommentHandling.Disallow, AllowTrailingCommas: false };
        return read(isStrict ? JsonMarshal.GetRawUtf8Value(document.RootElement) : Strict(document.RootElement));
    }

    /// <summary>True if a value with these issues is refused.</summary>
    public static bool IsRefused(IEnumerable<DataIssue> issues, JsonSerializerOptions options) =>
        issues.Any(issue =>
            issue.Severity == IssueSeverity.Error
            || (
                (issue.Code == IssueCodes.UnknownMember || issue.Code == IssueCodes.MemberCase)
                && options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow
            )
            || (issue.Code == IssueCodes.MemberCase && options.PropertyNameCaseInsensitive)
        );

    /// <summary>
    /// Returns the issues without lines and columns, because these are relative to the start of the value.
    /// </summary>
    public static IEnumerable<DataIssue> WithoutLines(IEnumerable<DataIssue> issues) =>
        issues.Select(issue => issue with { Line = null, Column = null });

    /// <summary>Returns the exception for a value that is refused, with all issues.</summary>
    public static JsonException Refusal(IEnumerable<DataIssue> issues) => new(string.Join('\n', WithoutLines(issues)));

    // The JSON without comments and trailing commas.
    private static ReadOnlySpan<byte> Strict(JsonElement value)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        try
        {
            value.WriteTo(writer);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("A text is not valid UTF-8, or contains half of a surrogate pair.", e);
        }

        writer.Flush();
        return buffer.WrittenSpan;
    }
}
