using System.Globalization;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Reads dates as people and programs write them in Dutch, English, German and French. The day is before the month,
/// unless other dates of the file have the month first.
/// </summary>
internal static class DateParser
{
    public const string Expected = "a date such as 2004, 2004-11, 5-11-2004 or november 2004";
    public const string ExpectedPeriod = "one date, or the column read as the field period (--column)";
    public const string ExpectedBound = Expected + ", by or uiterlijk such a date, unknown, or open";

    private static readonly string[] DayFirst = ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
    private static readonly string[] MonthFirst = ["M-d-yyyy", "M/d/yyyy", "M.d.yyyy"];
    private static readonly string[] YearFirst = ["yyyy-M-d", "yyyy/M/d"];
    private static readonly string[] NoDay = ["M-yyyy", "M/yyyy", "yyyy-M", "yyyy/M"];

    // As programs write a day. Another time is not read, because it may be the day before in another time zone.
    private static readonly string[] Midnights =
    [
        " 0:00",
        " 00:00",
        "T00:00",
        " 0:00:00",
        " 00:00:00",
        "T00:00:00",
        " 00:00:00.000",
        "T00:00:00.000",
        " 12:00 AM",
        " 12:00:00 AM",
    ];

    // As programs write a year that they read as a number.
    private static readonly string[] NoFractions = [".0", ",0"];

    private static readonly string[][] Months =
    [
        ["januari", "january", "jan", "januar", "janvier"],
        ["februari", "february", "feb", "februar", "février"],
        ["maart", "march", "mrt", "mar", "märz", "mars"],
        ["april", "apr", "avril"],
        ["mei", "may", "mai"],
        ["juni", "june", "jun", "juin"],
        ["juli", "july", "jul", "juillet"],
        ["augustus", "august", "aug", "août"],
        ["september", "sept", "sep", "septembre"],
        ["oktober", "october", "okt", "oct", "octobre"],
        ["november", "nov", "novembre"],
        ["december", "dec", "dezember", "dez", "décembre"],
    ];

    /// <summary>
    /// Reads a date of a file. Returns null if the text is not a date, if it has two meanings and other dates of the
    /// file have the month first, or if its order is not that of the file.
    /// </summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="proven">The orders of day and month that the dates of the file prove.</param>
    public static PartialDate? Date(string text, DateOrders proven)
    {
        text = text.Trim();
        if (PartialDate.TryParse(text, out PartialDate date))
            return date;
        string day = Without(Midnights, text);
        return ByNumbers(day, proven) ?? ByWords(day) ?? Month(text) ?? Year(Without(NoFractions, text));
    }

    /// <summary>Reads the bound of a period as <see cref="Date"/> does.</summary>
    public static PeriodBound? Bound(string text, DateOrders proven)
    {
        text = text.Trim();
        if (PeriodBound.TryParse(text, out PeriodBound bound))
            return bound;
        if (IsOngoing(text) || NameFolding.Fold(text) is "open")
            return PeriodBound.Open;
        (bool isBy, string rest) = Parts(text);
        return Date(rest, proven) is not { } date ? null
            : isBy ? PeriodBound.By(date)
            : PeriodBound.On(date);
    }

    /// <summary>True if the text means that the period has not ended (heden, lopend).</summary>
    public static bool IsOngoing(string text) =>
        NameFolding.Fold(text)
            is "heden"
                or "nu"
                or "lopend"
                or "doorlopend"
                or "present"
                or "now"
                or "ongoing"
                or "heute"
                or "laufend"
                or "aujourdhui"
                or "encours";

    /// <summary>
    /// Returns the orders in which a date or bound can be read; none if the order makes no difference.
    /// </summary>
    public static DateOrders OrdersOf(string text)
    {
        string day = Without(Midnights, Parts(text.Trim()).Date);
        if (PartialDate.TryParse(day, out _))
            return DateOrders.None;
        (PartialDate? dayFirst, PartialDate? monthFirst) = (Day(day, DayFirst), Day(day, MonthFirst));
        return dayFirst == monthFirst
            ? DateOrders.None
            : (dayFirst is null ? DateOrders.None : DateOrders.DayFirst)
                | (monthFirst is null ? DateOrders.None : DateOrders.MonthFirst);
    }

    private static (bool IsBy, string Date) Parts(string text)
    {
        string[] words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        bool isBy = words.Length == 2 && NameFolding.Fold(words[0]) is "by" or "uiterlijk";
        return (isBy, isBy ? words[1] : text);
    }

    private static string Without(string[] ends, string text) =>
        Array.Find(ends, end => text.EndsWith(end, StringComparison.Ordinal)) is { } found
            ? text[..^found.Length]
            : text;

    private static PartialDate? ByNumbers(string text, DateOrders proven) =>
        OrdersOf(text) switch
        {
            DateOrders.Both when proven.HasFlag(DateOrders.MonthFirst) => null,
            DateOrders.MonthFirst => proven == DateOrders.MonthFirst ? Day(text, MonthFirst) : null,
            DateOrders.DayFirst when proven == DateOrders.MonthFirst => null,
            _ => Day(text, DayFirst) ?? Day(text, YearFirst),
        };

    // 1 mei 2003, 1-mei-2003, mei 2003
    private static PartialDate? ByWords(string text)
    {
        string[] words = text.Split(
            text.Contains(' ', StringComparison.Ordinal) ? ' ' : '-',
            StringSplitOptions.RemoveEmptyEntries
        );
        if (
            words.Length is not (2 or 3)
            || Year(words[^1]) is not { Year: var year }
            || MonthOf(words[^2]) is not (> 0 and var month)
        )
            return null;
        if (words.Length == 2)
            return new PartialDate(year, month);
        bool isDay =
            int.TryParse(words[0].TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        return isDay ? new PartialDate(year, month, day) : null;
    }

    private static PartialDate? Day(string text, string[] formats) =>
        TryParse(text, formats, out DateOnly day) ? new PartialDate(day) : null;

    private static PartialDate? Month(string text) =>
        TryParse(text, NoDay, out DateOnly first) ? new PartialDate(first.Year, first.Month) : null;

    private static PartialDate? Year(string text) =>
        text.Length == 4 && PartialDate.TryParse(text, out PartialDate year) ? year : null;

    private static bool TryParse(string text, string[] formats, out DateOnly day) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static int MonthOf(string name) =>
        1 + Array.FindIndex(Months, names => names.Contains(name.TrimEnd('.', ','), StringComparer.OrdinalIgnoreCase));
}
