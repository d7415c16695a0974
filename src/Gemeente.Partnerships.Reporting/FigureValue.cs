using System.Globalization;

namespace Gemeente.Partnerships.Reporting;

/// <summary>The value of a figure: a number, or the leading codes of a list.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content, codes in the same order.</remarks>
public sealed record FigureValue
{
    private const char Separator = '+';

    private FigureValue() { }

    /// <summary>The number; null if the value is codes.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The codes, the most important first; empty if the value is a number.</summary>
    public ValueList<string> Codes { get; private init; } = [];

    /// <summary>Creates a value that is a number.</summary>
    public static FigureValue Of(decimal number) => new() { Number = number };

    /// <summary>Creates a value of codes, the most important first.</summary>
    /// <exception cref="ArgumentException">There are no codes.</exception>
    public static FigureValue Of(ValueList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return codes.Count > 0
            ? new() { Codes = codes }
            : throw new ArgumentException("The value of a figure needs at least one code.", nameof(codes));
    }

    /// <summary>Parses a number, or codes joined by plus signs, as in published figures.</summary>
    public static FigureValue Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal number)
            ? Of(number)
            : Of([.. text.Split(Separator)]);
    }

    /// <summary>Returns the number with a decimal point, or the codes joined by plus signs.</summary>
    public override string ToString() =>
        Number?.ToString(CultureInfo.InvariantCulture) ?? string.Join(Separator, Codes);
}
