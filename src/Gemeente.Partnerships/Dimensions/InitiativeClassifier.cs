using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Who began the partnership (initiatief).</summary>
internal sealed class InitiativeClassifier : IClassifier<PartnershipFact, Initiative>
{
    private static readonly Label Rule = new("wie de stedenband begon", "who began the partnership");

    public CodeList<Initiative> Scheme { get; } = CodeLists.OneOf<Initiative>();

    public Classification<Initiative> Classify(PartnershipFact fact) => fact.Partnership.Initiative;

    public IReadOnlyList<Reason<Initiative>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
