using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Codes;

/// <summary>The codes of the values of each enumeration, with names where a dimension shows them.</summary>
internal static class EnumCodes
{
    public static EnumCodes<EvidenceKind> EvidenceKind =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<EvidenceKind>(
                (Codes.EvidenceKind.Stated, "stated", new("Vermeld", "Stated")),
                (Codes.EvidenceKind.Derived, "derived", new("Afgeleid", "Derived")),
                (Codes.EvidenceKind.Reconstructed, "reconstructed", new("Gereconstrueerd", "Reconstructed"))
            )
        );

    public static EnumCodes<Confidence> Confidence =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<Confidence>(
                (Codes.Confidence.Low, "low", new("Laag", "Low")),
                (Codes.Confidence.Medium, "medium", new("Midden", "Medium")),
                (Codes.Confidence.High, "high", new("Hoog", "High"))
            )
        );

    public static EnumCodes<MunicipalityKind> MunicipalityKind =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<MunicipalityKind>(
                (Codes.MunicipalityKind.Municipality, "municipality"),
                (Codes.MunicipalityKind.PublicBody, "public-body"),
                (Codes.MunicipalityKind.AnnexedArea, "annexed-area"),
                (Codes.MunicipalityKind.Placeholder, "placeholder"),
                (Codes.MunicipalityKind.Special, "special")
            )
        );

    public static EnumCodes<MunicipalityNameKind> MunicipalityNameKind =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<MunicipalityNameKind>(
                (Codes.MunicipalityNameKind.Official, "official"),
                (Codes.MunicipalityNameKind.Former, "former"),
                (Codes.MunicipalityNameKind.Alternative, "alternative")
            )
        );

    public static EnumCodes<SuccessionEvent> SuccessionEvent =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<SuccessionEvent>(
                (Codes.SuccessionEvent.Merger, "merger"),
                (Codes.SuccessionEvent.Split, "split"),
                (Codes.SuccessionEvent.Rename, "rename"),
                (Codes.SuccessionEvent.Boundary, "boundary")
            )
        );

    public static EnumCodes<DacIncomeGroup> IncomeGroup =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<DacIncomeGroup>(
                (DacIncomeGroup.LeastDeveloped, "least-developed"),
                (DacIncomeGroup.OtherLowIncome, "other-low-income"),
                (DacIncomeGroup.LowerMiddleIncome, "lower-middle-income"),
                (DacIncomeGroup.UpperMiddleIncome, "upper-middle-income"),
                (DacIncomeGroup.HighIncome, "high-income"),
                (DacIncomeGroup.MoreAdvanced, "more-advanced")
            )
        );

    public static EnumCodes<EuStatus> EuStatus =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<EuStatus>(
                (Codes.EuStatus.Member, "member", new("Lidstaat", "Member")),
                (Codes.EuStatus.Candidate, "candidate", new("Kandidaat", "Candidate")),
                (Codes.EuStatus.None, "none", new("Geen van beide", "Neither"))
            )
        );

    public static EnumCodes<PartnershipStatus> PartnershipStatus =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<PartnershipStatus>(
                (Partnerships.PartnershipStatus.NotBegun, "not-begun", new("Nog niet begonnen", "Not begun")),
                (Partnerships.PartnershipStatus.Active, "active", new("Actief", "Active")),
                (Partnerships.PartnershipStatus.Possible, "possible", new("Mogelijk", "Possible")),
                (Partnerships.PartnershipStatus.Ended, "ended", new("Beëindigd", "Ended"))
            )
        );

    public static EnumCodes<TransitionKind> TransitionKind =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<TransitionKind>(
                (Codes.TransitionKind.Begun, "begun", new("Begonnen", "Begun")),
                (Codes.TransitionKind.PossiblyBegun, "possibly-begun", new("Mogelijk begonnen", "Possibly begun")),
                (Codes.TransitionKind.Ended, "ended", new("Beëindigd", "Ended")),
                (Codes.TransitionKind.PossiblyEnded, "possibly-ended", new("Mogelijk beëindigd", "Possibly ended")),
                (Codes.TransitionKind.Moved, "moved", new("Naar een andere gemeente", "Moved to another municipality")),
                (Codes.TransitionKind.Divided, "divided", new("Gemeente verdeeld", "Municipality divided")),
                (Codes.TransitionKind.Dissolved, "dissolved", new("Gemeente opgeheven", "Municipality dissolved")),
                (
                    Codes.TransitionKind.NoLongerCertain,
                    "no-longer-certain",
                    new("Niet langer zeker", "No longer certain")
                ),
                (Codes.TransitionKind.NowCertain, "now-certain", new("Nu zeker", "Now certain"))
            )
        );

    public static EnumCodes<IssueSeverity> Severity =>
        field
        ?? Once.Set(
            ref field,
            new EnumCodes<IssueSeverity>((IssueSeverity.Warning, "warning"), (IssueSeverity.Error, "error"))
        );
}
