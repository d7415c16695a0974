using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>Who began the partnership (initiatief).</summary>
internal sealed class InitiativeClassifier : IClassifier<PartnershipFact, Initiative>
{
    private static readonly Label Rule = new("wie de stedenband begon", "who began the partnership");

    public CategoryScheme<Initiative> Scheme { get; } = CategorySchemes.OneOf<Initiative>();

    public Classification<Initiative> Classify(PartnershipFact fact) => fact.Partnership.Initiative;

    public IReadOnlyList<Reason<Initiative>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
