using System.Text.Json;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Serialization;

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
                default: // validity
                    validity = ReadPeriod();
                    break;
            }
        }

        Require(FormatMembers.Country, cursor, begin);
        id = code?.ToString();
        if (IsStarved || _session.PendingErrors > 0)
            return null;
        return Make(begin, () => new Country
        {
            Code = code!.Value,
            DutchName = dutchName!,
            EnglishName = englishName!,
            OtherNames = otherNames,
            Alpha3 = alpha3,
            Numeric = numeric,
            Validity = validity ?? Period.Always,
        });
    }

    /// <summary>A span in which a country is in an income group; null when something is wrong with it.</summary>
    public DacIncomePeriod? ReadIncomePeriod(out string? id)
    {
        id = null;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("an income period");
            return null;
        }

        int begin = Position;
        CountryCode? country = null;
        DacIncomeGroup? group = null;
        DateOnly? from = null;
        DateOnly? to = null;
        MemberCursor cursor = default;
        while (NextMember(FormatMembers.IncomePeriod, ref cursor, out string member))
        {
            switch (member)
            {
                case "country":
                    country = ReadCountryCode();
                    break;
                case "group":
                    group = ReadEnum(EnumCodes.IncomeGroup);
                    break;
                case "from":
                    from = ReadDay();
                    break;
                default: // to
                    to = IsNull ? null : ReadDay();
                    break;
            }
        }

        Require(FormatMembers.IncomePeriod, cursor, begin);
        id = country?.ToString();
        if (IsStarved || _session.PendingErrors > 0)
            return null;
        return Make(begin, () => new DacIncomePeriod
        {
            Country = country!.Value,
            Group = group!.Value,
            From = from!.Value,
            To = to,
        });
    }

    /// <summary>A span in which a country has a status in the EU; null when something is wrong with it.</summary>
    public EuStatusPeriod? ReadEuPeriod(out string? id)
    {
        id = null;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("an EU period");
            return null;
        }

        int begin = Position;
        CountryCode? country = null;
        EuStatus? status = null;
        DateOnly? from = null;
        DateOnly? to = null;
        MemberCursor cursor = default;
        while (NextMember(FormatMembers.EuPeriod, ref cursor, out string member))
        {
            switch (member)
            {
                case "country":
                    country = ReadCountryCode();
                    break;
                case "status":
                    status = ReadEnum(EnumCodes.EuStatus);
                    break;
                case "from":
                    from = ReadDay();
                    break;
                default: // to
                    to = IsNull ? null : ReadDay();
                    break;
            }
        }

        Require(FormatMembers.EuPeriod, cursor, begin);
        id = country?.ToString();
        if (IsStarved || _session.PendingErrors > 0)
            return null;
        return Make(begin, () => new EuStatusPeriod
        {
            Country = country!.Value,
            Status = status!.Value,
            From = from!.Value,
            To = to,
        });
    }
}
