using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Reading;

namespace Gemeente.Partnerships.Json.Writing;

/// <summary>Writes records as JSON. A member that a record does not state is not written.</summary>
/// <param name="json">The destination.</param>
/// <param name="kept">The unknown members to write, by the key of the record and the object that has them.</param>
internal sealed class RecordWriter(Utf8JsonWriter json, ILookup<(string Record, string Owner), UnknownMember>? kept)
{
    private readonly RecordKeys _keys = new();
    private string _key = "";

    public Utf8JsonWriter Json => json;

    /// <summary>Writes a record of a data set.</summary>
    public void Write(RecordKind kind, object record)
    {
        _key = kept is null ? "" : _keys.Next(record);
        kind.Write(this, record);
    }

    /// <summary>Writes a record, or a part of one.</summary>
    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public void Write<TRecord>(JsonObject<TRecord> type, TRecord record)
        where TRecord : class
    {
        json.WriteStartObject();
        foreach (JsonMember<TRecord> member in type.Members)
            member.Write(this, record);
        End(type.Names);
    }

    public void Write(AmountRange amount)
    {
        json.WriteStartObject();
        json.WriteNumber("from"u8, amount.From);
        if (amount.To is { } to)
            json.WriteNumber("to"u8, to);
        End(FormatObjects.Amount);
    }

    /// <summary>Ends the data set, or its head.</summary>
    public void EndDataSet()
    {
        _key = "";
        End(FormatObjects.DataSet);
    }

    /// <exception cref="EncoderFallbackException">The text has half a surrogate pair.</exception>
    public void Write(JsonEncodedText name, string? text)
    {
        if (text is not null)
            json.WriteString(name, Valid(text));
    }

    /// <exception cref="EncoderFallbackException">A text has half a surrogate pair.</exception>
    public void Write(JsonEncodedText name, ValueList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (string text in texts)
            WriteText(text);
        json.WriteEndArray();
    }

    public void Write<T>(JsonEncodedText name, ValueList<T> items)
        where T : CodeListItem<T>, ICodeList<T>
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (T item in items)
            json.WriteStringValue(item.Code);
        json.WriteEndArray();
    }

    /// <exception cref="EncoderFallbackException">The text has half a surrogate pair.</exception>
    public void WriteText(string text) => json.WriteStringValue(Valid(text));

    // Ends an object with its unknown members.
    private void End(MemberNames names)
    {
        foreach (UnknownMember member in kept?[(_key, names.Owner)] ?? [])
        {
            json.WritePropertyName(member.Name);
            json.WriteRawValue(WhiteSpace.Without(member.Json));
        }

        json.WriteEndObject();
    }

    // Utf8JsonWriter would write U+FFFD instead.
    private static string Valid(string text) =>
        LoneSurrogate.IsIn(text)
            ? throw new EncoderFallbackException(
                "A text has half of a surrogate pair and cannot be written as UTF-8. "
                    + "PartnershipDataSet.Validate finds its record."
            )
            : text;
}
