using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>How far the record of the partnership can be relied on (betrouwbaarheid).</summary>
internal sealed class ConfidenceClassifier : IClassifier<PartnershipFact, Confidence>
{
    private static readonly Label Rule = new("hoe betrouwbaar het gegeven is", "how far the record can be relied on");

    public CodeList<Confidence> Scheme { get; } =
        CodeLists.Listed(
            isOrdered: true,
            (Confidence.Low, "low", "Laag", "Low"),
            (Confidence.Medium, "medium", "Midden", "Medium"),
            (Confidence.High, "high", "Hoog", "High")
        );

    public Classification<Confidence> Classify(PartnershipFact fact) =>
        fact.Partnership.Evidence.Confidence is { } confidence ? confidence : Classification<Confidence>.Unknown;

    public IReadOnlyList<Reason<Confidence>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
