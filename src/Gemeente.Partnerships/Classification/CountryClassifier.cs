using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>The country of the partner (land).</summary>
internal sealed class CountryClassifier : IClassifier<PartnershipFact, CountryCode>
{
    private static readonly Label Rule = new("het land van de partner", "the partner's country");

    public CategoryScheme<CountryCode> Scheme { get; } = CategorySchemes.Countries(allowsMany: false);

    public Classification<CountryCode> Classify(PartnershipFact fact)
    {
        CountryCode country = fact.Partnership.Partner.Country;
        return country.IsUnknown ? Classification<CountryCode>.Unknown : country;
    }

    public IReadOnlyList<Reason<CountryCode>> Explain(PartnershipFact fact) =>
        Because.Of(Classify(fact), Rule, [Because.Country(fact), .. Because.Record(fact)]);
}
