using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships;

/// <summary>What a profile states of its municipality and period, piece by piece.</summary>
internal static class ProfileField
{
    public static readonly ValueList<RecordField<MunicipalityProfile>> All =
    [
        new("name", new Label("Naam", "Name"), profile => profile.Name),
        new("inhabitants", new Label("Inwoners", "Inhabitants"), profile => FieldText.Number(profile.Inhabitants)),
        new("staffing", new Label("Personele inzet", "Staffing"), profile => profile.Staffing?.Code),
        new("weeklyTime", new Label("Tijdsbesteding", "Weekly time"), profile => profile.WeeklyTime?.Code),
        new("annualBudget", new Label("Jaarbudget", "Annual budget"), profile => profile.AnnualBudget?.ToString()),
        new("hasPolicy", new Label("Heeft beleid", "Has a policy"), profile => FieldText.Truth(profile.HasPolicy)),
        new("hasDacFocus", new Label("Gericht op DAC-landen", "Directed at DAC countries"), profile => FieldText.Truth(profile.HasDacFocus)),
        new("millenniumMunicipalitySince", new Label("Millenniumgemeente sinds", "Millennium Municipality since"),
            profile => profile.MillenniumMunicipalitySince?.ToString()),
        .. EvidenceFields.All<MunicipalityProfile>(profile => profile.Evidence),
    ];
}
