using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The municipality that keeps the partnership on the date (gemeente): the recorded one or, after a merger, its
/// successor. Of a divided municipality it is the heir that continued the partnership; unknown if the record does not
/// name it. Unknown also if the municipality starts after the date.
/// </summary>
internal sealed class MunicipalityClassifier : IClassifier<PartnershipFact, MunicipalityCode>
{
    private static readonly Label Recorded = new(
        "de gemeente die de stedenband onderhoudt",
        "the municipality that keeps the partnership"
    );
    private static readonly Label Merged = new(
        "de gemeente waarin die van de stedenband is opgegaan",
        "the municipality that the partnership's own was merged into"
    );
    private static readonly Label Continued = new(
        "de opvolger die de stedenband heeft voortgezet",
        "the heir that continued the partnership"
    );

    public CodeList<MunicipalityCode> Codes => CodeLists.MunicipalityCodes;

    public Classification<MunicipalityCode> Classify(PartnershipFact fact) =>
        fact.Municipality is { } municipality ? municipality.Code : Classification<MunicipalityCode>.Unknown;

    public IReadOnlyList<Reason<MunicipalityCode>> Explain(PartnershipFact fact) =>
        ReasonText.Of(
            Classify(fact),
            fact.Succession.Lineage.Count == 1 ? Recorded
                : fact.Succession.Lineage.Any(step => step.Code == fact.Partnership.ContinuedBy) ? Continued
                : Merged,
            [
                Label.Same(string.Join(", ", fact.Succession.Lineage.Select(Step))),
                ReasonText.On(fact.AsOf),
                .. ReasonText.Record(fact),
            ]
        );

    public Label? ExplainUnknown(PartnershipFact fact) =>
        ReasonText.Heirs(fact.Succession) is [var heirs] ? heirs : null;

    private static string Step(Municipality municipality) =>
        municipality.ValidTo is { } end
            ? $"{ReasonText.Name(municipality)} < {ReasonText.Text(end)}"
            : ReasonText.Name(municipality);
}
