using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>Why the Dutch side keeps the partnership (motief).</summary>
internal sealed class MotiveClassifier : IClassifier<PartnershipFact, Motive>
{
    private static readonly Label Rule = new(
        "waarom de Nederlandse kant de stedenband onderhoudt",
        "why the Dutch side keeps the partnership"
    );

    public CategoryScheme<Motive> Scheme { get; } = CategorySchemes.ManyOf<Motive>();

    public Classification<Motive> Classify(PartnershipFact fact) =>
        Classification<Motive>.Many(fact.Partnership.Motives);

    public IReadOnlyList<Reason<Motive>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
