using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>
/// The two-letter code of a country (landcode, ISO 3166-1 alpha-2), including withdrawn codes such as AN.
/// </summary>
/// <remarks>
/// Immutable; equal and ordered by letters. Any two letters are a code; the country register contains the codes that
/// exist or existed. The default value is <see cref="Unknown"/>, ZZ.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<CountryCode>))]
[TypeConverter(typeof(TextConverter<CountryCode>))]
public readonly record struct CountryCode : IComparable<CountryCode>, ITextValue<CountryCode>
{
    /// <summary>The number of possible codes.</summary>
    internal const int Count = LetterCount * LetterCount;

    private const int LetterCount = 26;
    private const string Expected = "a country code of two letters such as TR";

    // Counted down from ZZ, so that the default value is ZZ.
    private readonly ushort _beforeUnknown;

    private CountryCode(char first, char second) =>
        _beforeUnknown = (ushort)((('Z' - first) * LetterCount) + ('Z' - second));

    /// <summary>ZZ, the code of an unknown country.</summary>
    public static CountryCode Unknown => default;

    /// <summary>True if this is <see cref="Unknown"/>.</summary>
    public bool IsUnknown => _beforeUnknown == 0;

    /// <summary>The position of the code among all codes: 0 up to <see cref="Count"/> - 1.</summary>
    internal int Index => _beforeUnknown;

    /// <summary>Reads two letters. Case and surrounding white space are ignored.</summary>
    /// <exception cref="FormatException">The text is not two letters A to Z.</exception>
    public static CountryCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out CountryCode code) ? code : throw FormatErrors.Text(text, Expected);

    /// <summary>Reads a code as <see cref="Parse(ReadOnlySpan{char})"/> does; false when the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CountryCode code)
    {
        text = text.Trim();
        bool valid = text.Length == 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]);
        code = valid ? new CountryCode(char.ToUpperInvariant(text[0]), char.ToUpperInvariant(text[1])) : default;
        return valid;
    }

    /// <summary>Orders by letters.</summary>
    public int CompareTo(CountryCode other) => other._beforeUnknown.CompareTo(_beforeUnknown);

    /// <summary>Returns the two letters: <c>TR</c>.</summary>
    public override string ToString() =>
        string.Create(
            2,
            _beforeUnknown,
            static (letters, beforeUnknown) =>
            {
                letters[0] = (char)('Z' - (beforeUnknown / LetterCount));
                letters[1] = (char)('Z' - (beforeUnknown % LetterCount));
            }
        );

    /// <summary>
    /// Reads a code as <see cref="Parse(ReadOnlySpan{char})"/> does, so that a literal can be used as a code.
    /// </summary>
    /// <exception cref="FormatException">The text is not two letters A to Z.</exception>
    public static implicit operator CountryCode(string text) => Parse(text);

    /// <summary>Orders by letters.</summary>
    public static bool operator <(CountryCode left, CountryCode right) => left.CompareTo(right) < 0;

    /// <summary>Orders by letters.</summary>
    public static bool operator <=(CountryCode left, CountryCode right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by letters.</summary>
    public static bool operator >(CountryCode left, CountryCode right) => left.CompareTo(right) > 0;

    /// <summary>Orders by letters.</summary>
    public static bool operator >=(CountryCode left, CountryCode right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does. The provider is not used.</summary>
    /// <exception cref="FormatException">The text is not a country code.</exception>
    public static CountryCode Parse(string s, IFormatProvider? provider) => ITextValue<CountryCode>.Read(s);

    /// <summary>
    /// Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does; false when it is not a country code. The provider
    /// is not used.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CountryCode result) =>
        TryParse(s.AsSpan(), out result);

    // In place, because names of many partners contain the code.
    bool ISpanFormattable.TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        if (!format.IsEmpty)
            throw new FormatException($"'{format}' is not a format of {Expected}; it has one text only.");
        bool fits = destination.Length >= 2;
        charsWritten = fits ? 2 : 0;
        if (fits)
        {
            destination[0] = (char)('Z' - (_beforeUnknown / LetterCount));
            destination[1] = (char)('Z' - (_beforeUnknown % LetterCount));
        }

        return fits;
    }

    static string ITextValue<CountryCode>.ExpectedText => Expected;

    static bool ITextValue<CountryCode>.TryRead(ReadOnlySpan<char> text, out CountryCode value) =>
        TryParse(text, out value);
}
