using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>What the partner is: municipality, district, province, island or country (soort partner).</summary>
internal sealed class PartnerKindClassifier : IClassifier<PartnershipFact, PartnerKind>
{
    private static readonly Label Rule = new("wat de partner is", "what the partner is");

    public CategoryScheme<PartnerKind> Scheme { get; } = CategorySchemes.OneOf<PartnerKind>();

    public Classification<PartnerKind> Classify(PartnershipFact fact) => fact.Partnership.Partner.Kind;

    public IReadOnlyList<Reason<PartnerKind>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
