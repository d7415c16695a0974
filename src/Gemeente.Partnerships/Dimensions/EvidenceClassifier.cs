using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>How the partnership is known (herkomst van het gegeven).</summary>
internal sealed class EvidenceClassifier : IClassifier<PartnershipFact, EvidenceKind>
{
    private static readonly Label Rule = new("hoe de stedenband bekend is", "how the partnership is known");

    public CodeList<EvidenceKind> Scheme { get; } = CodeLists.EvidenceKinds;

    public Classification<EvidenceKind> Classify(PartnershipFact fact) => fact.Partnership.Evidence.Kind;

    public IReadOnlyList<Reason<EvidenceKind>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
