using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>How the latest profile in force of the municipality is known (herkomst van het profiel).</summary>
internal sealed class ProfileEvidenceClassifier : IClassifier<MunicipalityFact, EvidenceKind>
{
    private static readonly Label Rule = new(
        "hoe het laatste profiel van de gemeente bekend is",
        "how the municipality's latest profile is known"
    );

    public CategoryScheme<EvidenceKind> Scheme => CategorySchemes.EvidenceKinds;

    public Classification<EvidenceKind> Classify(MunicipalityFact fact) =>
        fact.Profile.InForce is [var latest, ..] ? latest.Evidence.Kind : Classification<EvidenceKind>.Unknown;

    public IReadOnlyList<Reason<EvidenceKind>> Explain(MunicipalityFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Profile(fact, _ => true));
}
