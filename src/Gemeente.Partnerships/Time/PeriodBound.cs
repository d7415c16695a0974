using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Time;

/// <summary>The start or end of a <see cref="Period"/>: unknown, open, on a date, or by a date.</summary>
/// <remarks>
/// Immutable; equal by kind and date. The default value is <see cref="Unknown"/>. Written as <c>unknown</c>,
/// <c>open</c>, <c>2004-11</c> or <c>by 2004-11</c>.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<PeriodBound>))]
[TypeConverter(typeof(TextConverter<PeriodBound>))]
public readonly record struct PeriodBound : ITextValue<PeriodBound>
{
    private const string UnknownText = "unknown";
    private const string OpenText = "open";
    private const string ByPrefix = "by ";
    private const string Expected = "the bound of a period: unknown, open, a date such as 2004-11, or by 2004-11";

    private readonly PartialDate _date;

    private PeriodBound(PeriodBoundKind kind, PartialDate date)
    {
        Kind = kind;
        _date = date;
    }

    /// <summary>Gets the unknown bound.</summary>
    public static PeriodBound Unknown => default;

    /// <summary>Gets the open bound: the period has no start or no end.</summary>
    public static PeriodBound Open => new(PeriodBoundKind.Open, default);

    /// <summary>Gets the kind of bound.</summary>
    public PeriodBoundKind Kind { get; }

    /// <summary>The date, of the kinds <see cref="PeriodBoundKind.On"/> and <see cref="PeriodBoundKind.By"/>.</summary>
    public PartialDate? Date => Kind is PeriodBoundKind.On or PeriodBoundKind.By ? _date : null;

    /// <summary>
    /// Gets the first possible day of a bound on a date. Null for other bounds, of which only a last day is known, or
    /// nothing.
    /// </summary>
    internal DateOnly? FirstDay => Kind == PeriodBoundKind.On ? _date.Earliest : null;

    /// <summary>Creates a bound on a date.</summary>
    public static PeriodBound On(PartialDate date) => new(PeriodBoundKind.On, date);

    /// <summary>Creates a bound on or before a date.</summary>
    public static PeriodBound By(PartialDate date) => new(PeriodBoundKind.By, date);

    /// <summary>Reads <c>unknown</c>, <c>open</c>, <c>2004-11</c> or <c>by 2004-11</c>.</summary>
    /// <exception cref="FormatException">The text is not a bound.</exception>
    public static PeriodBound Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out PeriodBound bound) ? bound : throw FormatErrors.Text(text, Expected);

    /// <summary>
    /// Reads a bound as <see cref="Parse(ReadOnlySpan{char})"/> does; false when the text is not one.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PeriodBound bound)
    {
        bound = default;
        if (text is UnknownText)
            return true;
        if (text is OpenText)
        {
            bound = Open;
            return true;
        }

        bool by = text.StartsWith(ByPrefix, StringComparison.Ordinal);
        if (!PartialDate.TryParse(by ? text[ByPrefix.Length..] : text, out PartialDate date))
            return false;
        bound = by ? By(date) : On(date);
        return true;
    }

    /// <summary><c>unknown</c>, <c>open</c>, <c>2004-11</c> or <c>by 2004-11</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            PeriodBoundKind.Open => OpenText,
            PeriodBoundKind.On => _date.ToString(),
            PeriodBoundKind.By => ByPrefix + _date,
            _ => UnknownText,
        };

    /// <summary>Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does. The provider is not used.</summary>
    /// <exception cref="FormatException">The text is not a bound.</exception>
    public static PeriodBound Parse(string s, IFormatProvider? provider) => ITextValue<PeriodBound>.Read(s);

    /// <summary>
    /// Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does; false when it is not a bound. The provider is not
    /// used.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PeriodBound result) =>
        TryParse(s.AsSpan(), out result);

    static string ITextValue<PeriodBound>.ExpectedText => Expected;

    static bool ITextValue<PeriodBound>.TryRead(ReadOnlySpan<char> text, out PeriodBound value) =>
        TryParse(text, out value);
}
