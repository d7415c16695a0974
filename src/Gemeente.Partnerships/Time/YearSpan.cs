using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Time;

/// <summary>Consecutive years, both ends included: <c>2000-2004</c>.</summary>
/// <remarks>Immutable; equal by years, ordered by the first. The default value is the single year 0.</remarks>
[TypeConverter(typeof(TextConverter<YearSpan>))]
public readonly record struct YearSpan : IComparable<YearSpan>, ITextValue<YearSpan>
{
    private const int YearDigits = 4;
    private const string Expected = "a span of years such as 2000-2004";

    /// <summary>Creates the span from one year to another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A year is not 0 to 9999, or the last is before the first.
    /// </exception>
    [JsonConstructor]
    public YearSpan(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, 9999);
        From = from;
        To = to;
    }

    /// <summary>Gets the first year.</summary>
    public int From { get; }

    /// <summary>Gets the last year.</summary>
    public int To { get; }

    /// <summary>
    /// Gets the span that contains a year. Spans of the given length follow each other from the year 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The year is not 0 to 9999, or the length not 1 to 1000.
    /// </exception>
    public static YearSpan Of(int year, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 1000);
        int from = year - (year % length);
        return new YearSpan(from, Math.Min(from + length - 1, 9999));
    }

    /// <summary>Reads <c>2000-2004</c>.</summary>
    /// <exception cref="FormatException">The text is not such a span.</exception>
    public static YearSpan Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out YearSpan span) ? span : throw FormatErrors.Text(text, Expected);

    /// <summary>Reads <c>2000-2004</c>; false when the text is not such a span.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out YearSpan span)
    {
        span = default;
        if (
            text.Length != (2 * YearDigits) + 1
            || text[YearDigits] != '-'
            || !TryParseYear(text[..YearDigits], out int from)
            || !TryParseYear(text[(YearDigits + 1)..], out int to)
            || to < from
        )
        {
            return false;
        }

        span = new YearSpan(from, to);
        return true;
    }

    /// <summary>Orders by the first year, then by the last.</summary>
    public int CompareTo(YearSpan other) => (From, To).CompareTo((other.From, other.To));

    /// <summary>Writes the first and the last year: <c>2000-2004</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:D4}-{To:D4}");

    /// <summary>Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does. The provider is not used.</summary>
    /// <exception cref="FormatException">The text is not such a span.</exception>
    public static YearSpan Parse(string s, IFormatProvider? provider) => ITextValue<YearSpan>.Read(s);

    /// <summary>
    /// Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does; false when it is not such a span. The provider is
    /// not used.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out YearSpan result) =>
        TryParse(s.AsSpan(), out result);

    static string ITextValue<YearSpan>.ExpectedText => Expected;

    static bool ITextValue<YearSpan>.TryRead(ReadOnlySpan<char> text, out YearSpan value) => TryParse(text, out value);

    private static bool TryParseYear(ReadOnlySpan<char> text, out int year) =>
        // int.TryParse alone would skip null characters at the end.
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && !text.Contains('\0');
}
