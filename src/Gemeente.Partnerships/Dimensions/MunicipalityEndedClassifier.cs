using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The year in which the municipality as recorded ceased to exist, by merger, split or renaming (jaar van opheffing).
/// Unknown as long as it exists.
/// </summary>
internal sealed class MunicipalityEndedClassifier : IClassifier<PartnershipFact, int>
{
    private static readonly Label Rule = new(
        "het jaar waarin de gemeente volgens het register is opgeheven",
        "the year in which the municipality ceased by the register"
    );

    public Classification<int> Classify(PartnershipFact fact) =>
        fact.OriginalMunicipality?.ValidTo is { } end && end <= fact.AsOf ? end.Year : Classification<int>.Unknown;

    public IReadOnlyList<Reason<int>> Explain(PartnershipFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                Label.Same(ReasonText.Name(fact.OriginalMunicipality)),
                .. ReasonText.HowKnown(fact.OriginalMunicipality?.Evidence),
            ]
        );
}
