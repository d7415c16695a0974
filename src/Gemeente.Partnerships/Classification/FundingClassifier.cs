using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>Who subsidises the partnership (financiering).</summary>
internal sealed class FundingClassifier : IClassifier<PartnershipFact, FundingSource>
{
    private static readonly Label Rule = new("wie de stedenband subsidieert", "who subsidises the partnership");

    public CategoryScheme<FundingSource> Scheme { get; } = CategorySchemes.ManyOf<FundingSource>();

    public Classification<FundingSource> Classify(PartnershipFact fact) =>
        Classification<FundingSource>.Many(fact.Partnership.Funding);

    public IReadOnlyList<Reason<FundingSource>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
