using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Writing;

/// <summary>Each kind of record, its members in the order of <see cref="FormatMembers"/>.</summary>
internal sealed partial class RecordWriter
{
    public void Write(Partnership partnership)
    {
        json.WriteStartObject();
        Write("id"u8, partnership.Id);
        json.WriteString("municipality"u8, partnership.Municipality.ToString());
        json.WritePropertyName("partner"u8);
        Write(partnership.Partner);
        json.WritePropertyName("period"u8);
        Write(partnership.Period);
        Write("initiative"u8, partnership.Initiative);
        Write("motives"u8, partnership.Motives);
        Write("partnerMotives"u8, partnership.PartnerMotives);
        Write("themes"u8, partnership.Themes);
        Write("organisations"u8, partnership.Organisations);
        Write("funding"u8, partnership.Funding);
        Write("description"u8, partnership.Description);
        json.WritePropertyName("evidence"u8);
        Write(partnership.Evidence);
        End(FormatMembers.Partnership);
    }

    public void Write(MunicipalityProfile profile)
    {
        json.WriteStartObject();
        json.WriteString("municipality"u8, profile.Municipality.ToString());
        Write("name"u8, profile.Name);
        Write("inhabitants"u8, profile.Inhabitants);
        Write("staffing"u8, profile.Staffing);
        Write("weeklyTime"u8, profile.WeeklyTime);
        if (profile.AnnualBudget is { } budget)
        {
            json.WritePropertyName("annualBudget"u8);
            Write(budget);
        }

        Write("hasPolicy"u8, profile.HasPolicy);
        Write("hasDacFocus"u8, profile.HasDacFocus);
        Write("millenniumMunicipalitySince"u8, profile.MillenniumMunicipalitySince?.ToString());
        json.WritePropertyName("validFor"u8);
        Write(profile.ValidFor);
        json.WritePropertyName("evidence"u8);
        Write(profile.Evidence);
        End(FormatMembers.Profile);
    }

    public void Write(Municipality municipality)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, municipality.Code.ToString());
        Write("name"u8, municipality.Name);
        Write("otherNames"u8, municipality.OtherNames);
        json.WriteString("kind"u8, EnumCodes.MunicipalityKind.CodeOf(municipality.Kind));
        Write("province"u8, municipality.Province);
        Write("earlierProvince"u8, municipality.EarlierProvince);
        Write("provinceSince"u8, municipality.ProvinceSince);
        json.WriteString("validFrom"u8, municipality.ValidFrom.ToString());
        Write("validTo"u8, municipality.ValidTo);
        Write("successor"u8, municipality.Successor);
        Write("inhabitants"u8, municipality.Inhabitants);
        Write("inhabitantsOn"u8, municipality.InhabitantsOn);
        if (municipality.Evidence is { } evidence)
        {
            json.WritePropertyName("evidence"u8);
            Write(evidence);
        }

        End(FormatMembers.Municipality);
    }

    public void Write(Country country)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, country.Code.ToString());
        Write("dutchName"u8, country.DutchName);
        Write("englishName"u8, country.EnglishName);
        Write("otherNames"u8, country.OtherNames);
        Write("alpha3"u8, country.Alpha3);
        Write("numeric"u8, country.Numeric);
        Write("formerCode"u8, country.FormerCode);
        Write("brpCode"u8, country.BrpCode);
        json.WritePropertyName("validity"u8);
        Write(country.Validity);
        End(FormatMembers.Country);
    }

    public void Write(DacIncomePeriod period)
    {
        json.WriteStartObject();
        json.WriteString("country"u8, period.Country.ToString());
        json.WriteString("group"u8, EnumCodes.IncomeGroup.CodeOf(period.Group));
        Write("from"u8, (DateOnly?)period.From);
        Write("to"u8, period.To);
        End(FormatMembers.IncomePeriod);
    }

    public void Write(EuStatusPeriod period)
    {
        json.WriteStartObject();
        json.WriteString("country"u8, period.Country.ToString());
        json.WriteString("status"u8, EnumCodes.EuStatus.CodeOf(period.Status));
        Write("from"u8, (DateOnly?)period.From);
        Write("to"u8, period.To);
        End(FormatMembers.EuPeriod);
    }
}
