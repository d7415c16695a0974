using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Countries, and what they are when.</summary>
internal ref partial struct RecordReader
{
    /// <summary>A country; null when something is wrong with it.</summary>
    public Country? ReadCountry(out string? id)
    {
        id = null;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("a country");
            return null;
        }

        int begin = Position;
        CountryCode? code = null;
        string? dutchName = null;
        string? englishName = null;
        ValueList<string> otherNames = [];
        string? alpha3 = null;
        int? numeric = null;
        string? formerCode = null;
        string? brpCode = null;
        Period? validity = null;
        MemberCursor cursor = default;
        while (NextMember(FormatMembers.Country, ref cursor, out string member))
        {
            switch (member)
            {
                case "code":
                    code = ReadCountryCode();
                    break;
                case "dutchName":
                    dutchName = ReadName();
                    break;
                case "englishName":
                    englishName = ReadName();
                    break;
                case "otherNames":
                    otherNames = ReadTexts();
                    break;
                case "alpha3":
                    alpha3 = IsNull ? null : ReadText();
                    break;
                case "numeric":
                    numeric = IsNull ? null : ReadCount();
                    break;
                case "formerCode":
                    formerCode = IsNull ? null : ReadText();
                    break;
                case "brpCode":
                    brpCode = IsNull ? null : ReadText();
                    break;
                default: // validity
                    validity = ReadPeriod();
                    break;
            }
        }

        Require(FormatMembers.Country, cursor, begin);
        id = code?.ToString();
        if (IsStarved || _session.PendingErrors > 0)
            return null;
        return Make(
            begin,
            () =>
                new Country
                {
                    Code = code!.Value,
                    DutchName = dutchName!,
                    EnglishName = englishName!,
                    OtherNames = otherNames,
                    Alpha3 = alpha3,
                    Numeric = numeric,
                    FormerCode = formerCode,
                    BrpCode = brpCode,
                    Validity = validity ?? Period.Always,
                }
        );
    }

    /// <summary>A span in which a country is in an income group; null when something is wrong with it.</summary>
    public DacIncomePeriod? ReadIncomePeriod(out string? id) =>
        ReadSpan(
            "an income period",
            FormatMembers.IncomePeriod,
            EnumCodes.IncomeGroup,
            (country, group, from, to) =>
                new DacIncomePeriod
                {
                    Country = country,
                    Group = group,
                    From = from,
                    To = to,
                },
            out id
        );

    /// <summary>A span in which a country has a status in the EU; null when something is wrong with it.</summary>
    public EuStatusPeriod? ReadEuPeriod(out string? id) =>
        ReadSpan(
            "an EU period",
            FormatMembers.EuPeriod,
            EnumCodes.EuStatus,
            (country, status, from, to) =>
                new EuStatusPeriod
                {
                    Country = country,
                    Status = status,
                    From = from,
                    To = to,
                },
            out id
        );

    /// <summary>
    /// A span in which something of a country has a value; the member that is neither country nor day is the value.
    /// </summary>
    private TSpan? ReadSpan<TSpan, TValue>(
        string what,
        MemberNames members,
        EnumCodes<TValue> values,
        Func<CountryCode, TValue, DateOnly, DateOnly?, TSpan> make,
        out string? id
    )
        where TSpan : class
        where TValue : struct, Enum
    {
        id = null;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType(what);
            return null;
        }

        int begin = Position;
        CountryCode? country = null;
        TValue? value = null;
        DateOnly? from = null;
        DateOnly? to = null;
        MemberCursor cursor = default;
        while (NextMember(members, ref cursor, out string member))
        {
            switch (member)
            {
                case "country":
                    country = ReadCountryCode();
                    break;
                case "from":
                    from = ReadDay();
                    break;
                case "to":
                    to = IsNull ? null : ReadDay();
                    break;
                default:
                    value = ReadEnum(values);
                    break;
            }
        }

        Require(members, cursor, begin);
        id = country?.ToString();
        return IsStarved || _session.PendingErrors > 0
            ? null
            : Make(begin, () => make(country!.Value, value!.Value, from!.Value, to));
    }
}
