using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Csv;

// What a field of the current record holds, as a value.
internal sealed partial class CsvReader
{
    /// <summary>The text of a field, or null where it is empty or its column is not there.</summary>
    public string? Text(string column)
    {
        ReadOnlySpan<char> field = Field(column);
        return field.IsEmpty ? null : field.ToString();
    }

    /// <summary>The text of a field that may not be empty.</summary>
    public string RequiredText(string column) => Text(column) ?? Missing<string>(column) ?? "";

    /// <summary>The items of a field, separated by semicolons.</summary>
    public string[] Items(string column) =>
        Text(column)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The value of a field, or null where it is empty; a value that cannot be read is an issue.</summary>
    public T? Optional<T>(string column)
        where T : struct, ISpanParsable<T>
    {
        ReadOnlySpan<char> field = Field(column);
        if (field.IsEmpty)
            return null;
        if (T.TryParse(field, CultureInfo.InvariantCulture, out T value))
            return value;
        Invalid(column, Expected(typeof(T)));
        return null;
    }

    /// <summary>The value of a field that may not be empty.</summary>
    public T Required<T>(string column)
        where T : struct, ISpanParsable<T> =>
        Field(column).IsEmpty ? Missing<T>(column) : Optional<T>(column).GetValueOrDefault();

    /// <summary>A date known to the day, or null where the field is empty.</summary>
    public DateOnly? Date(string column)
    {
        PartialDate? date = Optional<PartialDate>(column);
        if (date is { Precision: not DatePrecision.Day })
            Invalid(column, "a day, yyyy-MM-dd");
        return date?.Earliest;
    }

    /// <summary>A date known to the day, in a field that may not be empty.</summary>
    public DateOnly RequiredDate(string column) =>
        Field(column).IsEmpty ? Missing<DateOnly>(column) : Date(column).GetValueOrDefault();

    /// <summary>The last day of a span that begins on a day, or null where the field is empty.</summary>
    public DateOnly? LastDay(string column, DateOnly from)
    {
        DateOnly? day = Date(column);
        return day < from ? Unexpected<DateOnly?>(column, "a day not before the first") : day;
    }

    /// <summary>
    /// Reports that a field does not hold one of a few words; what is returned stands in for its value.
    /// </summary>
    public T Unexpected<T>(string column, string words)
    {
        Invalid(column, words);
        return default!;
    }

    /// <summary>Reports that a field does not hold what is expected.</summary>
    public void Invalid(string column, string expected) =>
        Report("csv-value", $"'{Excerpt.Of(Field(column))}' is not a value for {column}.", expected, ColumnOf(column));

    private ReadOnlySpan<char> Field(string column)
    {
        int index = Array.IndexOf(_header, column);
        return index < 0 || index >= _tokenizer.FieldCount ? default : _tokenizer[index];
    }

    private T? Missing<T>(string column)
    {
        Report("csv-value", $"{column} is empty.", "a value", ColumnOf(column));
        return default;
    }

    private static string Expected(Type type) =>
        type.Name switch
        {
            nameof(PartialDate) => "a date such as 2004-11-05, 2004-11 or 2004",
            nameof(PeriodBound) => "unknown, open, a date such as 2004-11, or by 2004-11",
            nameof(MunicipalityCode) => "a code of four digits such as 0363",
            nameof(CountryCode) => "a code of two letters such as TR",
            nameof(Decimal) => "a number such as 20000 or 0.5",
            _ => "a whole number",
        };
}
