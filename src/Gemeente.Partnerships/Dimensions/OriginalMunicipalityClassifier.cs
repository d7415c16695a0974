using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The municipality as the source recorded it (oorspronkelijke gemeente), whether or not it exists on the date.
/// </summary>
internal sealed class OriginalMunicipalityClassifier : IClassifier<PartnershipFact, MunicipalityCode>
{
    private static readonly Label Rule = new("de gemeente volgens de bron", "the municipality as the source has it");

    public CodeList<MunicipalityCode> Scheme => CodeLists.MunicipalityCodes;

    public Classification<MunicipalityCode> Classify(PartnershipFact fact)
    {
        MunicipalityCode code = fact.Partnership.Municipality;
        return code == default ? Classification<MunicipalityCode>.Unknown : code;
    }

    public IReadOnlyList<Reason<MunicipalityCode>> Explain(PartnershipFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                .. fact.OriginalMunicipality is { } original
                    ? [Label.Same(ReasonText.Name(original))]
                    : Array.Empty<Label>(),
                .. ReasonText.Record(fact),
            ]
        );
}
