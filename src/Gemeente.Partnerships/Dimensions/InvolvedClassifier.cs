using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Whether the municipality has a partnership that counts on the date (betrokken).</summary>
internal sealed class InvolvedClassifier : IClassifier<MunicipalityFact, bool>
{
    private static readonly Label Rule = new(
        "of de gemeente een stedenband heeft die op de datum telt",
        "whether the municipality has a partnership that counts on the date"
    );

    public CodeList<bool> Scheme => CodeLists.YesNo;

    public Classification<bool> Classify(MunicipalityFact fact) => fact.IsInvolved;

    public IReadOnlyList<Reason<bool>> Explain(MunicipalityFact fact) =>
        ReasonText.Of(Classify(fact), Rule, [ReasonText.Partnerships(fact), ReasonText.On(fact.AsOf)]);
}
