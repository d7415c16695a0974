using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// True if the municipality as recorded exists on the date (gemeente bestaat nog). Unknown if it is not in the
/// register, or if the source does not name it.
/// </summary>
internal sealed class MunicipalityExistsClassifier : IClassifier<PartnershipFact, bool>
{
    private static readonly Label Rule = new(
        "het bestaan van de gemeente volgens het register",
        "the municipality's existence by the register"
    );

    public CodeList<bool> Codes => CodeLists.YesNo;

    public Classification<bool> Classify(PartnershipFact fact) =>
        fact.OriginalMunicipality
            is { Kind: not (MunicipalityKind.Placeholder or MunicipalityKind.Special) } municipality
            ? municipality.ExistsOn(fact.AsOf)
            : Classification<bool>.Unknown;

    public IReadOnlyList<Reason<bool>> Explain(PartnershipFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                Label.Same(ReasonText.Name(fact.OriginalMunicipality)),
                .. fact.OriginalMunicipality?.ValidTo is { } end
                    ? [new Label($"opgeheven op {ReasonText.Text(end)}", $"ceased on {ReasonText.Text(end)}")]
                    : Array.Empty<Label>(),
                ReasonText.On(fact.AsOf),
                .. ReasonText.HowKnown(fact.OriginalMunicipality?.Evidence),
            ]
        );
}
