using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Profiles, and what only they have.</summary>
internal ref partial struct RecordReader
{
    /// <summary>What is stated of a municipality; null when something is wrong with it.</summary>
    public MunicipalityProfile? ReadProfile(out string? id)
    {
        id = null;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("a profile");
            return null;
        }

        int begin = Position;
        MunicipalityCode? municipality = null;
        string? name = null;
        int? inhabitants = null;
        Staffing? staffing = null;
        WeeklyTime? weeklyTime = null;
        AmountRange? annualBudget = null;
        bool? hasPolicy = null;
        bool? hasDacFocus = null;
        PartialDate? millenniumMunicipalitySince = null;
        Period? validFor = null;
        Evidence? evidence = null;
        MemberCursor cursor = default;
        PeriodBound? start = null;
        PeriodBound? end = null;
        MemberNames names = IsOld ? FormatMembers.Profile0 : FormatMembers.Profile;
        while (NextMember(names, ref cursor, out string member))
        {
            switch (member)
            {
                case "municipality":
                    municipality = ReadMunicipalityCode();
                    break;
                case "name":
                    name = IsNull ? null : ReadName();
                    break;
                case "inhabitants":
                    inhabitants = IsNull ? null : ReadCount();
                    break;
                case "staffing":
                    staffing = IsNull ? null : ReadCode<Staffing>();
                    break;
                case "weeklyTime":
                    weeklyTime = IsNull ? null : ReadCode<WeeklyTime>();
                    break;
                case "annualBudget":
                    annualBudget = IsNull ? null : ReadAmountRange();
                    break;
                case "hasPolicy":
                    hasPolicy = IsNull ? null : ReadBoolean();
                    break;
                case "hasDacFocus":
                    hasDacFocus = IsNull ? null : ReadBoolean();
                    break;
                case "millenniumMunicipalitySince":
                    millenniumMunicipalitySince = IsNull ? null : ReadDate();
                    break;
                case "validFor":
                    validFor = ReadPeriod();
                    break;
                case "start":
                    start = ReadBound();
                    break;
                case "end":
                    end = ReadBound();
                    break;
                default: // evidence
                    evidence = ReadEvidence();
                    break;
            }
        }

        Require(names, cursor, begin);
        if (IsOld)
            validFor = OldPeriod(start, end, begin);
        id = municipality?.ToString();
        if (IsStarved || _session.PendingErrors > 0)
            return null;
        return Make(
            begin,
            () =>
                new MunicipalityProfile
                {
                    Municipality = municipality!.Value,
                    Name = name,
                    Inhabitants = inhabitants,
                    Staffing = staffing,
                    WeeklyTime = weeklyTime,
                    AnnualBudget = annualBudget,
                    HasPolicy = hasPolicy,
                    HasDacFocus = hasDacFocus,
                    MillenniumMunicipalitySince = millenniumMunicipalitySince,
                    ValidFor = validFor!,
                    Evidence = evidence!,
                }
        );
    }

    public AmountRange? ReadAmountRange()
    {
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("an amount");
            return null;
        }

        int begin = Position;
        decimal? from = null;
        decimal? to = null;
        MemberCursor cursor = default;
        while (NextMember(FormatMembers.Amount, ref cursor, out string member))
        {
            if (member == "from")
                from = ReadAmount();
            else
                to = IsNull ? null : ReadAmount();
        }

        Require(FormatMembers.Amount, cursor, begin);
        if (to < from)
            FailAt(begin, IssueCodes.InvalidValue, "The most that the amount can be is less than the least.");
        return from is null || to < from ? null
            : to is null ? AmountRange.AtLeast(from.Value)
            : AmountRange.Between(from.Value, to.Value);
    }
}
