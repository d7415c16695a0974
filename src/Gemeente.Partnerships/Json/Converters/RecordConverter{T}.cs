using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Json.Writing;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>
/// A value of the format for serializers: read and written as in a file, except that a mistake throws at once.
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
            ? throw SerializerInput.Refusal(WithPositions(session.Issues, begin, options))
            : value;
    }

    // Bytes at hand tell where, at the cost of reading them again; the key of a dictionary is not where a value could
    // be read.
    private List<DataIssue> WithPositions(
        List<DataIssue> issues,
        Utf8JsonReader begin,
        JsonSerializerOptions options
    ) =>
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
