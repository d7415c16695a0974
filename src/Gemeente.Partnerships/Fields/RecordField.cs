using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Fields;

/// <summary>A field of a record: one row of the table of fields.</summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
internal abstract class RecordField<TRecord>(FieldInfo info)
    where TRecord : class
{
    /// <summary>Gets the names and constraints.</summary>
    public FieldInfo Info { get; } = info;

    /// <summary>Gets the name in JSON; of a field of a part also the name of the part: <c>period.start</c>.</summary>
    public string Id => Info.Id;

    /// <summary>Gets the name in both languages.</summary>
    public Label Label => Info.Label;

    /// <summary>Gets the field itself, or the fields of the part that it contains.</summary>
    public abstract IEnumerable<RecordField<TRecord>> Leaves { get; }

    /// <summary>Gets the text that is compared and shown; null when nothing is stated.</summary>
    public abstract string? TextOf(TRecord record);

    /// <summary>Merges the value of another record into a draft, and reports what became of it.</summary>
    public abstract (bool Differs, bool IsAdded) Merge(RecordDraft<TRecord> kept, TRecord other);

    /// <summary>Calls the method of a visitor that is made for the type of the field.</summary>
    public abstract TResult Accept<TResult>(IFieldVisitor<TRecord, TResult> visitor);

    /// <summary>Gets the same field, as one of a record that contains this record as a part.</summary>
    /// <param name="info">The names and constraints in the containing record.</param>
    /// <param name="partOf">Gets the part; null when it is not stated.</param>
    /// <param name="edit">Replaces the part by a draft of it.</param>
    public abstract RecordField<TOuter> Within<TOuter>(
        FieldInfo info,
        Func<TOuter, TRecord?> partOf,
        Func<TOuter, RecordDraft<TRecord>> edit
    )
        where TOuter : class;

    // The rows of the tables.

    public static RecordField<TRecord, string?> Text(
        FieldInfo info,
        FieldTypes.Text type,
        Func<TRecord, string?> get,
        Action<TRecord, string?> set,
        MergeRule<string?>? merge = null
    ) => new(info, type, get, set, merge);

    public static RecordField<TRecord, ValueList<string>> Texts(
        FieldInfo info,
        Func<TRecord, ValueList<string>> get,
        Action<TRecord, ValueList<string>> set
    ) => new(info, FieldTypes.TextList.Instance, get, set);

    public static RecordField<TRecord, T?> Code<T>(FieldInfo info, Func<TRecord, T?> get, Action<TRecord, T?> set)
        where T : CodeListItem<T>, ICodeList<T> => new(info, FieldTypes.Code<T>.Instance, get, set);

    public static RecordField<TRecord, ValueList<T>> Codes<T>(
        FieldInfo info,
        Func<TRecord, ValueList<T>> get,
        Action<TRecord, ValueList<T>> set
    )
        where T : CodeListItem<T>, ICodeList<T> => new(info, FieldTypes.CodeSet<T>.Instance, get, set);

    public static RecordField<TRecord, T?> Enumeration<T>(
        FieldInfo info,
        EnumCodes<T> codes,
        Func<TRecord, T?> get,
        Action<TRecord, T?> set,
        MergeRule<T?>? merge = null
    )
        where T : struct, Enum => new(info, new FieldTypes.Enumeration<T>(codes), get, set, merge);

    public static RecordField<TRecord, MunicipalityCode?> Municipality(
        FieldInfo info,
        Func<TRecord, MunicipalityCode?> get,
        Action<TRecord, MunicipalityCode?> set
    ) => new(info, FieldTypes.Municipality.Instance, get, set);

    public static RecordField<TRecord, CountryCode?> Country(
        FieldInfo info,
        Func<TRecord, CountryCode> get,
        Action<TRecord, CountryCode> set
    ) => new(info, FieldTypes.Country.Instance, record => get(record), OfStated(set));

    public static RecordField<TRecord, PeriodBound?> Bound(
        FieldInfo info,
        FieldTypes.Bound type,
        Func<TRecord, PeriodBound> get,
        Action<TRecord, PeriodBound> set
    ) => new(info, type, record => get(record), OfStated(set));

    public static RecordField<TRecord, DateOnly?> Day(
        FieldInfo info,
        Func<TRecord, DateOnly?> get,
        Action<TRecord, DateOnly?> set
    ) => new(info, FieldTypes.Day.Instance, get, set);

    public static RecordField<TRecord, PartialDate?> Since(
        FieldInfo info,
        Func<TRecord, PartialDate?> get,
        Action<TRecord, PartialDate?> set
    ) => new(info, FieldTypes.Since.Instance, get, set);

    public static RecordField<TRecord, int?> Number(
        FieldInfo info,
        FieldTypes.Number type,
        Func<TRecord, int?> get,
        Action<TRecord, int?> set
    ) => new(info, type, get, set);

    /// <summary>Gets a field with a point, written as text.</summary>
    public static RecordField<TRecord, string?> Point(
        FieldInfo info,
        Func<TRecord, GeoPoint?> get,
        Action<TRecord, GeoPoint?> set
    ) =>
        new(
            info,
            FieldTypes.Text.Name,
            record => get(record)?.ToString(),
            (record, text) => set(record, text is null ? null : ReadPoint(text))
        );

    public static RecordField<TRecord, bool?> Truth(
        FieldInfo info,
        Func<TRecord, bool?> get,
        Action<TRecord, bool?> set
    ) => new(info, FieldTypes.Truth.Instance, get, set);

    public static RecordField<TRecord, AmountRange?> Amount(
        FieldInfo info,
        Func<TRecord, AmountRange?> get,
        Action<TRecord, AmountRange?> set
    ) => new(info, FieldTypes.Amount.Instance, get, set);

    public static RecordField<TRecord, TPart?> Part<TPart>(
        FieldInfo info,
        RecordFields<TPart> fields,
        Func<TRecord, TPart?> get,
        Action<TRecord, TPart> set
    )
        where TPart : class => new(info, new FieldTypes.Part<TPart>(fields), get, set!);

    private static GeoPoint ReadPoint(string text) =>
        GeoPoint.TryParse(text, out GeoPoint point)
            ? point
            : throw new ArgumentException(
                "A location is a latitude and a longitude in degrees, such as '52.0908, 5.1222'.",
                nameof(text)
            );

    /// <summary>Gets a setter that leaves the default of the record when nothing is stated.</summary>
    public static Action<TRecord, TValue?> OfStated<TValue>(Action<TRecord, TValue> set)
        where TValue : struct =>
        (record, value) =>
        {
            if (value is { } stated)
                set(record, stated);
        };
}

/// <summary>A field with values of one type.</summary>
internal sealed class RecordField<TRecord, TValue>(
    FieldInfo info,
    FieldType<TValue> type,
    Func<TRecord, TValue> get,
    Action<TRecord, TValue> set,
    MergeRule<TValue>? merge = null
) : RecordField<TRecord>(info)
    where TRecord : class
{
    /// <summary>Gets the type of the values.</summary>
    public FieldType<TValue> Type => type;

    /// <summary>Gets the value; null or an empty list when nothing is stated.</summary>
    public TValue Get(TRecord record) => get(record);

    /// <summary>Sets the value of a draft.</summary>
    /// <exception cref="ArgumentException">The record does not accept the value.</exception>
    public void Set(RecordDraft<TRecord> draft, TValue value) => set(draft.Record, value);

    public override string? TextOf(TRecord record) => type.TextOf(get(record));

    public override (bool Differs, bool IsAdded) Merge(RecordDraft<TRecord> kept, TRecord other)
    {
        (TValue mine, TValue its) = (get(kept.Record), get(other));
        MergedValue<TValue> merged = merge is null ? type.Merge(mine, its) : merge(mine, its);
        if (merged.IsAdded)
            set(kept.Record, merged.Value);
        return (merged.Differs, merged.IsAdded);
    }

    public override TResult Accept<TResult>(IFieldVisitor<TRecord, TResult> visitor) => type.Accept(this, visitor);

    public override IEnumerable<RecordField<TRecord>> Leaves => type.LeavesOf(this);

    public override RecordField<TOuter> Within<TOuter>(
        FieldInfo info,
        Func<TOuter, TRecord?> partOf,
        Func<TOuter, RecordDraft<TRecord>> edit
    )
        where TOuter : class =>
        new RecordField<TOuter, TValue>(
            info,
            type,
            outer => partOf(outer) is { } part ? get(part) : type.NotStated,
            (outer, value) =>
            {
                if (partOf(outer) is not null || type.TextOf(value) is not null)
                    set(edit(outer).Record, value);
            },
            merge
        );
}
