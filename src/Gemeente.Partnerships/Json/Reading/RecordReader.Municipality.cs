using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Municipalities.</summary>
internal ref partial struct RecordReader
{
    /// <summary>A municipality; null when something is wrong with it.</summary>
    public Municipality? ReadMunicipality(out string? id)
    {
        id = null;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("a municipality");
            return null;
        }

        int begin = Position;
        MunicipalityCode? code = null;
        string? name = null;
        ValueList<string> otherNames = [];
        MunicipalityKind? kind = null;
        Province? province = null;
        Province? earlierProvince = null;
        DateOnly? provinceSince = null;
        PeriodBound? validFrom = null;
        DateOnly? validTo = null;
        MunicipalityCode? successor = null;
        int? inhabitants = null;
        DateOnly? inhabitantsOn = null;
        Evidence? evidence = null;
        MemberCursor cursor = default;
        while (NextMember(FormatMembers.Municipality, ref cursor, out string member))
        {
            switch (member)
            {
                case "code":
                    code = ReadMunicipalityCode();
                    break;
                case "name":
                    name = ReadName();
                    break;
                case "otherNames":
                    otherNames = ReadTexts();
                    break;
                case "kind":
                    kind = ReadEnum(EnumCodes.MunicipalityKind);
                    break;
                case "province":
                    province = IsNull ? null : ReadCode<Province>();
                    break;
                case "earlierProvince":
                    earlierProvince = IsNull ? null : ReadCode<Province>();
                    break;
                case "provinceSince":
                    provinceSince = IsNull ? null : ReadDay();
                    break;
                case "validFrom":
                    validFrom = ReadBound();
                    break;
                case "validTo":
                    validTo = IsNull ? null : ReadDay();
                    break;
                case "successor":
                    successor = IsNull ? null : ReadMunicipalityCode();
                    break;
                case "inhabitants":
                    inhabitants = IsNull ? null : ReadCount();
                    break;
                case "inhabitantsOn":
                    inhabitantsOn = IsNull ? null : ReadDay();
                    break;
                default: // evidence
                    evidence = IsNull ? null : ReadEvidence();
                    break;
            }
        }

        Require(FormatMembers.Municipality, cursor, begin);
        id = code?.ToString();
        if (IsStarved || _session.PendingErrors > 0)
            return null;
        return Make(
            begin,
            () =>
                new Municipality
                {
                    Code = code!.Value,
                    Name = name!,
                    OtherNames = otherNames,
                    Kind = kind ?? MunicipalityKind.Municipality,
                    Province = province,
                    EarlierProvince = earlierProvince,
                    ProvinceSince = provinceSince,
                    ValidFrom = validFrom ?? PeriodBound.Unknown,
                    ValidTo = validTo,
                    Successor = successor,
                    Inhabitants = inhabitants,
                    InhabitantsOn = inhabitantsOn,
                    Evidence = evidence,
                }
        );
    }
}
