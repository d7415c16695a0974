using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Time;

/// <summary>Consecutive years, both ends included: <c>2000-2004</c>.</summary>
/// <remarks>Immutable; equal by years, ordered by the first. The default value is the single year 0.</remarks>
public readonly record struct YearSpan : IComparable<YearSpan>
{
    private const int YearDigits = 4;

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

    /// <summary>Reads <c>2000-2004</c>; false when the text is not such a span.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out YearSpan span)
    {
        span = default;
        if (
            text is not { Length: (2 * YearDigits) + 1 }
            || text[YearDigits] != '-'
            || !TryParseYear(text.AsSpan(0, YearDigits), out int from)
            || !TryParseYear(text.AsSpan(YearDigits + 1), out int to)
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

    private static bool TryParseYear(ReadOnlySpan<char> text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);
}
