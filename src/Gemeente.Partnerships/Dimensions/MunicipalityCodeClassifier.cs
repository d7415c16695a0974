using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The municipality itself (gemeente).</summary>
internal sealed class MunicipalityCodeClassifier : IClassifier<MunicipalityFact, MunicipalityCode>
{
    private static readonly Label Rule = new("de gemeente volgens het register", "the municipality by the register");

    public CodeList<MunicipalityCode> Scheme => CodeLists.MunicipalityCodes;

    public Classification<MunicipalityCode> Classify(MunicipalityFact fact) => fact.Municipality.Code;

    public IReadOnlyList<Reason<MunicipalityCode>> Explain(MunicipalityFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [Label.Same(ReasonText.Name(fact.Municipality)), .. ReasonText.HowKnown(fact.Municipality.Evidence)]
        );
}
