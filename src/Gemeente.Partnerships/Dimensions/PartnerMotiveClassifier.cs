using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Why the partner keeps the partnership (motief van de partner).</summary>
internal sealed class PartnerMotiveClassifier : IClassifier<PartnershipFact, Motive>
{
    private static readonly Label Rule = new(
        "waarom de partner de stedenband onderhoudt",
        "why the partner keeps the partnership"
    );

    public CodeList<Motive> Scheme { get; } = CodeLists.ManyOf<Motive>();

    public Classification<Motive> Classify(PartnershipFact fact) =>
        Classification<Motive>.Many(fact.Partnership.PartnerMotives);

    public IReadOnlyList<Reason<Motive>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
