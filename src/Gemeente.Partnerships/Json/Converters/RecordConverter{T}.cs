using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Json.Writing;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>
/// Reads and writes a value of the format for serializers, as in a file. The first invalid value throws.
/// </summary>
internal class RecordConverter<T>(ReadValue<T> read, Action<RecordWriter, T> write) : JsonConverter<T>, IListedConverter
    where T : notnull
{
    public JsonConverter OfList => new ValueListConverter<T>();

    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, options);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        write(new RecordWriter(writer, kept: null), value);

    protected T Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        Utf8JsonReader begin = reader;
        ReadSession session = new(PartnershipJsonReadOptions.Default);
        RecordReader records = new(session, reader);
        T? value = read(ref records);
        reader = records.Json;
        if (value is not null && session.Marks == 0)
            return value;
        session.Commit(id: null, record: "");
        return value is null || SerializerInput.IsRefused(session.Issues, options)
            ? throw SerializerInput.Refusal(WithPaths(session.Issues, begin, options))
            : value;
    }

    // Reads the value a second time, from its bytes, to find the paths of the issues. Not for a key of a dictionary,
    // which is not a value.
    private List<DataIssue> WithPaths(List<DataIssue> issues, Utf8JsonReader begin, JsonSerializerOptions options) =>
        begin.TokenType == JsonTokenType.PropertyName
            ? issues
            : SerializerInput.Read(
                ref begin,
                options,
                source =>
                {
                    ReadSession session = new(PartnershipJsonReadOptions.Default);
                    JsonReaderOptions deep = new()
                    {
                        MaxDepth = Math.Max(options.MaxDepth, PartnershipJsonReadOptions.Default.Limits.MaxDepth),
                    };
                    RecordReader records = new(session, source, new Utf8JsonReader(source, deep));
                    records.Next();
                    records.BeginRecord();
                    read(ref records);
                    session.Commit(id: null, record: "");
                    return session.Issues;
                }
            );
}
