using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>
/// Whether the municipality as recorded exists on the date (gemeente bestaat nog). Unknown when the register does not know
/// it, or when the source did not name it.
/// </summary>
internal sealed class MunicipalityExistsClassifier : IClassifier<PartnershipFact, bool>
{
    private static readonly Label Rule = new(
        "het bestaan van de gemeente volgens het register",
        "the municipality's existence by the register"
    );

    public CategoryScheme<bool> Scheme => CategorySchemes.YesNo;

    public Classification<bool> Classify(PartnershipFact fact) =>
        fact.OriginalMunicipality
            is { Kind: not (MunicipalityKind.Placeholder or MunicipalityKind.Special) } municipality
            ? municipality.ExistsOn(fact.AsOf)
            : Classification<bool>.Unknown;

    public IReadOnlyList<Reason<bool>> Explain(PartnershipFact fact) =>
        Because.Of(
            Classify(fact),
            Rule,
            [
                Label.Same(Because.Name(fact.OriginalMunicipality)),
                .. fact.OriginalMunicipality?.ValidTo is { } end
                    ? [new Label($"opgeheven op {Because.Text(end)}", $"ceased on {Because.Text(end)}")]
                    : Array.Empty<Label>(),
                Because.On(fact.AsOf),
                .. Because.HowKnown(fact.OriginalMunicipality?.Evidence),
            ]
        );
}
