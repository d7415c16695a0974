using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Json.Writing;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json;

/// <summary>
/// Makes the JSON member of a field. There is one method for each type of value, which says how it is read and written.
/// </summary>
internal sealed class JsonMemberFactory<TRecord> : IFieldVisitor<TRecord, JsonMember<TRecord>>
    where TRecord : class
{
    public JsonMember<TRecord> Text(RecordField<TRecord, string?> field, FieldTypes.Text type) =>
        Member(field, (ref reader) => reader.ReadText(type), (writer, name, text) => writer.Write(name, text));

    public JsonMember<TRecord> Texts(RecordField<TRecord, ValueList<string>> field) =>
        new JsonMember<TRecord, ValueList<string>>(
            field,
            isNullable: false,
            (ref reader) => reader.ReadTexts(),
            (writer, name, texts) => writer.Write(name, texts)
        );

    public JsonMember<TRecord> Code<T>(RecordField<TRecord, T?> field)
        where T : CodeListItem<T>, ICodeList<T> =>
        new SharedJsonMember<TRecord, T>(
            field,
            IsNullable(field),
            (ref reader) => reader.ReadCode<T>(),
            (writer, name, item) => writer.Write(name, item!.Code)
        );

    public JsonMember<TRecord> Codes<T>(RecordField<TRecord, ValueList<T>> field)
        where T : CodeListItem<T>, ICodeList<T> =>
        new SharedJsonMember<TRecord, ValueList<T>>(
            field!,
            isNullable: false,
            (ref reader) => reader.ReadCodes<T>(),
            (writer, name, items) => writer.Write(name, items!)
        );

    public JsonMember<TRecord> Enumeration<T>(RecordField<TRecord, T?> field, EnumCodes<T> codes)
        where T : struct, Enum =>
        Member(
            field,
            (ref reader) => reader.ReadEnum(codes),
            (writer, name, value) => writer.Write(name, codes.CodeOf(value!.Value))
        );

    public JsonMember<TRecord> Municipality(RecordField<TRecord, MunicipalityCode?> field) =>
        Member(
            field,
            (ref reader) => reader.ReadMunicipalityCode(),
            (writer, name, code) => writer.Write(name, code!.Value.ToString())
        );

    public JsonMember<TRecord> Country(RecordField<TRecord, CountryCode?> field) =>
        Member(
            field,
            (ref reader) => reader.ReadCountryCode(),
            (writer, name, code) => writer.Write(name, code!.Value.ToString())
        );

    public JsonMember<TRecord> Bound(RecordField<TRecord, PeriodBound?> field) =>
        Member(
            field,
            (ref reader) => reader.ReadBound(),
            (writer, name, bound) => writer.Write(name, bound!.Value.ToString())
        );

    public JsonMember<TRecord> Day(RecordField<TRecord, DateOnly?> field) =>
        Member(
            field,
            (ref reader) => reader.ReadDay(),
            (writer, name, day) => writer.Write(name, FieldTypes.Day.Instance.TextOf(day))
        );

    public JsonMember<TRecord> Date(RecordField<TRecord, PartialDate?> field) =>
        Member(
            field,
            (ref reader) => reader.ReadDate(),
            (writer, name, date) => writer.Write(name, date!.Value.ToString())
        );

    public JsonMember<TRecord> Number(RecordField<TRecord, int?> field) =>
        Member(
            field,
            (ref reader) => reader.ReadCount(),
            (writer, name, number) => writer.Json.WriteNumber(name, number!.Value)
        );

    public JsonMember<TRecord> Truth(RecordField<TRecord, bool?> field) =>
        Member(
            field,
            (ref reader) => reader.ReadBoolean(),
            (writer, name, truth) => writer.Json.WriteBoolean(name, truth!.Value)
        );

    public JsonMember<TRecord> Amount(RecordField<TRecord, AmountRange?> field) =>
        Member(
            field,
            (ref reader) => reader.ReadAmountRange(),
            (writer, name, amount) =>
            {
                writer.Json.WritePropertyName(name);
                writer.Write(amount!.Value);
            }
        );

    public JsonMember<TRecord> Part<TPart>(RecordField<TRecord, TPart?> field, RecordFields<TPart> fields)
        where TPart : class
    {
        JsonObject<TPart> part = new(fields);
        return new SharedJsonMember<TRecord, TPart>(
            field,
            IsNullable(field),
            (ref reader) => reader.ReadRecord(part),
            (writer, name, value) =>
            {
                writer.Json.WritePropertyName(name);
                writer.Write(part, value!);
            }
        );
    }

    private static JsonMember<TRecord, TValue> Member<TValue>(
        RecordField<TRecord, TValue> field,
        ReadValue<TValue> read,
        WriteMember<TValue> write
    ) => new(field, IsNullable(field), read, write);

    private static bool IsNullable(RecordField<TRecord> field) => field.Info is { IsNullable: true, IsRequired: false };
}
