using System.Globalization;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Texts, numbers, dates and codes.</summary>
internal ref partial struct RecordReader
{
    // Bytes, each perhaps escaped.
    private const int MaxParsedLength = 64 * 6;
    private const int CodeLength = 4;
    private const string ExpectedDay = "a date such as 2007-06-30";
    private const string ExpectedDate = "a date such as 2004-11-05, 2004-11 or 2004";
    private const string ExpectedBound = "the bound of a period: unknown, open, a date such as 2004-11, or by 2004-11";
    private const string ExpectedCountry = "a country code of two capitals such as TR";
    private const string ExpectedMunicipality =
        "a municipality code of four digits such as 0363, also as GM0363 or as a TOOI URI";

    private const string ExpectedCode = "a code of lower-case words between hyphens, such as fire-safety";

    private readonly bool IsNull => Json.TokenType == JsonTokenType.Null;

    // A name is read as a text where it is the key of a host's dictionary.
    private readonly bool IsText => Json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;

    private delegate bool TryParser<T>(ReadOnlySpan<char> text, out T value);

    /// <summary>A text.</summary>
    public string? ReadText()
    {
        if (IsText)
            return Decode();
        FailType("a text");
        return null;
    }

    /// <summary>A text that says something.</summary>
    public string? ReadName()
    {
        string? text = ReadText();
        if (text is null || !string.IsNullOrWhiteSpace(text))
            return text;
        Fail(IssueCodes.BlankText, "The text is blank.", "a text that says something");
        return null;
    }

    private readonly string? Decode()
    {
        string text;
        try
        {
            text = Json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Fail(IssueCodes.InvalidText, "The text is not valid UTF-8, or escapes half a character.");
            return null;
        }

        if (text.Length <= _session.Limits.MaxTextLength)
            return text;
        Fail(
            IssueCodes.TextTooLong,
            string.Create(CultureInfo.InvariantCulture, $"The text has {text.Length} characters."),
            string.Create(CultureInfo.InvariantCulture, $"at most {_session.Limits.MaxTextLength} characters")
        );
        return null;
    }

    private bool? ReadBoolean()
    {
        if (Json.TokenType is JsonTokenType.True or JsonTokenType.False)
            return Json.GetBoolean();
        FailType("true or false");
        return null;
    }

    private int? ReadCount()
    {
        const string Expected = "a whole number from 0 to 2147483647";
        if (Json.TokenType != JsonTokenType.Number)
        {
            FailType(Expected);
            return null;
        }

        if (Json.TryGetInt32(out int number) && number >= 0)
            return number;
        Fail(IssueCodes.NumberOutOfRange, $"{Quote()} is out of range.", Expected);
        return null;
    }

    private decimal? ReadAmount()
    {
        const string Expected = "an amount of euros from 0, of at most 28 digits";
        if (Json.TokenType != JsonTokenType.Number)
        {
            FailType(Expected);
            return null;
        }

        if (Json.TryGetDecimal(out decimal amount) && amount >= 0 && ExactNumber.IsDecimal(Bytes))
            return decimal.Abs(amount); // Zero has no sign.
        Fail(IssueCodes.NumberOutOfRange, $"{Quote()} is out of range.", Expected);
        return null;
    }

    private DateOnly? ReadDay() =>
        ReadParsed<DateOnly>(
            static (text, out day) =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
            IssueCodes.MalformedDate,
            ExpectedDay
        );

    public PartialDate? ReadDate() =>
        ReadParsed<PartialDate>(PartialDate.TryParse, IssueCodes.MalformedDate, ExpectedDate);

    public PeriodBound? ReadBound() =>
        ReadParsed<PeriodBound>(PeriodBound.TryParse, IssueCodes.MalformedDate, ExpectedBound);

    public CountryCode? ReadCountryCode() =>
        ReadParsed<CountryCode>(
            static (text, out code) =>
                CountryCode.TryParse(text, out code)
                && text.Length == 2
                && char.IsAsciiLetterUpper(text[0])
                && char.IsAsciiLetterUpper(text[1]),
            IssueCodes.MalformedCode,
            ExpectedCountry
        );

    /// <summary>Reads the four digits that a municipality code commonly is.</summary>
    public static bool TryParseDigits(ReadOnlySpan<byte> text, out MunicipalityCode code)
    {
        bool valid = text.Length == CodeLength && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        code = valid ? MunicipalityCode.FromNumber(int.Parse(text, CultureInfo.InvariantCulture)) : default;
        return valid;
    }

    public MunicipalityCode? ReadMunicipalityCode() =>
        IsText && TryParseDigits(Bytes, out MunicipalityCode code)
            ? code
            : ReadParsed<MunicipalityCode>(TryParseLongCode, IssueCodes.MalformedCode, ExpectedMunicipality);

    // The written forms with all four digits, which may be escaped; the shorter ones that spreadsheets make are none of
    // JSON's.
    private static bool TryParseLongCode(ReadOnlySpan<char> text, out MunicipalityCode code) =>
        MunicipalityCode.TryParse(text, out code)
        && (
            text.SequenceEqual(code.ToString())
            || text.SequenceEqual(code.ToString("P"))
            || text.SequenceEqual(code.ToString("U"))
        );

    private T? ReadParsed<T>(TryParser<T> tryParse, string issueCode, string expected)
        where T : struct
    {
        if (!IsText)
        {
            FailType(expected);
            return null;
        }

        Span<char> buffer = stackalloc char[MaxParsedLength];
        if (Bytes.Length <= buffer.Length && TryCopy(buffer, out int length) && tryParse(buffer[..length], out T value))
            return value;
        Fail(issueCode, $"{Quote()} is malformed.", expected);
        return null;
    }

    private readonly bool TryCopy(Span<char> buffer, out int length)
    {
        try
        {
            length = Json.CopyString(buffer);
            return true;
        }
        catch (InvalidOperationException)
        {
            length = 0;
            return false;
        }
    }

    public T? ReadEnum<T>(EnumCodes<T> codes)
        where T : struct, Enum
    {
        string expected = $"one of {codes.All}";
        if (!IsText)
        {
            FailType(expected);
            return null;
        }

        if (Json.ValueIsEscaped && Decode() is null)
            return null;
        if (codes.Find(Json.ValueIsEscaped ? Encoding.UTF8.GetBytes(Json.GetString()!) : Bytes) is { } value)
            return value;
        Fail(IssueCodes.UnknownValue, $"{Quote()} has no meaning here.", expected);
        return null;
    }

    /// <summary>The item of a code list.</summary>
    public T? ReadCode<T>()
        where T : CodeListItem<T>, ICodeList<T>
    {
        if (!IsText)
        {
            FailType(ExpectedCode);
            return null;
        }

        if (Decode() is not { } code)
            return null;
        if (!CodeListItem<T>.TryFromCode(code, out T? item))
            Fail(IssueCodes.MalformedCode, $"{Quote()} is malformed.", ExpectedCode);
        return item;
    }
}
