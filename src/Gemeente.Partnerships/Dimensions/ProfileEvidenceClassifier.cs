using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>How the latest profile in force of the municipality is known (herkomst van het profiel).</summary>
internal sealed class ProfileEvidenceClassifier : IClassifier<MunicipalityFact, EvidenceKind>
{
    private static readonly Label Rule = new(
        "hoe het laatste profiel van de gemeente bekend is",
        "how the municipality's latest profile is known"
    );

    public CodeList<EvidenceKind> Scheme => CodeLists.EvidenceKinds;

    public Classification<EvidenceKind> Classify(MunicipalityFact fact) =>
        fact.Profile.InForce is [var latest, ..] ? latest.Evidence.Kind : Classification<EvidenceKind>.Unknown;

    public IReadOnlyList<Reason<EvidenceKind>> Explain(MunicipalityFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Profile(fact, _ => true));
}
