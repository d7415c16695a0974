using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Why the Dutch side keeps the partnership (motief).</summary>
internal sealed class MotiveClassifier : IClassifier<PartnershipFact, Motive>
{
    private static readonly Label Rule = new(
        "waarom de Nederlandse kant de stedenband onderhoudt",
        "why the Dutch side keeps the partnership"
    );

    public CodeList<Motive> Scheme { get; } = CodeLists.ManyOf<Motive>();

    public Classification<Motive> Classify(PartnershipFact fact) =>
        Classification<Motive>.Many(fact.Partnership.Motives);

    public IReadOnlyList<Reason<Motive>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
