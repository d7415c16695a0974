using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Fields;

/// <summary>Finds texts of a record that no encoding can write, in all text fields of the table.</summary>
internal sealed class TextChecks<TRecord>(RecordFields<TRecord> fields)
    where TRecord : class
{
    private readonly Func<TRecord, bool>[] _checks =
    [
        .. fields.Leaves.Select(leaf => leaf.Accept(new CheckOfField())).OfType<Func<TRecord, bool>>(),
    ];

    /// <summary>True if a text of the record contains half of a surrogate pair.</summary>
    public bool HasLoneSurrogate(TRecord record) => Array.Exists(_checks, check => check(record));

    // Null for a field whose values are always valid.
    private sealed class CheckOfField : IFieldVisitor<TRecord, Func<TRecord, bool>?>
    {
        public Func<TRecord, bool>? Text(RecordField<TRecord, string?> field, FieldTypes.Text type) =>
            record => LoneSurrogate.IsIn(field.Get(record));

        public Func<TRecord, bool>? Texts(RecordField<TRecord, ValueList<string>> field) =>
            record => LoneSurrogate.IsInAny(field.Get(record).AsSpan());

        public Func<TRecord, bool>? Code<T>(RecordField<TRecord, T?> field)
            where T : CodeListItem<T>, ICodeList<T> => null;

        public Func<TRecord, bool>? Codes<T>(RecordField<TRecord, ValueList<T>> field)
            where T : CodeListItem<T>, ICodeList<T> => null;

        public Func<TRecord, bool>? Enumeration<T>(RecordField<TRecord, T?> field, EnumCodes<T> codes)
            where T : struct, Enum => null;

        public Func<TRecord, bool>? Municipality(RecordField<TRecord, MunicipalityCode?> field) => null;

        public Func<TRecord, bool>? Country(RecordField<TRecord, CountryCode?> field) => null;

        public Func<TRecord, bool>? Bound(RecordField<TRecord, PeriodBound?> field) => null;

        public Func<TRecord, bool>? Day(RecordField<TRecord, DateOnly?> field) => null;

        public Func<TRecord, bool>? Date(RecordField<TRecord, PartialDate?> field) => null;

        public Func<TRecord, bool>? Number(RecordField<TRecord, int?> field) => null;

        public Func<TRecord, bool>? Truth(RecordField<TRecord, bool?> field) => null;

        public Func<TRecord, bool>? Amount(RecordField<TRecord, AmountRange?> field) => null;

        public Func<TRecord, bool>? Part<TPart>(RecordField<TRecord, TPart?> field, RecordFields<TPart> fields)
            where TPart : class => null;
    }
}
