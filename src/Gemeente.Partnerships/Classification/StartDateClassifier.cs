using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>The first day on which the partnership can have begun (begindatum). Unknown when only known to be by some day.</summary>
internal sealed class StartDateClassifier : IClassifier<PartnershipFact, DateOnly>
{
    private static readonly Label Rule = new(
        "de eerste dag waarop de stedenband begonnen kan zijn",
        "the first day on which the partnership can have begun"
    );

    public CategoryScheme<DateOnly> Scheme { get; } = CategoryScheme<DateOnly>.Open;

    public Classification<DateOnly> Classify(PartnershipFact fact) =>
        fact.FirstDay is { } day ? day : Classification<DateOnly>.Unknown;

    public IReadOnlyList<Reason<DateOnly>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Record(fact));
}
