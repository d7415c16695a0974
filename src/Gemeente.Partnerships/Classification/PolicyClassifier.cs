using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>Whether the municipality has a policy for international cooperation (beleid).</summary>
internal sealed class PolicyClassifier<TFact> : IClassifier<TFact, bool>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "of de gemeente beleid heeft voor internationale samenwerking",
        "whether the municipality has a policy for international cooperation"
    );

    public CategoryScheme<bool> Scheme => CategorySchemes.YesNo;

    public Classification<bool> Classify(TFact fact) =>
        fact.Profile.HasPolicy is { } policy ? policy : Classification<bool>.Unknown;

    public IReadOnlyList<Reason<bool>> Explain(TFact fact) =>
        Because.Of(Classify(fact), Rule, Because.Profile(fact, profile => profile.HasPolicy is not null));
}
