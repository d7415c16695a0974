using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Fields;

/// <summary>What a partnership states, piece by piece.</summary>
internal static class PartnershipField
{
    public static readonly RecordField<Partnership> Municipality = new(
        "municipality",
        new Label("Gemeente", "Municipality"),
        tie => tie.Municipality.ToString()
    );

    public static readonly RecordField<Partnership> PartnerKind = new(
        "partner.kind",
        new Label("Soort partner", "Kind of partner"),
        tie => tie.Partner.Kind.Code
    );

    public static readonly RecordField<Partnership> PartnerName = new(
        "partner.name",
        new Label("Naam van de partner", "Name of the partner"),
        tie => tie.Partner.Name
    );

    public static readonly RecordField<Partnership> Country = new(
        "partner.country",
        new Label("Land", "Country"),
        tie => tie.Partner.Country.ToString()
    );

    public static readonly RecordField<Partnership> Start = new(
        "period.start",
        new Label("Begin", "Start"),
        tie => tie.Period.Start.ToString()
    );

    public static readonly RecordField<Partnership> End = new(
        "period.end",
        new Label("Eind", "End"),
        tie => tie.Period.End.ToString()
    );

    public static readonly RecordField<Partnership> Initiative = new(
        "initiative",
        new Label("Initiatief", "Initiative"),
        tie => tie.Initiative?.Code
    );

    public static readonly RecordField<Partnership> Motives = new(
        "motives",
        new Label("Motieven", "Motives"),
        tie => FieldText.Codes(tie.Motives)
    );

    public static readonly RecordField<Partnership> PartnerMotives = new(
        "partnerMotives",
        new Label("Motieven van de partner", "Motives of the partner"),
        tie => FieldText.Codes(tie.PartnerMotives)
    );

    public static readonly RecordField<Partnership> Themes = new(
        "themes",
        new Label("Onderwerpen", "Themes"),
        tie => FieldText.Codes(tie.Themes)
    );

    public static readonly RecordField<Partnership> Organisations = new(
        "organisations",
        new Label("Organisaties", "Organisations"),
        tie => FieldText.Codes(tie.Organisations)
    );

    public static readonly RecordField<Partnership> Funding = new(
        "funding",
        new Label("Subsidiegevers", "Funding"),
        tie => FieldText.Codes(tie.Funding)
    );

    public static readonly RecordField<Partnership> Description = new(
        "description",
        new Label("Omschrijving", "Description"),
        tie => tie.Description
    );

    public static readonly RecordField<Partnership> ReferenceDate = EvidenceFields.ReferenceDate<Partnership>(tie =>
        tie.Evidence
    );

    public static readonly RecordField<Partnership> Confidence = EvidenceFields.Confidence<Partnership>(tie =>
        tie.Evidence
    );

    public static readonly ValueList<RecordField<Partnership>> All =
    [
        Municipality,
        PartnerKind,
        PartnerName,
        Country,
        Start,
        End,
        Initiative,
        Motives,
        PartnerMotives,
        Themes,
        Organisations,
        Funding,
        Description,
        EvidenceFields.Kind<Partnership>(tie => tie.Evidence),
        EvidenceFields.Sources<Partnership>(tie => tie.Evidence),
        ReferenceDate,
        Confidence,
        EvidenceFields.Note<Partnership>(tie => tie.Evidence),
    ];
}
