using System.Globalization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The columns of each type of record: one for each field, and two for an amount.</summary>
internal static class CsvColumns
{
    // The name of the partner comes before its kind.
    public static readonly CsvColumn<Partnership>[] Partnerships =
    [
        .. Of(PartnershipFields.Table)
            .OrderBy(column => column.Name is "id" or "municipality" or "continued_by" or "partner" ? 0 : 1),
    ];

    public static readonly CsvColumn<MunicipalityProfile>[] Profiles = Of(ProfileFields.Table);

    public static readonly CsvColumn<Municipality>[] Municipalities = Of(MunicipalityFields.Table);

    public static readonly CsvColumn<Country>[] Countries = Of(CountryFields.Table);

    public static readonly CsvColumn<DacIncomePeriod>[] IncomeGroups = Of(IncomePeriodFields.Table);

    public static readonly CsvColumn<EuStatusPeriod>[] EuStatuses = Of(EuPeriodFields.Table);

    private static CsvColumn<T>[] Of<T>(RecordFields<T> fields)
        where T : class
    {
        ColumnVisitor<T> visitor = new();
        return [.. fields.Leaves.SelectMany(leaf => leaf.Accept(visitor))];
    }

    /// <summary>Makes the columns of a field.</summary>
    private sealed class ColumnVisitor<T> : IFieldVisitor<T, CsvColumn<T>[]>
        where T : class
    {
        private const string Words = "^[a-z0-9-]+$";
        private const string WordsBetweenSemicolons = "^[a-z0-9-]+(;[a-z0-9-]+)*$";
        private const string FourDigits = "^\\d{4}$";
        private const string TwoCapitals = "^[A-Z]{2}$";
        private const string PartialDate = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
        private const string PeriodBound = "^(unknown|open|(by )?\\d{4}(-\\d{2}(-\\d{2})?)?)$";

        public CsvColumn<T>[] Text(RecordField<T, string?> field, FieldTypes.Text type) =>
            Column(field, "string", field.Info.Pattern, text => CsvCell.Guard(text), IsLong);

        public CsvColumn<T>[] Texts(RecordField<T, ValueList<string>> field) =>
            Column(
                field,
                "string",
                pattern: null,
                CsvCell.Join,
                texts => texts.Count > RecordLimits.MaxListLength || texts.Any(IsLong),
                ", with semicolons between; a semicolon or backslash in a text has a backslash before it"
            );

        public CsvColumn<T>[] Code<TItem>(RecordField<T, TItem?> field)
            where TItem : CodeListItem<TItem>, ICodeList<TItem> => Column(field, "string", Words, item => item?.Code);

        public CsvColumn<T>[] Codes<TItem>(RecordField<T, ValueList<TItem>> field)
            where TItem : CodeListItem<TItem>, ICodeList<TItem> =>
            Column(
                field,
                "string",
                WordsBetweenSemicolons,
                items => items.Count == 0 ? null : string.Join(';', items.Select(item => item.Code)),
                items => items.Count > RecordLimits.MaxListLength,
                ", with semicolons between"
            );

        public CsvColumn<T>[] Enumeration<TValue>(RecordField<T, TValue?> field, EnumCodes<TValue> codes)
            where TValue : struct, Enum =>
            Column(field, "string", Words, value => value is { } stated ? codes.CodeOf(stated) : null);

        public CsvColumn<T>[] Municipality(RecordField<T, MunicipalityCode?> field) =>
            Column(field, "string", FourDigits, code => code?.ToString());

        public CsvColumn<T>[] Country(RecordField<T, CountryCode?> field) =>
            Column(field, "string", TwoCapitals, code => code?.ToString());

        public CsvColumn<T>[] Bound(RecordField<T, PeriodBound?> field) =>
            Column(field, "string", PeriodBound, bound => bound?.ToString());

        public CsvColumn<T>[] Day(RecordField<T, DateOnly?> field) =>
            Column(field, "date", pattern: null, field.Type.TextOf);

        public CsvColumn<T>[] Date(RecordField<T, PartialDate?> field) =>
            Column(field, "string", PartialDate, date => date?.ToString());

        public CsvColumn<T>[] Number(RecordField<T, int?> field) =>
            Column(field, "integer", pattern: null, number => number?.ToString(CultureInfo.InvariantCulture));

        public CsvColumn<T>[] Truth(RecordField<T, bool?> field) =>
            Column(field, "boolean", pattern: null, field.Type.TextOf);

        public CsvColumn<T>[] Amount(RecordField<T, AmountRange?> field) =>
            [
                new(
                    field.Info.Column + "_from",
                    "number",
                    field.Info.Description.TrimEnd('.') + ", at least.",
                    record => field.Get(record)?.From.ToString(CultureInfo.InvariantCulture)
                ),
                new(
                    field.Info.Column + "_to",
                    "number",
                    field.Info.Description.TrimEnd('.') + ", at most; empty if not known.",
                    record => field.Get(record)?.To?.ToString(CultureInfo.InvariantCulture)
                ),
            ];

        public CsvColumn<T>[] Part<TPart>(RecordField<T, TPart?> field, RecordFields<TPart> fields)
            where TPart : class => throw new InvalidOperationException($"{field.Id} has fields of its own.");

        private static bool IsLong(string? text) => text?.Length > RecordLimits.MaxTextLength;

        private static CsvColumn<T>[] Column<TValue>(
            RecordField<T, TValue> field,
            string type,
            string? pattern,
            Func<TValue, string?> textOf,
            Func<TValue, bool>? isLong = null,
            string separators = ""
        ) =>
            [
                new(
                    field.Info.Column,
                    type,
                    field.Info.Description.TrimEnd('.') + separators + ".",
                    record => textOf(field.Get(record))
                )
                {
                    IsRequired = field.Info.IsAlwaysStated,
                    IsUnique = field.Info.IsUnique,
                    IsOfMunicipality =
                        field is RecordField<T, MunicipalityCode?>
                        && field.Info is { IsRequired: true, IsUnique: false },
                    Pattern = pattern,
                    IsTooLong = record => isLong?.Invoke(field.Get(record)) == true,
                    IsDate = type == "date" || pattern is PartialDate or PeriodBound,
                },
            ];
    }
}
