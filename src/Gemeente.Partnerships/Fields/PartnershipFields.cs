using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.Partnership>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="Partnership"/>.</summary>
internal static class PartnershipFields
{
    public static RecordFields<Partnership> Table { get; } =
        new(
            "partnership",
            new Partnership
            {
                Id = "-",
                Municipality = default,
                Partner = PartnerFields.Table.NewDraft().ToRecord(),
                Period = Period.Unknown,
                Evidence = EvidenceFields.Table.NewDraft().ToRecord(),
            },
            partnership => partnership with { },
            Field.Text(
                new("id", "Id", "Id", "The id.")
                {
                    IsRequired = true,
                    IsKey = true,
                    IsUnique = true,
                },
                FieldTypes.Text.Id,
                partnership => partnership.Id,
                SetId!
            ),
            // Records of one partnership may have the codes of a municipality and of its successor.
            Field.Municipality(
                new("municipality", "Gemeente", "Municipality", "CBS code of the Dutch municipality.")
                {
                    IsRequired = true,
                    IsOnlyNoted = true,
                },
                partnership => partnership.Municipality,
                Field.OfStated<MunicipalityCode>(SetMunicipality)
            ),
            Field.Municipality(
                new(
                    "continuedBy",
                    "Voortgezet door",
                    "Continued by",
                    "CBS code of the municipality that continued it after a division."
                ),
                partnership => partnership.ContinuedBy,
                SetContinuedBy
            ),
            Field.Part(
                new("partner", "Partner", "Partner", "The partner abroad.") { IsRequired = true },
                PartnerFields.Table,
                partnership => partnership.Partner,
                SetPartner
            ),
            Field.Part(
                new("period", "Periode", "Period", "The period of the partnership.") { IsRequired = true },
                PeriodFields.Table,
                partnership => partnership.Period,
                SetPeriod
            ),
            Field.Code(
                new("initiative", "Initiatief", "Initiative", "The party that began it."),
                partnership => partnership.Initiative,
                SetInitiative
            ),
            Field.Codes(
                new("motives", "Motieven", "Motives", "Motives of the Dutch municipality."),
                partnership => partnership.Motives,
                SetMotives
            ),
            Field.Codes(
                new("partnerMotives", "Motieven van de partner", "Motives of the partner", "Motives of the partner."),
                partnership => partnership.PartnerMotives,
                SetPartnerMotives
            ),
            Field.Codes(
                new("themes", "Onderwerpen", "Themes", "Themes of the partnership."),
                partnership => partnership.Themes,
                SetThemes
            ),
            Field.Codes(
                new("organisations", "Organisaties", "Organisations", "Organisations involved."),
                partnership => partnership.Organisations,
                SetOrganisations
            ),
            Field.Codes(
                new("funding", "Subsidiegevers", "Funding", "Parties that subsidise it."),
                partnership => partnership.Funding,
                SetFunding
            ),
            Field.Text(
                new("description", "Omschrijving", "Description", "Further description."),
                FieldTypes.Text.Any,
                partnership => partnership.Description,
                SetDescription,
                MergeRules.Lines
            ),
            Field.Part(
                new("evidence", "Herkomst", "Evidence", "Evidence of the record.") { IsRequired = true },
                EvidenceFields.Table,
                partnership => partnership.Evidence,
                SetEvidence
            )
        );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(Partnership draft, string value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Municipality")]
    private static extern void SetMunicipality(Partnership draft, MunicipalityCode value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ContinuedBy")]
    private static extern void SetContinuedBy(Partnership draft, MunicipalityCode? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Partner")]
    private static extern void SetPartner(Partnership draft, Partner value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Period")]
    private static extern void SetPeriod(Partnership draft, Period value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Initiative")]
    private static extern void SetInitiative(Partnership draft, Initiative? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Motives")]
    private static extern void SetMotives(Partnership draft, ValueList<Motive> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_PartnerMotives")]
    private static extern void SetPartnerMotives(Partnership draft, ValueList<Motive> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Themes")]
    private static extern void SetThemes(Partnership draft, ValueList<Theme> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Organisations")]
    private static extern void SetOrganisations(Partnership draft, ValueList<OrganisationKind> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Funding")]
    private static extern void SetFunding(Partnership draft, ValueList<FundingSource> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Description")]
    private static extern void SetDescription(Partnership draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Evidence")]
    private static extern void SetEvidence(Partnership draft, Evidence value);
}
