using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Whether the municipality's policy is directed at countries on the DAC list (DAC-focus).</summary>
internal sealed class DacFocusClassifier<TFact> : IClassifier<TFact, bool>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "of het beleid van de gemeente gericht is op landen op de DAC-lijst",
        "whether the municipality's policy is directed at countries on the DAC list"
    );

    public CodeList<bool> Scheme => CodeLists.YesNo;

    public Classification<bool> Classify(TFact fact) =>
        fact.Profile.HasDacFocus is { } focus ? focus : Classification<bool>.Unknown;

    public IReadOnlyList<Reason<bool>> Explain(TFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.Profile(fact, profile => profile.HasDacFocus is not null));
}
