using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Serialization;

/// <summary>The codes of each enumeration in the format.</summary>
internal static class EnumCodes
{
    public static readonly EnumCodes<EvidenceKind> EvidenceKind = new(
        (Partnerships.EvidenceKind.Stated, "stated"),
        (Partnerships.EvidenceKind.Derived, "derived"),
        (Partnerships.EvidenceKind.Reconstructed, "reconstructed")
    );

    public static readonly EnumCodes<Confidence> Confidence = new(
        (Partnerships.Confidence.Low, "low"),
        (Partnerships.Confidence.Medium, "medium"),
        (Partnerships.Confidence.High, "high")
    );

    public static readonly EnumCodes<MunicipalityKind> MunicipalityKind = new(
        (Partnerships.MunicipalityKind.Municipality, "municipality"),
        (Partnerships.MunicipalityKind.PublicBody, "public-body"),
        (Partnerships.MunicipalityKind.AnnexedArea, "annexed-area"),
        (Partnerships.MunicipalityKind.Placeholder, "placeholder"),
        (Partnerships.MunicipalityKind.Special, "special")
    );

    public static readonly EnumCodes<DacIncomeGroup> IncomeGroup = new(
        (DacIncomeGroup.LeastDeveloped, "least-developed"),
        (DacIncomeGroup.OtherLowIncome, "other-low-income"),
        (DacIncomeGroup.LowerMiddleIncome, "lower-middle-income"),
        (DacIncomeGroup.UpperMiddleIncome, "upper-middle-income"),
        (DacIncomeGroup.HighIncome, "high-income"),
        (DacIncomeGroup.MoreAdvanced, "more-advanced")
    );

    public static readonly EnumCodes<EuStatus> EuStatus = new(
        (Registers.EuStatus.None, "none"),
        (Registers.EuStatus.Candidate, "candidate"),
        (Registers.EuStatus.Member, "member")
    );

    public static readonly EnumCodes<IssueSeverity> Severity = new(
        (IssueSeverity.Warning, "warning"),
        (IssueSeverity.Error, "error")
    );
}
