using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>How the partnership is known (herkomst van het gegeven).</summary>
internal sealed class EvidenceClassifier : IClassifier<PartnershipFact, EvidenceKind>
{
    private static readonly Label Rule = new("hoe de stedenband bekend is", "how the partnership is known");

    public CategoryScheme<EvidenceKind> Scheme { get; } = CategorySchemes.EvidenceKinds;

    public Classification<EvidenceKind> Classify(PartnershipFact fact) => fact.Partnership.Evidence.Kind;

    public IReadOnlyList<Reason<EvidenceKind>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
