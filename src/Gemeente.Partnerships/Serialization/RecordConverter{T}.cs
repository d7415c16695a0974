using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Serialization;

/// <summary>A value of the format for serializers: read and written as in a file, except that a mistake throws at once.</summary>
internal class RecordConverter<T>(ValueReader<T> read, Action<RecordWriter, T> write) : JsonConverter<T>, IListedConverter
    where T : notnull
{
    public JsonConverter OfList => new ValueListConverter<T>();

    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Read(ref reader, options);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => write(new RecordWriter(writer, kept: null), value);

    protected T Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        ReadSession session = new(PartnershipJsonReadOptions.Default);
        RecordReader records = new(session, reader);
        T? value = read(ref records);
        reader = records.Json;
        bool allowsUnknown = options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Skip;
        if (session.PendingErrors > 0 || (session.Marks > 0 && !allowsUnknown) || value is null)
        {
            session.Commit(id: null, record: "");
            throw new JsonException(string.Join(' ', session.Issues.Select(issue => $"{issue.Message} Expected: {issue.Expected}.")));
        }

        return value;
    }
}
