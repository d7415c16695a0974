using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Partnerships, and what only they have.</summary>
internal ref partial struct RecordReader
{
    private const string ExpectedId = "a text of 1 to 128 characters";

    /// <summary>A partnership; null when something is wrong with it.</summary>
    public Partnership? ReadPartnership(out string? id)
    {
        id = null;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("a partnership");
            return null;
        }

        int begin = Position;
        MunicipalityCode? municipality = null;
        Partner? partner = null;
        Period? period = null;
        Initiative? initiative = null;
        ValueList<Motive> motives = [];
        ValueList<Motive> partnerMotives = [];
        ValueList<Theme> themes = [];
        ValueList<OrganisationKind> organisations = [];
        ValueList<FundingSource> funding = [];
        string? description = null;
        Evidence? evidence = null;
        MemberCursor cursor = default;
        PeriodBound? start = null;
        PeriodBound? end = null;
        MemberNames names = IsOld ? FormatMembers.Partnership0 : FormatMembers.Partnership;
        while (NextMember(names, ref cursor, out string member))
        {
            switch (member)
            {
                case "id":
                    id = ReadId();
                    break;
                case "municipality":
                    municipality = ReadMunicipalityCode();
                    break;
                case "partner":
                    partner = ReadPartner();
                    break;
                case "period":
                    period = ReadPeriod();
                    break;
                case "start":
                    start = ReadBound();
                    break;
                case "end":
                    end = ReadBound();
                    break;
                case "initiative":
                    initiative = IsNull ? null : ReadCode<Initiative>();
                    break;
                case "motives":
                    motives = ReadCodes<Motive>();
                    break;
                case "partnerMotives":
                    partnerMotives = ReadCodes<Motive>();
                    break;
                case "themes":
                    themes = ReadCodes<Theme>();
                    break;
                case "organisations":
                    organisations = ReadCodes<OrganisationKind>();
                    break;
                case "funding":
                    funding = ReadCodes<FundingSource>();
                    break;
                case "description":
                    description = IsNull ? null : ReadText();
                    break;
                default: // evidence
                    evidence = ReadEvidence();
                    break;
            }
        }

        Require(names, cursor, begin);
        if (IsOld)
            period = OldPeriod(start, end, begin);
        if (IsStarved || _session.PendingErrors > 0)
            return null;
        return new Partnership
        {
            Id = id!,
            Municipality = municipality!.Value,
            Partner = partner!,
            Period = period!,
            Initiative = initiative,
            Motives = motives,
            PartnerMotives = partnerMotives,
            Themes = themes,
            Organisations = organisations,
            Funding = funding,
            Description = description,
            Evidence = evidence!,
        };
    }

    /// <summary>A partner; null when something is wrong with it.</summary>
    public Partner? ReadPartner()
    {
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("a partner");
            return null;
        }

        int begin = Position;
        PartnerKind? kind = null;
        string? name = null;
        CountryCode? country = null;
        MemberCursor cursor = default;
        while (NextMember(FormatMembers.Partner, ref cursor, out string member))
        {
            switch (member)
            {
                case "kind":
                    kind = ReadCode<PartnerKind>();
                    break;
                case "name":
                    name = IsNull ? null : ReadName();
                    break;
                default: // country
                    country = ReadCountryCode();
                    break;
            }
        }

        Require(FormatMembers.Partner, cursor, begin);
        return kind is null || country is null
            ? null
            : new Partner
            {
                Kind = kind,
                Name = name,
                Country = country.Value,
            };
    }

    private string? ReadId()
    {
        string? id = ReadName();
        if (id?.Length > Partnership.MaxIdLength)
            Fail(IssueCodes.TextTooLong, "The id is too long.", ExpectedId);
        return id;
    }
}
