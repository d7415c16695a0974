using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The year in which the partnership began (beginjaar). Unknown when only known to be by some year.</summary>
internal sealed class StartYearClassifier : IClassifier<PartnershipFact, int>
{
    private static readonly Label Rule = new(
        "het jaar waarin de stedenband begon",
        "the year in which the partnership began"
    );

    public CodeList<int> Scheme { get; } = CodeList<int>.Open;

    public Classification<int> Classify(PartnershipFact fact) =>
        fact.FirstDay is { } day ? day.Year : Classification<int>.Unknown;

    public IReadOnlyList<Reason<int>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
