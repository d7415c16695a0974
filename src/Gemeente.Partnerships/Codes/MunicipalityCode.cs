using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>The four-digit code of a municipality by Statistics Netherlands (CBS-gemeentecode), such as 0363.</summary>
/// <remarks>
/// Immutable; equal and ordered by number. The default value is 0000, "Onbekend" (unknown) in the code list. A renamed
/// municipality gets a new code. A municipality that absorbs another may keep its code.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<MunicipalityCode>))]
[TypeConverter(typeof(TextConverter<MunicipalityCode>))]
public readonly record struct MunicipalityCode
    : IComparable<MunicipalityCode>,
        IFormattable,
        ITextValue<MunicipalityCode>
{
    private const int MaxNumber = 9999;
    private const int DigitCount = 4;
    private const string Prefix = "GM";
    private const string UriPrefix = "https://identifier.overheid.nl/tooi/id/gemeente/";
    private const string Expected = "a municipality code such as 0363, GM0363 or " + UriPrefix + "gm0363";

    private readonly ushort _number;

    private MunicipalityCode(int number) => _number = (ushort)number;

    /// <summary>The code as a number, 0 to 9999.</summary>
    public int Number => _number;

    /// <summary>Makes the code with a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 0 to 9999.</exception>
    public static MunicipalityCode FromNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxNumber);
        return new MunicipalityCode(number);
    }

    /// <summary>
    /// Reads a code: up to four digits (spreadsheets drop leading zeros), the same after <c>GM</c>, or the TOOI URI.
    /// Case and surrounding white space are ignored.
    /// </summary>
    /// <exception cref="FormatException">The text is not a municipality code.</exception>
    public static MunicipalityCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out MunicipalityCode code) ? code : throw FormatErrors.Text(text, Expected);

    /// <summary>Reads a code as <see cref="Parse(ReadOnlySpan{char})"/> does; false when the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MunicipalityCode code)
    {
        ReadOnlySpan<char> digits = text.Trim();
        if (digits.StartsWith(UriPrefix, StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[UriPrefix.Length..];
            if (!digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                digits = default;
        }

        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            digits = digits[Prefix.Length..];
        bool valid = digits.Length is > 0 and <= DigitCount && !digits.ContainsAnyExceptInRange('0', '9');
        code = valid ? new MunicipalityCode(int.Parse(digits, CultureInfo.InvariantCulture)) : default;
        return valid;
    }

    /// <summary>Orders by number.</summary>
    public int CompareTo(MunicipalityCode other) => _number.CompareTo(other._number);

    /// <summary>Returns the four digits: <c>0363</c>.</summary>
    public override string ToString() => _number.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>
    /// Writes the code in a format: <c>G</c> (also null or empty) the digits <c>0363</c>, <c>P</c> with the prefix
    /// <c>GM0363</c>, <c>U</c> the TOOI URI.
    /// </summary>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public string ToString(string? format) =>
        format switch
        {
            null or "" or "G" or "g" => ToString(),
            "P" or "p" => Prefix + ToString(),
            "U" or "u" => $"{UriPrefix}gm{ToString()}",
            _ => throw new FormatException($"'{format}' is not a format of a municipality code: G, P or U."),
        };

    /// <summary>
    /// Reads a code as <see cref="Parse(ReadOnlySpan{char})"/> does, so that a literal can be used as a code.
    /// </summary>
    /// <exception cref="FormatException">The text is not a municipality code.</exception>
    public static implicit operator MunicipalityCode(string text) => Parse(text);

    /// <summary>Orders by number.</summary>
    public static bool operator <(MunicipalityCode left, MunicipalityCode right) => left._number < right._number;

    /// <summary>Orders by number.</summary>
    public static bool operator <=(MunicipalityCode left, MunicipalityCode right) => left._number <= right._number;

    /// <summary>Orders by number.</summary>
    public static bool operator >(MunicipalityCode left, MunicipalityCode right) => left._number > right._number;

    /// <summary>Orders by number.</summary>
    public static bool operator >=(MunicipalityCode left, MunicipalityCode right) => left._number >= right._number;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <summary>Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does. The provider is not used.</summary>
    /// <exception cref="FormatException">The text is not a municipality code.</exception>
    public static MunicipalityCode Parse(string s, IFormatProvider? provider) => ITextValue<MunicipalityCode>.Read(s);

    /// <summary>
    /// Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does; false when it is not a municipality code. The
    /// provider is not used.
    /// </summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out MunicipalityCode result
    ) => TryParse(s.AsSpan(), out result);

    static string ITextValue<MunicipalityCode>.ExpectedText => Expected;

    static bool ITextValue<MunicipalityCode>.TryRead(ReadOnlySpan<char> text, out MunicipalityCode value) =>
        TryParse(text, out value);
}
