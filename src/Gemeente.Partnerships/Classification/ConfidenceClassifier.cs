using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>How far the record of the partnership can be relied on (betrouwbaarheid).</summary>
internal sealed class ConfidenceClassifier : IClassifier<PartnershipFact, Confidence>
{
    private static readonly Label Rule = new("hoe betrouwbaar het gegeven is", "how far the record can be relied on");

    public CategoryScheme<Confidence> Scheme { get; } =
        CategorySchemes.Listed(
            isOrdered: true,
            (Confidence.Low, "low", "Laag", "Low"),
            (Confidence.Medium, "medium", "Midden", "Medium"),
            (Confidence.High, "high", "Hoog", "High")
        );

    public Classification<Confidence> Classify(PartnershipFact fact) =>
        fact.Partnership.Evidence.Confidence is { } confidence ? confidence : Classification<Confidence>.Unknown;

    public IReadOnlyList<Reason<Confidence>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
