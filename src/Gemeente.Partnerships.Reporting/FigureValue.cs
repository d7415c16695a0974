using System.Globalization;

namespace Gemeente.Partnerships.Reporting;

/// <summary>What a figure says: a number, or the codes that come first.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content, codes in the same order.</remarks>
public sealed record FigureValue
{
    private const char Separator = '+';

    private FigureValue() { }

    /// <summary>The number; null where codes are given.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The codes, most important first; empty where a number is given.</summary>
    public ValueList<string> Codes { get; private init; } = [];

    /// <summary>A number.</summary>
    public static FigureValue Of(decimal number) => new() { Number = number };

    /// <summary>Codes, most important first.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static FigureValue Of(ValueList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return codes.Count > 0
            ? new() { Codes = codes }
            : throw new ArgumentException("A figure without codes says nothing.", nameof(codes));
    }

    /// <summary>Reads a number, or else codes joined by plus signs, as published figures are written.</summary>
    public static FigureValue Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal number)
            ? Of(number)
            : Of([.. text.Split(Separator)]);
    }

    /// <summary>The number with a decimal point, or the codes joined by plus signs.</summary>
    public override string ToString() =>
        Number?.ToString(CultureInfo.InvariantCulture) ?? string.Join(Separator, Codes);
}
