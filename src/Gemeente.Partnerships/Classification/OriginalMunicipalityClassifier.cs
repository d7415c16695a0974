using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>The municipality as the source recorded it (oorspronkelijke gemeente), whether or not it exists on the date.</summary>
internal sealed class OriginalMunicipalityClassifier : IClassifier<PartnershipFact, MunicipalityCode>
{
    private static readonly Label Rule = new("de gemeente volgens de bron", "the municipality as the source has it");

    public CategoryScheme<MunicipalityCode> Scheme => CategorySchemes.MunicipalityCodes;

    public Classification<MunicipalityCode> Classify(PartnershipFact fact)
    {
        MunicipalityCode code = fact.Partnership.Municipality;
        return code == default ? Classification<MunicipalityCode>.Unknown : code;
    }

    public IReadOnlyList<Reason<MunicipalityCode>> Explain(PartnershipFact fact) =>
        Because.Of(
            Classify(fact),
            Rule,
            [
                .. fact.OriginalMunicipality is { } original
                    ? [Label.Same(Because.Name(original))]
                    : Array.Empty<Label>(),
                .. Because.Record(fact),
            ]
        );
}
