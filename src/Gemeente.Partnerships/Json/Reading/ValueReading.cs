using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Reads the types of values that members have: texts, numbers, dates, codes, and lists of them.</summary>
internal static class ValueReading
{
    private const int MaxParsedLength = 64;
    private const int MaxEscapedLength = MaxParsedLength * 6;
    private const int CodeLength = 4;
    private const string ExpectedDay = "a date such as 2007-06-30";
    private const string ExpectedDate = "a date such as 2004-11-05, 2004-11 or 2004";
    private const string ExpectedBound = "the bound of a period: unknown, open, a date such as 2004-11, or by 2004-11";
    private const string ExpectedCountry = "a country code of two capitals such as TR";
    private const string ExpectedMunicipality =
        "a municipality code of four digits such as 0363, also as GM0363 or as a TOOI URI";

    private const string ExpectedCode =
        "a code of lower-case words between hyphens, such as fire-safety, and not unknown";
    private const string ExpectedCount = "a whole number from 0 to 2147483647";
    private const string ExpectedAmount = "an amount of euros from 0, of at most 28 digits";

    private delegate bool TryParser<T>(ReadOnlySpan<char> text, out T value);

    extension(ref RecordReader reader)
    {
        public string? ReadText(FieldTypes.Text type)
        {
            if (!reader.IsText)
            {
                reader.FailType("a text");
                return null;
            }

            if (reader.Decode() is not { } text)
                return null;
            if (string.IsNullOrWhiteSpace(text) && !type.AllowsBlank)
            {
                reader.Fail(IssueMessages.JsonBlankText());
                return null;
            }

            if (text.Length <= type.MaxLength)
                return text;
            // Only ids have a maximal length. One that is too long still names its record.
            reader.RecordId = text;
            reader.Fail(IssueMessages.JsonTextTooLong(text.Length, type.MaxLength));
            return null;
        }

        public ValueList<string> ReadTexts() =>
            reader.ReadList("an array of texts", static (ref item) => item.ReadText(FieldTypes.Text.Any));

        public bool? ReadBoolean()
        {
            if (reader.Json.TokenType is JsonTokenType.True or JsonTokenType.False)
                return reader.Json.GetBoolean();
            reader.FailType("true or false");
            return null;
        }

        public int? ReadCount()
        {
            if (reader.Json.TokenType != JsonTokenType.Number)
                reader.FailType(ExpectedCount);
            else if (reader.Json.TryGetInt32(out int number) && number >= 0)
                return number;
            else
                reader.Fail(IssueMessages.JsonNumberOutOfRange(reader.Quote(), ExpectedCount));
            return null;
        }

        public AmountRange? ReadAmountRange()
        {
            if (reader.Json.TokenType != JsonTokenType.StartObject)
            {
                reader.FailType("an object (amount)");
                return null;
            }

            int start = reader.Position;
            decimal? from = null;
            decimal? to = null;
            MemberCursor cursor = default;
            while (reader.NextMember(FormatObjects.Amount, ref cursor, out int member))
            {
                if (member == 0)
                    from = reader.ReadAmount();
                else
                    to = reader.Json.TokenType == JsonTokenType.Null ? null : reader.ReadAmount();
            }

            reader.Require(FormatObjects.Amount, cursor, start);
            if (to < from)
                reader.FailAt(start, IssueMessages.JsonAmountReversed());
            return from is null || to < from ? null
                : to is null ? AmountRange.AtLeast(from.Value)
                : AmountRange.Between(from.Value, to.Value);
        }

        public DateOnly? ReadDay() => reader.ReadDate<DateOnly>(PartialDate.TryParseDay, ExpectedDay);

        public PartialDate? ReadDate() => reader.ReadDate<PartialDate>(PartialDate.TryParse, ExpectedDate);

        public PeriodBound? ReadBound() => reader.ReadDate<PeriodBound>(PeriodBound.TryParse, ExpectedBound);

        public GeoPoint? ReadPoint()
        {
            const string expected = "a latitude and a longitude, such as 52.0908, 5.1222";
            if (!reader.IsText)
                reader.FailType(expected);
            else if (reader.TryParse(GeoPoint.TryParse, out GeoPoint point))
                return point;
            else
                reader.Fail(IssueMessages.JsonMalformedCode(reader.Quote(), expected));
            return null;
        }

        public CountryCode? ReadCountryCode()
        {
            if (!reader.IsText)
                reader.FailType(ExpectedCountry);
            else if (reader.TryParse(TryParseCountry, out CountryCode code))
                return code;
            else
                reader.Fail(IssueMessages.JsonMalformedCode(reader.Quote(), ExpectedCountry));
            return null;
        }

        public MunicipalityCode? ReadMunicipalityCode()
        {
            if (!reader.IsText)
                reader.FailType(ExpectedMunicipality);
            else if (
                TryParseDigits(reader.Bytes, out MunicipalityCode code) || reader.TryParse(TryParseLongCode, out code)
            )
                return code;
            else
                reader.Fail(IssueMessages.JsonMalformedCode(reader.Quote(), ExpectedMunicipality));
            return null;
        }

        public T? ReadEnum<T>(EnumCodes<T> codes)
            where T : struct, Enum
        {
            string expected = $"one of {codes.All}";
            if (!reader.IsText)
            {
                reader.FailType(expected);
                return null;
            }

            bool isEscaped = reader.Json.ValueIsEscaped;
            if (isEscaped && reader.Decode() is null)
                return null;
            if (codes.Find(isEscaped ? Encoding.UTF8.GetBytes(reader.Json.GetString()!) : reader.Bytes) is { } value)
                return value;
            reader.Fail(IssueMessages.JsonUnknownValue(reader.Quote(), expected));
            return null;
        }

        /// <summary>Reads an item of a code list.</summary>
        public T? ReadCode<T>()
            where T : CodeListItem<T>, ICodeList<T>
        {
            if (!reader.IsText)
            {
                reader.FailType(ExpectedCode);
                return null;
            }

            if (reader.Decode() is not { } code)
                return null;
            if (!CodeListItem<T>.TryFromCode(code, out T? item))
                reader.Fail(IssueMessages.JsonMalformedCode(reader.Quote(), ExpectedCode));
            return item;
        }

        /// <summary>Reads a list of codes, in which every code occurs once.</summary>
        public ValueList<T> ReadCodes<T>()
            where T : CodeListItem<T>, ICodeList<T>
        {
            HashSet<T>? items = null;
            return reader.ReadList(
                "an array of codes",
                (ref item) =>
                {
                    if (item.ReadCode<T>() is not { } code)
                        return null;
                    if ((items ??= []).Add(code))
                        return code;
                    item.Fail(IssueMessages.JsonDuplicateItem(code.Code));
                    return null;
                }
            );
        }

        /// <summary>Reads a list, without the items that are wrong.</summary>
        public ValueList<T> ReadList<T>(string expected, ReadValue<T> read)
            where T : class
        {
            if (reader.Json.TokenType != JsonTokenType.StartArray)
            {
                reader.FailType(expected);
                return [];
            }

            List<T> items = [];
            for (int index = 0; reader.Next() && reader.Json.TokenType != JsonTokenType.EndArray; index++)
            {
                if (index == reader.Limits.MaxListLength)
                    reader.Fail(IssueMessages.JsonListTooLong(reader.Limits.MaxListLength));
                if (index >= reader.Limits.MaxListLength)
                    reader.Skip();
                else if (read(ref reader) is { } item)
                    items.Add(item);
            }

            return [.. items];
        }

        private decimal? ReadAmount()
        {
            if (reader.Json.TokenType != JsonTokenType.Number)
                reader.FailType(ExpectedAmount);
            else if (
                reader.Json.TryGetDecimal(out decimal amount)
                && amount >= 0
                && ExactNumber.IsDecimal(reader.Bytes)
            )
                return decimal.Abs(amount); // Without the sign of a negative zero.
            else
                reader.Fail(IssueMessages.JsonNumberOutOfRange(reader.Quote(), ExpectedAmount));
            return null;
        }

        private T? ReadDate<T>(TryParser<T> tryParse, string expected)
            where T : struct
        {
            if (!reader.IsText)
                reader.FailType(expected);
            else if (reader.TryParse(tryParse, out T value))
                return value;
            else
                reader.Fail(IssueMessages.JsonMalformedDate(reader.Quote(), expected));
            return null;
        }

        private bool TryParse<T>(TryParser<T> tryParse, out T value)
            where T : struct
        {
            value = default;
            if (reader.Json.ValueIsEscaped)
                return reader.Bytes.Length <= MaxEscapedLength
                    && reader.TryDecode(out string? text)
                    && tryParse(text, out value);
            Span<char> buffer = stackalloc char[MaxParsedLength];
            return reader.Bytes.Length <= buffer.Length
                && Utf8.ToUtf16(reader.Bytes, buffer, out _, out int length, replaceInvalidSequences: false)
                    == OperationStatus.Done
                && tryParse(buffer[..length], out value);
        }
    }

    private static bool TryParseCountry(ReadOnlySpan<char> text, out CountryCode code) =>
        CountryCode.TryParse(text, out code) && text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    // The usual form, four digits, without a copy.
    private static bool TryParseDigits(ReadOnlySpan<byte> text, out MunicipalityCode code)
    {
        bool isValid = text.Length == CodeLength && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        code = isValid ? MunicipalityCode.FromNumber(int.Parse(text, CultureInfo.InvariantCulture)) : default;
        return isValid;
    }

    // The forms with all four digits. JSON does not have the shorter forms that spreadsheets make.
    private static bool TryParseLongCode(ReadOnlySpan<char> text, out MunicipalityCode code) =>
        MunicipalityCode.TryParse(text, out code)
        && (
            text.SequenceEqual(code.ToString())
            || text.SequenceEqual(code.ToString("P"))
            || text.SequenceEqual(code.ToString("U"))
        );
}
