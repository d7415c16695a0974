using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>How many partnerships of the municipality count on the date (aantal stedenbanden).</summary>
internal sealed class PartnershipCountClassifier : IClassifier<MunicipalityFact, int>
{
    private static readonly Label Rule = new(
        "hoeveel stedenbanden van de gemeente op de datum tellen",
        "how many partnerships of the municipality count on the date"
    );

    public CategoryScheme<int> Scheme => CategoryScheme<int>.Open;

    public Classification<int> Classify(MunicipalityFact fact) => fact.Partnerships.Count;

    public IReadOnlyList<Reason<int>> Explain(MunicipalityFact fact) =>
        Because.Of(Classify(fact), Rule, [Because.Partnerships(fact), Because.On(fact.AsOf)]);
}
