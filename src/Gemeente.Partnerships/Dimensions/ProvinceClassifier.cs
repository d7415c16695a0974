using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The province that the municipality lies in on the date (provincie).</summary>
internal sealed class ProvinceClassifier<TFact> : IClassifier<TFact, Province>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "de provincie waarin de gemeente ligt",
        "the province that the municipality lies in"
    );

    public CodeList<Province> Scheme { get; } = CodeLists.OneOf<Province>();

    public Classification<Province> Classify(TFact fact) => fact.Municipality?.ProvinceOn(fact.AsOf);

    public IReadOnlyList<Reason<Province>> Explain(TFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                Label.Same(ReasonText.Name(fact.Municipality)),
                ReasonText.On(fact.AsOf),
                .. ReasonText.HowKnown(fact.Municipality?.Evidence),
            ]
        );
}
