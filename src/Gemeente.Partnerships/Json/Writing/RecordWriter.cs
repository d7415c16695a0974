using System.Globalization;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Writing;

/// <summary>Writes records as JSON. What is not stated is not written.</summary>
internal sealed partial class RecordWriter(
    Utf8JsonWriter json,
    ILookup<(string Record, string Owner), UnknownMember>? kept
)
{
    private readonly RecordKeys _keys = new();
    private string _key = "";

    /// <summary>Writes a record of any kind.</summary>
    public void Write(object record)
    {
        _key = kept is null ? "" : _keys.Next(record);
        switch (record)
        {
            case Partnership partnership:
                Write(partnership);
                break;
            case MunicipalityProfile profile:
                Write(profile);
                break;
            case Municipality municipality:
                Write(municipality);
                break;
            case Country country:
                Write(country);
                break;
            case DacIncomePeriod period:
                Write(period);
                break;
            case EuStatusPeriod period:
                Write(period);
                break;
        }
    }

    /// <summary>Ends an object, with the members that the format does not have and that were kept.</summary>
    public void End(MemberNames names)
    {
        foreach (UnknownMember member in kept?[(_key, names.Owner)] ?? [])
        {
            json.WritePropertyName(member.Name);
            json.WriteRawValue(WhiteSpace.Without(member.Json));
        }

        json.WriteEndObject();
    }

    /// <summary>Ends the data set, or its head, behind any records.</summary>
    public void EndDataSet()
    {
        _key = "";
        End(FormatMembers.DataSet);
    }

    public void WriteText(string text) => json.WriteStringValue(Whole(text));

    /// <summary>Writes a member; nothing of no text.</summary>
    /// <exception cref="EncoderFallbackException">The text has half a surrogate pair.</exception>
    public void Write(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
            json.WriteString(name, Whole(text));
    }

    public void Write(DataSource source)
    {
        json.WriteStartObject();
        Write("title"u8, source.Title);
        Write("creator"u8, source.Creator);
        Write("licence"u8, source.Licence);
        Write("address"u8, source.Address);
        Write("note"u8, source.Note);
        End(FormatMembers.Source);
    }

    public void Write(Partner partner)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, partner.Kind.Code);
        Write("name"u8, partner.Name);
        json.WriteString("country"u8, partner.Country.ToString());
        End(FormatMembers.Partner);
    }

    public void Write(Period period)
    {
        json.WriteStartObject();
        json.WriteString("start"u8, period.Start.ToString());
        json.WriteString("end"u8, period.End.ToString());
        End(FormatMembers.Period);
    }

    public void Write(Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, EnumCodes.EvidenceKind.CodeOf(evidence.Kind));
        Write("sources"u8, evidence.Sources);
        Write("referenceDate"u8, evidence.ReferenceDate);
        if (evidence.Confidence is { } confidence)
            json.WriteString("confidence"u8, EnumCodes.Confidence.CodeOf(confidence));
        Write("note"u8, evidence.Note);
        End(FormatMembers.Evidence);
    }

    public void Write(AmountRange amount)
    {
        json.WriteStartObject();
        json.WriteNumber("from"u8, amount.From);
        if (amount.To is { } to)
            json.WriteNumber("to"u8, to);
        End(FormatMembers.Amount);
    }

    // A writer of JSON would have U+FFFD in its place.
    private static string Whole(string text) =>
        LoneSurrogate.IsIn(text)
            ? throw new EncoderFallbackException(
                "A text has half a surrogate pair, which cannot be written as UTF-8; Validate says of which record it is."
            )
            : text;

    private void Write(ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } stated)
            json.WriteString(name, stated.ToString("O", CultureInfo.InvariantCulture));
    }

    private void Write(ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } stated)
            json.WriteNumber(name, stated);
    }

    private void Write(ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } stated)
            json.WriteBoolean(name, stated);
    }

    private void Write(ReadOnlySpan<byte> name, MunicipalityCode? code)
    {
        if (code is { } stated)
            json.WriteString(name, stated.ToString());
    }

    private void Write<T>(ReadOnlySpan<byte> name, CodeListItem<T>? item)
        where T : CodeListItem<T>, ICodeList<T> => Write(name, item?.Code);

    private void Write(ReadOnlySpan<byte> name, ValueList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (string text in texts)
            WriteText(text);
        json.WriteEndArray();
    }

    private void Write<T>(ReadOnlySpan<byte> name, ValueList<T> items)
        where T : CodeListItem<T>, ICodeList<T>
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (T item in items)
            json.WriteStringValue(item.Code);
        json.WriteEndArray();
    }
}
