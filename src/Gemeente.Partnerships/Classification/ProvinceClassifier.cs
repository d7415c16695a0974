using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>The province that the municipality lies in on the date (provincie).</summary>
internal sealed class ProvinceClassifier<TFact> : IClassifier<TFact, Province>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "de provincie waarin de gemeente ligt",
        "the province that the municipality lies in"
    );

    public CategoryScheme<Province> Scheme { get; } = CategorySchemes.OneOf<Province>();

    public Classification<Province> Classify(TFact fact) => fact.Municipality?.ProvinceOn(fact.AsOf);

    public IReadOnlyList<Reason<Province>> Explain(TFact fact) =>
        Because.Of(
            Classify(fact),
            Rule,
            [
                Label.Same(Because.Name(fact.Municipality)),
                Because.On(fact.AsOf),
                .. Because.HowKnown(fact.Municipality?.Evidence),
            ]
        );
}
