using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Time;

/// <summary>
/// A date known to the day, to the month or to the year: <c>2004-11-05</c>, <c>2004-11</c> or <c>2004</c>.
/// </summary>
/// <remarks>
/// Immutable; equal by year, month and day (2004 is not 2004-01), ordered by <see cref="Earliest"/> and then from
/// coarse to fine. The default value is the year 0001.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<PartialDate>))]
[TypeConverter(typeof(TextConverter<PartialDate>))]
public readonly record struct PartialDate : IComparable<PartialDate>, ITextValue<PartialDate>
{
    private const int MonthShift = 5;
    private const int YearShift = 9;
    private const int DayMask = (1 << MonthShift) - 1;
    private const int MonthMask = (1 << (YearShift - MonthShift)) - 1;
    private const string Expected = "a date such as 2004-11-05, 2004-11 or 2004";

    // Year - 1, month and day in one number, 0 for what is not known: its order is the order of partial dates.
    private readonly int _packed;

    /// <summary>A date known to the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999.</exception>
    public PartialDate(int year)
    {
        _ = new DateOnly(year, 1, 1);
        _packed = Pack(year, 0, 0);
    }

    /// <summary>A date known to the month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year or month does not exist.</exception>
    public PartialDate(int year, int month)
    {
        _ = new DateOnly(year, month, 1);
        _packed = Pack(year, month, 0);
    }

    /// <summary>A date known to the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day does not exist.</exception>
    public PartialDate(int year, int month, int day)
        : this(new DateOnly(year, month, day)) { }

    /// <summary>A date known to the day.</summary>
    public PartialDate(DateOnly date) => _packed = Pack(date.Year, date.Month, date.Day);

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => (_packed >> YearShift) + 1;

    /// <summary>The month, 1 to 12, when known.</summary>
    public int? Month => Known((_packed >> MonthShift) & MonthMask);

    /// <summary>The day of the month, when known.</summary>
    public int? Day => Known(_packed & DayMask);

    /// <summary>Gets the precision.</summary>
    public DatePrecision Precision =>
        (Month, Day) switch
        {
            (_, not null) => DatePrecision.Day,
            (not null, _) => DatePrecision.Month,
            _ => DatePrecision.Year,
        };

    /// <summary>The first day it can be.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can be.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>
    /// Returns the day on which an answer of this date is given: the reference date of the records if it can be that
    /// day, else the last day it can be (peildatum).
    /// </summary>
    /// <param name="referenceDate">The reference date of the records; null if they have none.</param>
    public DateOnly AsOf(DateOnly? referenceDate) =>
        referenceDate is { } day && Earliest <= day && day <= Latest ? day : Latest;

    /// <summary>Reads <c>2004-11-05</c>, <c>2004-11</c> or <c>2004</c>, with four, two and two digits.</summary>
    /// <exception cref="FormatException">The text is not such a date, or the day does not exist.</exception>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out PartialDate date) ? date : throw FormatErrors.Text(text, Expected);

    /// <summary>Reads a day, <c>yyyy-MM-dd</c>, without the culture that <see cref="DateOnly"/> reads with.</summary>
    internal static bool TryParseDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        bool isDay = TryParse(text, out PartialDate date) && date.Precision == DatePrecision.Day;
        day = isDay ? date.Earliest : default;
        return isDay;
    }

    /// <summary>Reads a date as <see cref="Parse(ReadOnlySpan{char})"/> does; false when the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        int year = 0;
        int month = 0;
        int day = 0;
        bool valid =
            text.Length is 4 or 7 or 10
            && TryReadNumber(text[..4], out year)
            && year > 0
            && (text.Length < 7 || (text[4] == '-' && TryReadNumber(text[5..7], out month) && month is > 0 and <= 12))
            && (
                text.Length < 10
                || (
                    text[7] == '-'
                    && TryReadNumber(text[8..], out day)
                    && day > 0
                    && day <= DateTime.DaysInMonth(year, month)
                )
            );
        date = (valid, text.Length) switch
        {
            (true, 4) => new PartialDate(year),
            (true, 7) => new PartialDate(year, month),
            (true, _) => new PartialDate(year, month, day),
            _ => default,
        };
        return valid;
    }

    /// <summary>Orders by <see cref="Earliest"/>, then from coarse to fine.</summary>
    public int CompareTo(PartialDate other) => _packed.CompareTo(other._packed);

    /// <summary>Writes the known parts: <c>2004-11-05</c>, <c>2004-11</c> or <c>2004</c>.</summary>
    public override string ToString() =>
        Earliest.ToString(
            Precision switch
            {
                DatePrecision.Day => "yyyy-MM-dd",
                DatePrecision.Month => "yyyy-MM",
                _ => "yyyy",
            },
            CultureInfo.InvariantCulture
        );

    /// <summary>Returns a date known to the year, so that a number can be used as one: <c>since: 1996</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999.</exception>
    public static implicit operator PartialDate(int year) => new(year);

    /// <summary>Returns a date known to the day.</summary>
    public static implicit operator PartialDate(DateOnly date) => new(date);

    /// <summary>Orders as <see cref="CompareTo"/> does.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left._packed < right._packed;

    /// <summary>Orders as <see cref="CompareTo"/> does.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left._packed <= right._packed;

    /// <summary>Orders as <see cref="CompareTo"/> does.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left._packed > right._packed;

    /// <summary>Orders as <see cref="CompareTo"/> does.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left._packed >= right._packed;

    /// <summary>Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does. The provider is not used.</summary>
    /// <exception cref="FormatException">The text is not such a date.</exception>
    public static PartialDate Parse(string s, IFormatProvider? provider) => ITextValue<PartialDate>.Read(s);

    /// <summary>
    /// Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does; false when it is not such a date. The provider is
    /// not used.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s.AsSpan(), out result);

    static string ITextValue<PartialDate>.ExpectedText => Expected;

    static bool ITextValue<PartialDate>.TryRead(ReadOnlySpan<char> text, out PartialDate value) =>
        TryParse(text, out value);

    private static int Pack(int year, int month, int day) => ((year - 1) << YearShift) | (month << MonthShift) | day;

    /// <summary>Reads a number of digits only.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }

    private static int? Known(int part) => part == 0 ? null : part;
}
