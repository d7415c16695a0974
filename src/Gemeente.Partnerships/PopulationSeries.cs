using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships;

/// <summary>The inhabitants of a municipality on 1 January of consecutive years (inwonertal).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The text has the first year and the numbers of that
/// year and the years after it: <c>1960: 1477 1470 1477</c>.
/// </remarks>
public sealed class PopulationSeries : IEquatable<PopulationSeries>
{
    private const int YearLength = 4;

    private readonly ReadOnlyMemory<char> _text;
    private readonly Func<MunicipalityCode, ReadOnlyMemory<char>>? _find;
    private readonly MunicipalityCode _code;

    private PopulationSeries(ReadOnlyMemory<char> text) => _text = text;

    /// <summary>
    /// A series whose text is found on first use, so that a register is read without its populations.
    /// </summary>
    internal PopulationSeries(MunicipalityCode code, Func<MunicipalityCode, ReadOnlyMemory<char>> find)
    {
        _code = code;
        _find = find;
    }

    /// <summary>Gets the series without years.</summary>
    public static PopulationSeries Empty { get; } = new(ReadOnlyMemory<char>.Empty);

    /// <summary>True if the series has no years.</summary>
    public bool IsEmpty => Text.IsEmpty;

    /// <summary>Gets the first year; null without years.</summary>
    public int? FirstYear => Text is { IsEmpty: false } text ? YearOf(text) : null;

    /// <summary>Gets the last year; null without years.</summary>
    public int? LastYear => Text is { IsEmpty: false } text ? YearOf(text) + text.Count(' ') - 1 : null;

    private ReadOnlySpan<char> Text => (_find is null ? _text : _find(_code)).Span;

    /// <summary>Creates a series.</summary>
    /// <param name="firstYear">The year of the first number, from 1000 to 9999.</param>
    /// <param name="populations">The inhabitants on 1 January of that year and of each year after it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range, or a number is negative.</exception>
    public static PopulationSeries Create(int firstYear, IEnumerable<int> populations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstYear, 1000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstYear, 9999);
        ArgumentNullException.ThrowIfNull(populations);
        int[] numbers = [.. populations];
        foreach (int number in numbers)
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(populations));
        return numbers.Length == 0
            ? Empty
            : new(string.Create(CultureInfo.InvariantCulture, $"{firstYear}: {string.Join(' ', numbers)}").AsMemory());
    }

    /// <summary>Reads a series from its text.</summary>
    /// <exception cref="FormatException">The text is not a series.</exception>
    public static PopulationSeries Parse(string text) =>
        TryParse(text, out PopulationSeries? series)
            ? series
            : throw new FormatException($"'{text}' is not a series of populations, such as '1960: 1477 1470'.");

    /// <summary>Reads a series from its text; false if the text is not a series.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PopulationSeries? series)
    {
        series = null;
        if (text is not [>= '1' and <= '9', _, _, _, ':', ' ', ..] || !IsNumber(text.AsSpan(0, YearLength)))
            return false;
        ReadOnlySpan<char> numbers = text.AsSpan(YearLength + 2);
        foreach (Range number in numbers.Split(' '))
        {
            if (!IsNumber(numbers[number]))
                return false;
        }

        series = new PopulationSeries(text.AsMemory());
        return true;
    }

    /// <summary>
    /// Returns the inhabitants on 1 January of a year; null for a year that the series does not have.
    /// </summary>
    public int? In(int year)
    {
        ReadOnlySpan<char> text = Text;
        if (text.IsEmpty || year < YearOf(text))
            return null;
        int skipped = year - YearOf(text);
        text = text[(YearLength + 2)..];
        for (; skipped > 0; skipped--)
        {
            int space = text.IndexOf(' ');
            if (space < 0)
                return null;
            text = text[(space + 1)..];
        }

        int end = text.IndexOf(' ');
        return int.Parse(end < 0 ? text : text[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>True if the other series has the same years with the same numbers.</summary>
    public bool Equals(PopulationSeries? other) =>
        ReferenceEquals(this, other) || (other is not null && Text.SequenceEqual(other.Text));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PopulationSeries);

    /// <summary>
    /// Gets the same number for every series, because a hash of the content would read the populations.
    /// </summary>
    public override int GetHashCode() => 0;

    /// <summary>Returns the text: <c>1960: 1477 1470</c>; empty without years.</summary>
    public override string ToString() => Text.ToString();

    private static int YearOf(ReadOnlySpan<char> text) =>
        int.Parse(text[..YearLength], NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        // int.TryParse alone would skip null characters at the end.
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) && !text.Contains('\0');
}
