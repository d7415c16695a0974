using System.Globalization;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships;

/// <summary>What a partnership states, piece by piece, as texts that can be compared and shown.</summary>
/// <param name="Id">The name, as in JSON.</param>
/// <param name="Label">The name in both languages.</param>
/// <param name="TextOf">The value; null when nothing is stated.</param>
internal sealed record PartnershipField(string Id, Label Label, Func<Partnership, string?> TextOf)
{
    public static readonly PartnershipField Municipality =
        new("municipality", new Label("Gemeente", "Municipality"), tie => tie.Municipality.ToString());

    public static readonly PartnershipField PartnerKind =
        new("partner.kind", new Label("Soort partner", "Kind of partner"), tie => tie.Partner.Kind.Code);

    public static readonly PartnershipField PartnerName =
        new("partner.name", new Label("Naam van de partner", "Name of the partner"), tie => tie.Partner.Name);

    public static readonly PartnershipField Country =
        new("partner.country", new Label("Land", "Country"), tie => tie.Partner.Country.ToString());

    public static readonly PartnershipField Start = new("period.start", new Label("Begin", "Start"), tie => tie.Period.Start.ToString());

    public static readonly PartnershipField End = new("period.end", new Label("Eind", "End"), tie => tie.Period.End.ToString());

    public static readonly PartnershipField Initiative =
        new("initiative", new Label("Initiatief", "Initiative"), tie => tie.Initiative?.Code);

    public static readonly PartnershipField Motives = new("motives", new Label("Motieven", "Motives"), tie => Join(tie.Motives));

    public static readonly PartnershipField PartnerMotives = new(
        "partnerMotives", new Label("Motieven van de partner", "Motives of the partner"), tie => Join(tie.PartnerMotives));

    public static readonly PartnershipField Themes = new("themes", new Label("Onderwerpen", "Themes"), tie => Join(tie.Themes));

    public static readonly PartnershipField Organisations =
        new("organisations", new Label("Organisaties", "Organisations"), tie => Join(tie.Organisations));

    public static readonly PartnershipField Funding =
        new("funding", new Label("Subsidiegevers", "Funding"), tie => Join(tie.Funding));

    public static readonly PartnershipField Description =
        new("description", new Label("Omschrijving", "Description"), tie => tie.Description);

    public static readonly PartnershipField EvidenceKind = new(
        "evidence.kind", new Label("Soort herkomst", "Kind of evidence"), tie => Lower(tie.Evidence.Kind));

    public static readonly PartnershipField Sources =
        new("evidence.sources", new Label("Bronnen", "Sources"), tie => Quote(tie.Evidence.Sources));

    public static readonly PartnershipField ReferenceDate = new(
        "evidence.referenceDate",
        new Label("Peildatum", "Reference date"),
        tie => tie.Evidence.ReferenceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static readonly PartnershipField Confidence = new(
        "evidence.confidence", new Label("Betrouwbaarheid", "Confidence"), tie => Lower(tie.Evidence.Confidence));

    public static readonly PartnershipField Note =
        new("evidence.note", new Label("Noot bij de herkomst", "Note on the evidence"), tie => tie.Evidence.Note);

    public static readonly ValueList<PartnershipField> All =
    [
        Municipality, PartnerKind, PartnerName, Country, Start, End, Initiative, Motives, PartnerMotives, Themes,
        Organisations, Funding, Description, EvidenceKind, Sources, ReferenceDate, Confidence, Note,
    ];

    private static string? Join<T>(ValueList<T> items)
        where T : notnull
        => items.Count == 0 ? null : string.Join(", ", items.Select(item => item.ToString()));

    /// <summary>Other than codes, sources may hold commas themselves.</summary>
    private static string? Quote(ValueList<string> texts)
        => texts.Count == 0 ? null : string.Join(", ", texts.Select(text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"));

    private static string? Lower<T>(T? value)
        where T : struct, Enum
        => value?.ToString().ToLowerInvariant();

    private static string? Lower(EvidenceKind value) => Lower((EvidenceKind?)value);
}
