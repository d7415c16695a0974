using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Csv;

/// <summary>Reads the fields of the current record as values. A value that cannot be read is reported.</summary>
internal static class CsvValues
{
    /// <summary>Returns the text of a field, or null if it is empty or the column does not exist.</summary>
    public static string? Text(this CsvReader csv, string column)
    {
        ReadOnlySpan<char> field = csv.Field(column);
        return field.IsEmpty ? null : field.ToString();
    }

    /// <summary>Returns the text of a field that must not be empty.</summary>
    public static string RequiredText(this CsvReader csv, string column) =>
        csv.Text(column) ?? Missing<string>(csv, column) ?? "";

    /// <summary>Returns the items of a field, which semicolons separate.</summary>
    public static string[] Items(this CsvReader csv, string column) =>
        csv.Text(column)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Returns the value of a field, or null if it is empty.</summary>
    public static T? Optional<T>(this CsvReader csv, string column)
        where T : struct, ISpanParsable<T>
    {
        ReadOnlySpan<char> field = csv.Field(column);
        if (field.IsEmpty)
            return null;
        if (T.TryParse(field, CultureInfo.InvariantCulture, out T value))
            return value;
        csv.Invalid(column, Expected(typeof(T)));
        return null;
    }

    /// <summary>Returns the value of a field that must not be empty.</summary>
    public static T Required<T>(this CsvReader csv, string column)
        where T : struct, ISpanParsable<T> =>
        csv.Field(column).IsEmpty ? Missing<T>(csv, column) : csv.Optional<T>(column).GetValueOrDefault();

    /// <summary>Returns a date known to the day, or null if the field is empty.</summary>
    public static DateOnly? Date(this CsvReader csv, string column)
    {
        PartialDate? date = csv.Optional<PartialDate>(column);
        if (date is { Precision: not DatePrecision.Day })
            csv.Invalid(column, "a day, yyyy-MM-dd");
        return date?.Earliest;
    }

    /// <summary>Returns a date known to the day, in a field that must not be empty.</summary>
    public static DateOnly RequiredDate(this CsvReader csv, string column) =>
        csv.Field(column).IsEmpty ? Missing<DateOnly>(csv, column) : csv.Date(column).GetValueOrDefault();

    /// <summary>Returns the last day of a span that begins on a given day, or null if the field is empty.</summary>
    public static DateOnly? LastDay(this CsvReader csv, string column, DateOnly from)
    {
        DateOnly? day = csv.Date(column);
        return day < from ? csv.Unexpected<DateOnly?>(column, "a day not before the first") : day;
    }

    /// <summary>Reports that a field does not contain what is expected, and returns the default value.</summary>
    public static T Unexpected<T>(this CsvReader csv, string column, string expected)
    {
        csv.Invalid(column, expected);
        return default!;
    }

    /// <summary>Reports that a field does not contain what is expected.</summary>
    public static void Invalid(this CsvReader csv, string column, string expected) =>
        csv.Report(CsvIssueMessages.InvalidCell(csv.Field(column).ToString(), column, expected), csv.ColumnOf(column));

    private static T? Missing<T>(CsvReader csv, string column)
    {
        csv.Report(CsvIssueMessages.EmptyCell(column, "a value"), csv.ColumnOf(column));
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
