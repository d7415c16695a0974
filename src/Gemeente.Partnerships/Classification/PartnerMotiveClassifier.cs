using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>Why the partner keeps the partnership (motief van de partner).</summary>
internal sealed class PartnerMotiveClassifier : IClassifier<PartnershipFact, Motive>
{
    private static readonly Label Rule = new(
        "waarom de partner de stedenband onderhoudt",
        "why the partner keeps the partnership"
    );

    public CategoryScheme<Motive> Scheme { get; } = CategorySchemes.ManyOf<Motive>();

    public Classification<Motive> Classify(PartnershipFact fact) =>
        Classification<Motive>.Many(fact.Partnership.PartnerMotives);

    public IReadOnlyList<Reason<Motive>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
