using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>Whether the municipality has a partnership that counts on the date (betrokken).</summary>
internal sealed class InvolvedClassifier : IClassifier<MunicipalityFact, bool>
{
    private static readonly Label Rule = new(
        "of de gemeente een stedenband heeft die op de datum telt",
        "whether the municipality has a partnership that counts on the date"
    );

    public CategoryScheme<bool> Scheme => CategorySchemes.YesNo;

    public Classification<bool> Classify(MunicipalityFact fact) => fact.IsInvolved;

    public IReadOnlyList<Reason<bool>> Explain(MunicipalityFact fact) =>
        Because.Of(Classify(fact), Rule, [Because.Partnerships(fact), Because.On(fact.AsOf)]);
}
