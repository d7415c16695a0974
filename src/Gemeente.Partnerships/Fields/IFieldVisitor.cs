using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Fields;

/// <summary>
/// Makes something of a field by the type of its value, such as a column of a table.
/// <see cref="RecordField{T}.Accept"/> calls the method for the type. Visit the fields once and keep the result,
/// because these calls are slow.
/// </summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
/// <typeparam name="TResult">The type of what is made.</typeparam>
internal interface IFieldVisitor<TRecord, out TResult>
    where TRecord : class
{
    TResult Text(RecordField<TRecord, string?> field, FieldTypes.Text type);

    TResult Texts(RecordField<TRecord, ValueList<string>> field);

    TResult Code<T>(RecordField<TRecord, T?> field)
        where T : CodeListItem<T>, ICodeList<T>;

    TResult Codes<T>(RecordField<TRecord, ValueList<T>> field)
        where T : CodeListItem<T>, ICodeList<T>;

    TResult Enumeration<T>(RecordField<TRecord, T?> field, EnumCodes<T> codes)
        where T : struct, Enum;

    TResult Municipality(RecordField<TRecord, MunicipalityCode?> field);

    TResult Country(RecordField<TRecord, CountryCode?> field);

    TResult Bound(RecordField<TRecord, PeriodBound?> field);

    TResult Day(RecordField<TRecord, DateOnly?> field);

    TResult Date(RecordField<TRecord, PartialDate?> field);

    TResult Number(RecordField<TRecord, int?> field);

    TResult Truth(RecordField<TRecord, bool?> field);

    TResult Amount(RecordField<TRecord, AmountRange?> field);

    /// <summary>A record inside the record; its fields are visited on their own.</summary>
    TResult Part<TPart>(RecordField<TRecord, TPart?> field, RecordFields<TPart> fields)
        where TPart : class;
}
