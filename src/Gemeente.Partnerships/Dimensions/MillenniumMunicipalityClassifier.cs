using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// Whether the municipality is a Millennium Municipality on the date (Millenniumgemeente). Unknown when nothing is
/// stated, or when it became one on an unknown day around the date.
/// </summary>
internal sealed class MillenniumMunicipalityClassifier<TFact> : IClassifier<TFact, bool>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "sinds wanneer de gemeente Millenniumgemeente is, vergeleken met de datum",
        "since when the municipality is a Millennium Municipality, against the date"
    );

    public CodeList<bool> Scheme => CodeLists.YesNo;

    public Classification<bool> Classify(TFact fact) =>
        fact.Profile.IsMillenniumMunicipality is { } isOne ? isOne : Classification<bool>.Unknown;

    public IReadOnlyList<Reason<bool>> Explain(TFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            ReasonText.Profile(fact, profile => profile.MillenniumMunicipalitySince is not null)
        );
}
