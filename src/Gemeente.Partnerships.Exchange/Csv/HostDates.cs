using System.Globalization;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Reads dates as people write them in Dutch and English: the day before the month.</summary>
internal static class HostDates
{
    public const string Expected = "a date such as 2004, 2004-11, 5-11-2004 or november 2004";
    public const string ExpectedBound = Expected + ", by or uiterlijk such a date, unknown, or open";

    private static readonly string[] DayFormats = ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d", "yyyy/M/d"];

    private static readonly string[][] Months =
    [
        ["januari", "january", "jan"], ["februari", "february", "feb"], ["maart", "march", "mrt", "mar"], ["april", "apr"],
        ["mei", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"], ["augustus", "august", "aug"],
        ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"], ["november", "nov"], ["december", "dec"],
    ];

    public static bool TryParse(string text, out PartialDate date)
    {
        text = text.Trim();
        if (PartialDate.TryParse(text, out date))
            return true;
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            date = new PartialDate(day);
            return true;
        }

        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var name, var year] && TryParseYear(year, out int y) && MonthOf(name) is > 0 and var month)
        {
            date = new PartialDate(y, month);
            return true;
        }

        if (words is [var number, var named, var yearBehind]
            && TryParseYear(yearBehind, out int y2)
            && MonthOf(named) is > 0 and var month2
            && int.TryParse(number.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out int d)
            && d >= 1 && d <= DateTime.DaysInMonth(y2, month2))
        {
            date = new PartialDate(y2, month2, d);
            return true;
        }

        return false;
    }

    public static bool TryParseBound(string text, out PeriodBound bound)
    {
        text = text.Trim();
        if (PeriodBound.TryParse(text, out bound))
            return true;
        switch (NameFolding.Fold(text))
        {
            case "onbekend" or "unknown":
                bound = PeriodBound.Unknown;
                return true;
            case "heden" or "nu" or "lopend" or "doorlopend" or "present" or "now" or "ongoing" or "open":
                bound = PeriodBound.Open;
                return true;
        }

        string[] words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        bool by = words.Length == 2 && NameFolding.Fold(words[0]) is "by" or "uiterlijk";
        if (!TryParse(by ? words[1] : text, out PartialDate date))
            return false;
        bound = by ? PeriodBound.By(date) : PeriodBound.On(date);
        return true;
    }

    private static bool TryParseYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && text.Length == 4 && year >= 1;

    private static int MonthOf(string name) =>
        1 + Array.FindIndex(Months, names => names.Contains(name.TrimEnd('.', ','), StringComparer.OrdinalIgnoreCase));
}
