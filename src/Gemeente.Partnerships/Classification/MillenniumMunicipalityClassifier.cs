using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>
/// Whether the municipality is a Millennium Municipality on the date (Millenniumgemeente). Unknown when nothing is stated,
/// or when it became one on an unknown day around the date.
/// </summary>
internal sealed class MillenniumMunicipalityClassifier<TFact> : IClassifier<TFact, bool>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "sinds wanneer de gemeente Millenniumgemeente is, vergeleken met de datum",
        "since when the municipality is a Millennium Municipality, against the date"
    );

    public CategoryScheme<bool> Scheme => CategorySchemes.YesNo;

    public Classification<bool> Classify(TFact fact) =>
        fact.Profile.IsMillenniumMunicipality is { } isOne ? isOne : Classification<bool>.Unknown;

    public IReadOnlyList<Reason<bool>> Explain(TFact fact) =>
        Because.Of(
            Classify(fact),
            Rule,
            Because.Profile(fact, profile => profile.MillenniumMunicipalitySince is not null)
        );
}
