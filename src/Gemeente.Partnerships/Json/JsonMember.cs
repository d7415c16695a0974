using System.Text.Json;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Json.Writing;

namespace Gemeente.Partnerships.Json;

/// <summary>A member of an object of the format: a field of a record, read and written as JSON.</summary>
internal abstract class JsonMember<TRecord>(FieldInfo info)
    where TRecord : class
{
    public FieldInfo Info => info;

    /// <summary>Reads the value at the token into a draft. Returns false when the value is wrong.</summary>
    /// <param name="reader">The reader, at the first token of the value.</param>
    /// <param name="draft">The record that is read.</param>
    /// <param name="start">The offset of the object, for a value that contradicts the values before it.</param>
    public abstract bool Read(ref RecordReader reader, RecordDraft<TRecord> draft, int start);

    /// <summary>
    /// Reads the value at an offset without its tokens, when it was read from the same bytes before. False when it was
    /// not.
    /// </summary>
    public virtual bool TryReadKnown(ref RecordReader reader, RecordDraft<TRecord> draft, int start, out int end)
    {
        end = start;
        return false;
    }

    /// <summary>Writes the member, unless the record does not state it.</summary>
    public abstract void Write(RecordWriter writer, TRecord record);

    /// <summary>Gets the value as a text; null when it is not stated.</summary>
    public abstract string? TextOf(TRecord record);
}

/// <summary>A member with values of one type.</summary>
/// <param name="field">The field.</param>
/// <param name="isNullable">Whether null is read as not stated; otherwise it is an error.</param>
/// <param name="read">Reads a value.</param>
/// <param name="write">Writes a member with a value.</param>
internal class JsonMember<TRecord, TValue>(
    RecordField<TRecord, TValue> field,
    bool isNullable,
    ReadValue<TValue> read,
    WriteMember<TValue> write
) : JsonMember<TRecord>(field.Info)
    where TRecord : class
{
    // A JsonEncodedText, made on first use: a process that only reads does not need the tables of the encoder.
    private object? _name;

    private JsonEncodedText Name => (JsonEncodedText)(_name ??= JsonEncodedText.Encode(Info.Id));

    public sealed override bool Read(ref RecordReader reader, RecordDraft<TRecord> draft, int start)
    {
        if (isNullable && reader.Json.TokenType == JsonTokenType.Null)
            return true;
        TValue? value = read(ref reader);
        return value is not null && TrySet(ref reader, draft, value, start);
    }

    public sealed override void Write(RecordWriter writer, TRecord record)
    {
        if (field.Get(record) is { } value)
            write(writer, Name, value);
    }

    public sealed override string? TextOf(TRecord record) => field.TextOf(record);

    protected bool TrySet(ref RecordReader reader, RecordDraft<TRecord> draft, TValue value, int start)
    {
        try
        {
            field.Set(draft, value);
            return true;
        }
        catch (ArgumentException refused)
        {
            reader.FailAt(start, IssueMessages.JsonContradiction(ExceptionReason.Of(refused)));
            return false;
        }
    }
}
