using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>The municipality itself (gemeente).</summary>
internal sealed class MunicipalityCodeClassifier : IClassifier<MunicipalityFact, MunicipalityCode>
{
    private static readonly Label Rule = new("de gemeente volgens het register", "the municipality by the register");

    public CategoryScheme<MunicipalityCode> Scheme => CategorySchemes.MunicipalityCodes;

    public Classification<MunicipalityCode> Classify(MunicipalityFact fact) => fact.Municipality.Code;

    public IReadOnlyList<Reason<MunicipalityCode>> Explain(MunicipalityFact fact) =>
        Because.Of(
            Classify(fact),
            Rule,
            [Label.Same(Because.Name(fact.Municipality)), .. Because.HowKnown(fact.Municipality.Evidence)]
        );
}
