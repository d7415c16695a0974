using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Codes;

/// <summary>The codes of each enumeration in the format.</summary>
internal static class EnumCodes
{
    public static readonly EnumCodes<EvidenceKind> EvidenceKind = new(
        (Codes.EvidenceKind.Stated, "stated"),
        (Codes.EvidenceKind.Derived, "derived"),
        (Codes.EvidenceKind.Reconstructed, "reconstructed")
    );

    public static readonly EnumCodes<Confidence> Confidence = new(
        (Codes.Confidence.Low, "low"),
        (Codes.Confidence.Medium, "medium"),
        (Codes.Confidence.High, "high")
    );

    public static readonly EnumCodes<MunicipalityKind> MunicipalityKind = new(
        (Codes.MunicipalityKind.Municipality, "municipality"),
        (Codes.MunicipalityKind.PublicBody, "public-body"),
        (Codes.MunicipalityKind.AnnexedArea, "annexed-area"),
        (Codes.MunicipalityKind.Placeholder, "placeholder"),
        (Codes.MunicipalityKind.Special, "special")
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
        (Codes.EuStatus.None, "none"),
        (Codes.EuStatus.Candidate, "candidate"),
        (Codes.EuStatus.Member, "member")
    );

    public static readonly EnumCodes<IssueSeverity> Severity = new(
        (IssueSeverity.Warning, "warning"),
        (IssueSeverity.Error, "error")
    );
}
