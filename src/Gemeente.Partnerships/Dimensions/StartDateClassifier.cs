using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The first day on which the partnership can have begun (begindatum). Unknown when only known to be by some day.
/// </summary>
internal sealed class StartDateClassifier : IClassifier<PartnershipFact, DateOnly>
{
    private static readonly Label Rule = new(
        "de eerste dag waarop de stedenband begonnen kan zijn",
        "the first day on which the partnership can have begun"
    );

    public CodeList<DateOnly> Scheme { get; } = CodeList<DateOnly>.Open;

    public Classification<DateOnly> Classify(PartnershipFact fact) =>
        fact.FirstDay is { } day ? day : Classification<DateOnly>.Unknown;

    public IReadOnlyList<Reason<DateOnly>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Record(fact));
}
