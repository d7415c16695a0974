using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>How many partnerships of the municipality count on the date (aantal stedenbanden).</summary>
internal sealed class PartnershipCountClassifier : IClassifier<MunicipalityFact, int>
{
    private static readonly Label Rule = new(
        "hoeveel stedenbanden van de gemeente op de datum tellen",
        "how many partnerships of the municipality count on the date"
    );

    public CodeList<int> Scheme => CodeList<int>.Open;

    public Classification<int> Classify(MunicipalityFact fact) => fact.Partnerships.Count;

    public IReadOnlyList<Reason<int>> Explain(MunicipalityFact fact) =>
        ReasonText.Of(Classify(fact), Rule, [ReasonText.Partnerships(fact), ReasonText.On(fact.AsOf)]);
}
