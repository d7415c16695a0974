using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.MunicipalityProfile>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="MunicipalityProfile"/>.</summary>
internal static class ProfileFields
{
    public static RecordFields<MunicipalityProfile> Table { get; } =
        new(
            "profile",
            new MunicipalityProfile
            {
                Municipality = default,
                ValidFor = Period.Unknown,
                Evidence = EvidenceFields.Table.NewDraft().ToRecord(),
            },
            profile => profile with { },
            Field.Municipality(
                new("municipality", "Gemeente", "Municipality", "CBS code of the municipality.")
                {
                    IsRequired = true,
                    IsKey = true,
                },
                profile => profile.Municipality,
                Field.OfStated<MunicipalityCode>(SetMunicipality)
            ),
            Field.Text(
                new("name", "Naam", "Name", "Name of the municipality in the source."),
                FieldTypes.Text.Name,
                profile => profile.Name,
                SetName
            ),
            Field.Number(
                new("inhabitants", "Inwoners", "Inhabitants", "Number of inhabitants."),
                FieldTypes.Number.Count,
                profile => profile.Inhabitants,
                SetInhabitants
            ),
            Field.Code(
                new("staffing", "Personele inzet", "Staffing", "Staff for the partnerships."),
                profile => profile.Staffing,
                SetStaffing
            ),
            Field.Code(
                new("weeklyTime", "Tijdsbesteding", "Weekly time", "Working time a week."),
                profile => profile.WeeklyTime,
                SetWeeklyTime
            ),
            Field.Amount(
                new("annualBudget", "Jaarbudget", "Annual budget", "Euros a year."),
                profile => profile.AnnualBudget,
                SetAnnualBudget
            ),
            Field.Truth(
                new(
                    "hasPolicy",
                    "Heeft beleid",
                    "Has a policy",
                    "True if there is a policy for international cooperation."
                ),
                profile => profile.HasPolicy,
                SetHasPolicy
            ),
            Field.Truth(
                new(
                    "hasDacFocus",
                    "Gericht op DAC-landen",
                    "Directed at DAC countries",
                    "True if the policy is directed at countries on the DAC list."
                ),
                profile => profile.HasDacFocus,
                SetHasDacFocus
            ),
            Field.Since(
                new(
                    "millenniumMunicipalitySince",
                    "Millenniumgemeente sinds",
                    "Millennium Municipality since",
                    "Date since which it is a Millennium Municipality."
                ),
                profile => profile.MillenniumMunicipalitySince,
                SetMillenniumMunicipalitySince
            ),
            Field.Part(
                new("validFor", "Geldig voor", "Valid for", "The period of the profile.")
                {
                    IsRequired = true,
                    IsKey = true,
                },
                PeriodFields.Create("valid_from", "valid_to", "First day of the profile", "Last day of the profile"),
                profile => profile.ValidFor,
                SetValidFor
            ),
            Field.Part(
                new("evidence", "Herkomst", "Evidence", "Evidence of the record.") { IsRequired = true },
                EvidenceFields.Table,
                profile => profile.Evidence,
                SetEvidence
            )
        );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Municipality")]
    private static extern void SetMunicipality(MunicipalityProfile draft, MunicipalityCode value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Name")]
    private static extern void SetName(MunicipalityProfile draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Inhabitants")]
    private static extern void SetInhabitants(MunicipalityProfile draft, int? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Staffing")]
    private static extern void SetStaffing(MunicipalityProfile draft, Staffing? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_WeeklyTime")]
    private static extern void SetWeeklyTime(MunicipalityProfile draft, WeeklyTime? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_AnnualBudget")]
    private static extern void SetAnnualBudget(MunicipalityProfile draft, AmountRange? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_HasPolicy")]
    private static extern void SetHasPolicy(MunicipalityProfile draft, bool? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_HasDacFocus")]
    private static extern void SetHasDacFocus(MunicipalityProfile draft, bool? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_MillenniumMunicipalitySince")]
    private static extern void SetMillenniumMunicipalitySince(MunicipalityProfile draft, PartialDate? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ValidFor")]
    private static extern void SetValidFor(MunicipalityProfile draft, Period value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Evidence")]
    private static extern void SetEvidence(MunicipalityProfile draft, Evidence value);
}
