using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Fields;

/// <summary>What a profile states of its municipality and period, piece by piece.</summary>
internal static class ProfileField
{
    public static readonly RecordField<MunicipalityProfile> Name = new(
        "name",
        new Label("Naam", "Name"),
        profile => profile.Name
    );

    public static readonly RecordField<MunicipalityProfile> Inhabitants = new(
        "inhabitants",
        new Label("Inwoners", "Inhabitants"),
        profile => FieldText.Number(profile.Inhabitants)
    );

    public static readonly RecordField<MunicipalityProfile> Staffing = new(
        "staffing",
        new Label("Personele inzet", "Staffing"),
        profile => profile.Staffing?.Code
    );

    public static readonly RecordField<MunicipalityProfile> WeeklyTime = new(
        "weeklyTime",
        new Label("Tijdsbesteding", "Weekly time"),
        profile => profile.WeeklyTime?.Code
    );

    public static readonly RecordField<MunicipalityProfile> AnnualBudget = new(
        "annualBudget",
        new Label("Jaarbudget", "Annual budget"),
        profile => profile.AnnualBudget?.ToString()
    );

    public static readonly RecordField<MunicipalityProfile> HasPolicy = new(
        "hasPolicy",
        new Label("Heeft beleid", "Has a policy"),
        profile => FieldText.Truth(profile.HasPolicy)
    );

    public static readonly RecordField<MunicipalityProfile> HasDacFocus = new(
        "hasDacFocus",
        new Label("Gericht op DAC-landen", "Directed at DAC countries"),
        profile => FieldText.Truth(profile.HasDacFocus)
    );

    public static readonly RecordField<MunicipalityProfile> MillenniumMunicipalitySince = new(
        "millenniumMunicipalitySince",
        new Label("Millenniumgemeente sinds", "Millennium Municipality since"),
        profile => profile.MillenniumMunicipalitySince?.ToString()
    );

    public static readonly RecordField<MunicipalityProfile> ReferenceDate =
        EvidenceFields.ReferenceDate<MunicipalityProfile>(profile => profile.Evidence);

    public static readonly RecordField<MunicipalityProfile> Confidence = EvidenceFields.Confidence<MunicipalityProfile>(
        profile => profile.Evidence
    );

    public static readonly ValueList<RecordField<MunicipalityProfile>> All =
    [
        Name,
        Inhabitants,
        Staffing,
        WeeklyTime,
        AnnualBudget,
        HasPolicy,
        HasDacFocus,
        MillenniumMunicipalitySince,
        EvidenceFields.Kind<MunicipalityProfile>(profile => profile.Evidence),
        EvidenceFields.Sources<MunicipalityProfile>(profile => profile.Evidence),
        ReferenceDate,
        Confidence,
        EvidenceFields.Note<MunicipalityProfile>(profile => profile.Evidence),
    ];
}
