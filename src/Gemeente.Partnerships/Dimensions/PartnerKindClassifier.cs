using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>What the partner is: municipality, district, province, island or country (soort partner).</summary>
internal sealed class PartnerKindClassifier : IClassifier<PartnershipFact, PartnerKind>
{
    private static readonly Label Rule = new("wat de partner is", "what the partner is");

    public CodeList<PartnerKind> Scheme { get; } = CodeLists.OneOf<PartnerKind>();

    public Classification<PartnerKind> Classify(PartnershipFact fact) => fact.Partnership.Partner.Kind;

    public IReadOnlyList<Reason<PartnerKind>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
