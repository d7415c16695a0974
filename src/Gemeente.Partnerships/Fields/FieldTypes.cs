using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Fields;

/// <summary>
/// The types of the values of fields, one for each method of <see cref="IFieldVisitor{TRecord,TResult}"/>.
/// </summary>
internal static class FieldTypes
{
    /// <summary>A text.</summary>
    /// <param name="maxLength">The maximal number of characters.</param>
    /// <param name="allowsBlank">Whether a text may be empty or white space only.</param>
    internal sealed class Text(int maxLength, bool allowsBlank) : FieldType<string?>
    {
        /// <summary>Any text.</summary>
        public static Text Any { get; } = new(int.MaxValue, allowsBlank: true);

        /// <summary>A text that is not blank.</summary>
        public static Text Name { get; } = new(int.MaxValue, allowsBlank: false);

        /// <summary>The id of a partnership.</summary>
        public static Text Id { get; } = new(Partnership.MaxIdLength, allowsBlank: false);

        public int MaxLength => maxLength;

        public bool AllowsBlank => allowsBlank;

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, string?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Text(field, this);
    }

    /// <summary>A list of texts.</summary>
    internal sealed class TextList : FieldType<ValueList<string>>
    {
        public static TextList Instance { get; } = new();

        public override ValueList<string> NotStated => [];

        /// <summary>Gets the texts in quotes, because a text may contain a comma.</summary>
        public override string? TextOf(ValueList<string> value) =>
            value.Count == 0
                ? null
                : string.Join(", ", value.Select(text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"));

        public override MergedValue<ValueList<string>> Merge(ValueList<string> kept, ValueList<string> other) =>
            MergeRules.Union(kept, other);

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, ValueList<string>> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Texts(field);
    }

    /// <summary>An item of a code list.</summary>
    internal sealed class Code<T> : FieldType<T?>
        where T : CodeListItem<T>, ICodeList<T>
    {
        public static Code<T> Instance { get; } = new();

        public override string? TextOf(T? value) => value?.Code;

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, T?> field,
            IFieldVisitor<TRecord, TResult> visitor
        )
            where TResult : default => visitor.Code(field);
    }

    /// <summary>A set of items of a code list.</summary>
    internal sealed class CodeSet<T> : FieldType<ValueList<T>>
        where T : CodeListItem<T>, ICodeList<T>
    {
        public static CodeSet<T> Instance { get; } = new();

        public override ValueList<T> NotStated => [];

        public override string? TextOf(ValueList<T> value) =>
            value.Count == 0 ? null : string.Join(", ", value.Select(item => item.Code));

        public override MergedValue<ValueList<T>> Merge(ValueList<T> kept, ValueList<T> other) =>
            MergeRules.Union(kept, other);

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, ValueList<T>> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Codes(field);
    }

    /// <summary>A value of an enumeration.</summary>
    internal sealed class Enumeration<T>(EnumCodes<T> codes) : FieldType<T?>
        where T : struct, Enum
    {
        public override string? TextOf(T? value) => value is { } stated ? codes.CodeOf(stated) : null;

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, T?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Enumeration(field, codes);
    }

    /// <summary>The code of a municipality.</summary>
    internal sealed class Municipality : FieldType<MunicipalityCode?>
    {
        public static Municipality Instance { get; } = new();

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, MunicipalityCode?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Municipality(field);
    }

    /// <summary>The code of a country.</summary>
    internal sealed class Country : FieldType<CountryCode?>
    {
        public static Country Instance { get; } = new();

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, CountryCode?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Country(field);
    }

    /// <summary>The start or the end of a period.</summary>
    internal sealed class Bound(bool isStart) : FieldType<PeriodBound?>
    {
        public static Bound Start { get; } = new(isStart: true);

        public static Bound End { get; } = new(isStart: false);

        public override MergedValue<PeriodBound?> Merge(PeriodBound? kept, PeriodBound? other) =>
            MergeRules.Narrowest(kept, other, isStart);

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, PeriodBound?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Bound(field);
    }

    /// <summary>A day.</summary>
    internal sealed class Day : FieldType<DateOnly?>
    {
        public static Day Instance { get; } = new();

        public override string? TextOf(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, DateOnly?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Day(field);
    }

    /// <summary>A date known to the day, month or year, from which something holds.</summary>
    internal sealed class Since : FieldType<PartialDate?>
    {
        public static Since Instance { get; } = new();

        public override MergedValue<PartialDate?> Merge(PartialDate? kept, PartialDate? other) =>
            MergeRules.Narrowest(kept, other);

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, PartialDate?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Date(field);
    }

    /// <summary>A whole number from 0.</summary>
    /// <param name="format">The format of the text that is compared and shown.</param>
    internal sealed class Number(string format) : FieldType<int?>
    {
        public static Number Count { get; } = new("D");

        /// <summary>A code of three digits.</summary>
        public static Number ThreeDigits { get; } = new("D3");

        public override string? TextOf(int? value) => value?.ToString(format, CultureInfo.InvariantCulture);

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, int?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Number(field);
    }

    /// <summary>Yes or no.</summary>
    internal sealed class Truth : FieldType<bool?>
    {
        public static Truth Instance { get; } = new();

        public override string? TextOf(bool? value) =>
            value switch
            {
                true => "true",
                false => "false",
                null => null,
            };

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, bool?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Truth(field);
    }

    /// <summary>An amount of euros, exact or within bounds.</summary>
    internal sealed class Amount : FieldType<AmountRange?>
    {
        public static Amount Instance { get; } = new();

        public override MergedValue<AmountRange?> Merge(AmountRange? kept, AmountRange? other) =>
            MergeRules.Narrowest(kept, other);

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, AmountRange?> field,
            IFieldVisitor<TRecord, TResult> visitor
        ) => visitor.Amount(field);
    }

    /// <summary>A record inside a record, with fields of its own.</summary>
    internal sealed class Part<TPart>(RecordFields<TPart> fields) : FieldType<TPart?>
        where TPart : class
    {
        public override IEnumerable<RecordField<TRecord>> LeavesOf<TRecord>(RecordField<TRecord, TPart?> field) =>
            from leaf in fields.Leaves
            select leaf.Within<TRecord>(
                leaf.Info with
                {
                    Id = $"{field.Id}.{leaf.Id}",
                    IsRequired = field.Info.IsRequired && leaf.Info.IsRequired,
                    IsNullable = !field.Info.IsAlwaysStated || !leaf.Info.IsAlwaysStated,
                    IsKey = field.Info.IsKey || leaf.Info.IsKey,
                },
                field.Get,
                outer =>
                {
                    RecordDraft<TPart> part = field.Get(outer) is { } stated ? fields.Edit(stated) : fields.NewDraft();
                    field.Set(new RecordDraft<TRecord>(outer), part.ToRecord());
                    return part;
                }
            );

        public override TResult Accept<TRecord, TResult>(
            RecordField<TRecord, TPart?> field,
            IFieldVisitor<TRecord, TResult> visitor
        )
            where TResult : default => visitor.Part(field, fields);
    }
}
