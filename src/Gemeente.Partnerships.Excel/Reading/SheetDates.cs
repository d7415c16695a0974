using System.Globalization;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>
/// Dates in cells. What the cell shows is read: a year if its format shows only that. A time of day is kept.
/// </summary>
internal static class SheetDates
{
    // A day before 1 March 1900 has another number in other programs, because one counts 29 February 1900.
    private const double FirstClearDay = 61;

    private static readonly DateTime Origin1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Origin1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm",
    ];

    /// <summary>A cell with a number of days; an error if the number is not a date.</summary>
    public static SheetCell Of(int column, double days, DatePrecision precision, bool from1904)
    {
        DateTime origin = from1904 ? Origin1904 : Origin1900;
        if (!(days < (DateTime.MaxValue - origin).TotalDays) || days < (Origin1900 - origin).TotalDays - 36_000)
            return new SheetCell(column, CellKind.Error, "#####");
        DateTime date = origin.AddSeconds(Math.Round(days * 86_400));
        return days < (from1904 ? 0 : FirstClearDay)
            ? new SheetCell(column, CellKind.EarlyDate, Text(date, DatePrecision.Day))
            : Of(column, date, precision);
    }

    /// <summary>A cell with a date.</summary>
    public static SheetCell Of(int column, DateTime date, DatePrecision precision) =>
        new(column, CellKind.Date, Text(date, precision));

    /// <summary>Reads a date of XML.</summary>
    public static bool TryParse(string? text, out DateTime date) =>
        DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Text(DateTime date, DatePrecision precision) =>
        date.ToString(
            precision switch
            {
                DatePrecision.Year => "yyyy",
                DatePrecision.Month => "yyyy-MM",
                _ when date.TimeOfDay == TimeSpan.Zero => "yyyy-MM-dd",
                _ => "yyyy-MM-dd HH:mm:ss",
            },
            CultureInfo.InvariantCulture
        );
}
