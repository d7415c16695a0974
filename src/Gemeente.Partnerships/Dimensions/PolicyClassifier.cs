using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Whether the municipality has a policy for international cooperation (beleid).</summary>
internal sealed class PolicyClassifier<TFact> : IClassifier<TFact, bool>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "of de gemeente beleid heeft voor internationale samenwerking",
        "whether the municipality has a policy for international cooperation"
    );

    public CodeList<bool> Scheme => CodeLists.YesNo;

    public Classification<bool> Classify(TFact fact) =>
        fact.Profile.HasPolicy is { } policy ? policy : Classification<bool>.Unknown;

    public IReadOnlyList<Reason<bool>> Explain(TFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Profile(fact, profile => profile.HasPolicy is not null));
}
