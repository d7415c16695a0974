using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Who subsidises the partnership (financiering).</summary>
internal sealed class FundingClassifier : IClassifier<PartnershipFact, FundingSource>
{
    private static readonly Label Rule = new("wie de stedenband subsidieert", "who subsidises the partnership");

    public CodeList<FundingSource> Scheme { get; } = CodeLists.ManyOf<FundingSource>();

    public Classification<FundingSource> Classify(PartnershipFact fact) =>
        Classification<FundingSource>.Many(fact.Partnership.Funding);

    public IReadOnlyList<Reason<FundingSource>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
