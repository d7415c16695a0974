using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The country of the partner (land).</summary>
internal sealed class CountryClassifier : IClassifier<PartnershipFact, CountryCode>
{
    private static readonly Label Rule = new("het land van de partner", "the partner's country");

    public CodeList<CountryCode> Scheme { get; } = CodeLists.Countries(allowsMany: false);

    public Classification<CountryCode> Classify(PartnershipFact fact)
    {
        CountryCode country = fact.Partnership.Partner.Country;
        return country.IsUnknown ? Classification<CountryCode>.Unknown : country;
    }

    public IReadOnlyList<Reason<CountryCode>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, [ReasonText.Country(fact), .. ReasonText.Record(fact)]);
}
