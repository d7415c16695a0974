using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Time;
using static System.FormattableString;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Reads the cells of a row as values, and makes records of them by the table of fields. A value that cannot be read is
/// reported for the row.
/// </summary>
internal abstract class RowCells(CsvReader csv)
{
    // Many rows have the same period, evidence or partner, which they share. Those that differ more are not kept.
    private const int MaxShared = 8 * 1024;

    private readonly Dictionary<object, Array> _readers = [];
    private readonly Dictionary<(PeriodBound Start, PeriodBound End), Period> _periods = [];
    private readonly HashSet<object> _parts = [];

    public CsvReader Csv { get; } = csv;

    /// <summary>
    /// Gets or sets the evidence whose values hold where a row does not state them; null if a row must.
    /// </summary>
    public Evidence? DefaultEvidence { get; set; }

    /// <summary>Makes a record of the current row.</summary>
    /// <param name="fields">The fields of the record.</param>
    /// <param name="given">Fields that are not read; they keep the value that the table has for a new record.</param>
    /// <exception cref="ArgumentException">The record does not accept a value.</exception>
    public T Read<T>(RecordFields<T> fields, params ReadOnlySpan<string> given)
        where T : class => Read(fields, fields.NewDraft(), given);

    /// <summary>
    /// Reads the evidence of the row, with the values of <see cref="DefaultEvidence"/> where it has none.
    /// </summary>
    public virtual Evidence Evidence()
    {
        if (DefaultEvidence is null)
            return Read(EvidenceFields.Table);
        Evidence evidence = Read(EvidenceFields.Table, EvidenceFields.Table.Edit(DefaultEvidence));
        return evidence == DefaultEvidence ? DefaultEvidence : evidence;
    }

    /// <summary>Gets the text of a cell, or null if it is empty.</summary>
    public abstract string? Text(string field);

    public abstract ValueList<string> Texts(string field);

    public abstract T? Code<T>(string field)
        where T : CodeListItem<T>, ICodeList<T>;

    public abstract ValueList<T> Codes<T>(string field)
        where T : CodeListItem<T>, ICodeList<T>;

    public abstract T? Enumerated<T>(string field, EnumCodes<T> codes)
        where T : struct, Enum;

    public abstract MunicipalityCode Municipality(string field);

    public abstract CountryCode Country(string field);

    public abstract Period Period(string startField, string endField);

    public abstract PartialDate? PartialDate(string field);

    public abstract DateOnly? Date(string field);

    public abstract int? Number(string field);

    public abstract bool? Truth(string field);

    /// <summary>Reads an amount, of which the bounds have columns that end in <c>_from</c> and <c>_to</c>.</summary>
    public abstract AmountRange? Amount(string field);

    /// <summary>Reads the text of a cell; an empty cell is reported.</summary>
    public virtual string RequiredText(string field) => Text(field) ?? Csv.RequiredText(field);

    /// <summary>Makes a period. Reports an end before the start; the period is then unknown.</summary>
    protected Period PeriodOf(PeriodBound start, PeriodBound end, int? endColumn)
    {
        if (_periods.TryGetValue((start, end), out Period? known))
            return known;
        try
        {
            Period period = new() { Start = start, End = end };
            if (_periods.Count < MaxShared)
                _periods.Add((start, end), period);
            return period;
        }
        catch (ArgumentException)
        {
            Csv.Report(ExchangeIssueMessages.EndBeforeStart(start.ToString(), end.ToString()), endColumn);
            return Time.Period.Unknown;
        }
    }

    private T Shared<T>(T part)
        where T : class
    {
        if (_parts.TryGetValue(part, out object? known))
            return (T)known;
        if (_parts.Count < MaxShared)
            _parts.Add(part);
        return part;
    }

    // A text that is too long is reported, and is not in the record.
    private string? Limited(string field, string? text) =>
        text is null || text.Length <= RecordLimits.MaxTextLength
            ? text
            : Csv.Unexpected<string?>(field, Invariant($"at most {RecordLimits.MaxTextLength} characters"));

    private ValueList<T> Limited<T>(string field, ValueList<T> list)
        where T : notnull
    {
        if (list.Count > RecordLimits.MaxListLength)
        {
            Csv.Invalid(field, Invariant($"at most {RecordLimits.MaxListLength} items"));
            return [];
        }

        foreach (T item in list)
        {
            if (item is string text && Limited(field, text) is null)
                return [];
        }

        return list;
    }

    private T Read<T>(RecordFields<T> fields, RecordDraft<T> draft, params ReadOnlySpan<string> given)
        where T : class
    {
        if (!_readers.TryGetValue(fields, out Array? known))
        {
            FieldReaders<T> visitor = new();
            _readers.Add(fields, known = fields.Members.Select(member => member.Accept(visitor)).ToArray());
        }

        var readers = (FieldReader<T>[])known;
        for (int i = 0; i < readers.Length; i++)
        {
            if (!given.Contains(fields.Members[i].Id))
                readers[i](this, draft);
        }

        return draft.ToRecord();
    }

    /// <summary>Sets a field of a draft to the value of its cells, if they state one.</summary>
    private delegate void FieldReader<T>(RowCells cells, RecordDraft<T> draft)
        where T : class;

    /// <summary>Makes the readers of the fields of a record.</summary>
    private sealed class FieldReaders<T> : IFieldVisitor<T, FieldReader<T>>
        where T : class
    {
        public FieldReader<T> Text(RecordField<T, string?> field, FieldTypes.Text type) =>
            Reader(
                field,
                field.Info.IsRequired
                    ? static (cells, column) => cells.Limited(column, cells.RequiredText(column))
                    : static (cells, column) => cells.Limited(column, cells.Text(column))
            );

        public FieldReader<T> Texts(RecordField<T, ValueList<string>> field) =>
            ListReader(field, static (cells, column) => cells.Texts(column));

        public FieldReader<T> Code<TItem>(RecordField<T, TItem?> field)
            where TItem : CodeListItem<TItem>, ICodeList<TItem> =>
            Reader(field, static (cells, column) => cells.Code<TItem>(column));

        public FieldReader<T> Codes<TItem>(RecordField<T, ValueList<TItem>> field)
            where TItem : CodeListItem<TItem>, ICodeList<TItem> =>
            ListReader(field, static (cells, column) => cells.Codes<TItem>(column));

        public FieldReader<T> Enumeration<TValue>(RecordField<T, TValue?> field, EnumCodes<TValue> codes)
            where TValue : struct, Enum
        {
            bool isRequired = field.Info.IsAlwaysStated;
            return Reader(
                field,
                (cells, column) =>
                {
                    TValue? value = cells.Enumerated(column, codes);
                    if (value is null && isRequired && cells.DefaultEvidence is null && cells.Text(column) is null)
                        cells.Csv.Report(CsvIssueMessages.EmptyCell(column, codes.All), cells.Csv.ColumnOf(column));
                    return value;
                }
            );
        }

        public FieldReader<T> Municipality(RecordField<T, MunicipalityCode?> field) =>
            Reader(
                field,
                field.Info.IsRequired
                    ? static (cells, column) => cells.Municipality(column)
                    : static (cells, column) =>
                        cells.Text(column) is null ? default(MunicipalityCode?) : cells.Municipality(column)
            );

        public FieldReader<T> Country(RecordField<T, CountryCode?> field) =>
            Reader(field, static (cells, column) => (CountryCode?)cells.Country(column));

        public FieldReader<T> Bound(RecordField<T, PeriodBound?> field) =>
            Reader(field, static (cells, column) => (PeriodBound?)cells.Csv.Required<PeriodBound>(column));

        public FieldReader<T> Day(RecordField<T, DateOnly?> field) =>
            Reader(
                field,
                field.Info.IsRequired
                    ? static (cells, column) => cells.Csv.RequiredDate(column)
                    : static (cells, column) => cells.Date(column)
            );

        public FieldReader<T> Date(RecordField<T, PartialDate?> field) =>
            Reader(field, static (cells, column) => cells.PartialDate(column));

        public FieldReader<T> Number(RecordField<T, int?> field) =>
            Reader(field, static (cells, column) => cells.Number(column));

        public FieldReader<T> Truth(RecordField<T, bool?> field) =>
            Reader(field, static (cells, column) => cells.Truth(column));

        public FieldReader<T> Amount(RecordField<T, AmountRange?> field) =>
            Reader(field, static (cells, column) => cells.Amount(column));

        public FieldReader<T> Part<TPart>(RecordField<T, TPart?> field, RecordFields<TPart> fields)
            where TPart : class
        {
            bool isRequired = field.Info.IsAlwaysStated;
            string[] columns = [.. fields.Leaves.Select(leaf => leaf.Info.Column)];
            return field switch
            {
                RecordField<T, Period?> period => (cells, draft) =>
                    period.Set(draft, cells.Period(columns[0], columns[1])),
                RecordField<T, Evidence?> evidence => (cells, draft) =>
                {
                    if (isRequired || cells.Csv.Text(columns[0]) is not null)
                        evidence.Set(draft, cells.Shared(cells.Evidence()));
                },
                _ => (cells, draft) => field.Set(draft, cells.Shared(cells.Read(fields))),
            };
        }

        private static FieldReader<T> ListReader<TItem>(
            RecordField<T, ValueList<TItem>> field,
            Func<RowCells, string, ValueList<TItem>> read
        )
            where TItem : notnull =>
            Reader(
                field,
                (cells, column) => cells.Limited(column, read(cells, column)) is { Count: > 0 } list ? list : null!
            );

        private static FieldReader<T> Reader<TValue>(RecordField<T, TValue> field, Func<RowCells, string, TValue> read)
        {
            string column = field.Info.Column;
            return (cells, draft) =>
            {
                if (read(cells, column) is { } value)
                    field.Set(draft, value);
            };
        }
    }
}
