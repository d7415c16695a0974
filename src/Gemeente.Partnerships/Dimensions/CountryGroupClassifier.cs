using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The groups that the partner's country is in on the date (landengroep). Unknown if the country is unknown.
/// </summary>
internal sealed class CountryGroupClassifier : IClassifier<PartnershipFact, CountryGroup>
{
    private static readonly Label Rule = new(
        "de groepen waarin het land van de partner zit",
        "the groups that the partner's country is in"
    );

    public CodeList<CountryGroup> Codes { get; } =
        new()
        {
            Declared = CountryGroup.All,
            IsMultiValued = true,
            Name = group => group.Label,
        };

    public Classification<CountryGroup> Classify(PartnershipFact fact)
    {
        var groups = new List<CountryGroup>();
        if (fact.IsCountryOfOrigin)
            groups.Add(CountryGroup.CountryOfOrigin);
        if (fact.EuStatus == EuStatus.Member)
            groups.Add(CountryGroup.EuMember);
        if (fact.EuStatus == EuStatus.Candidate)
            groups.Add(CountryGroup.EuCandidate);
        if (fact.IsOnDacList == true)
            groups.Add(CountryGroup.DacList);
        if (fact is { IsOnDacList: null, Country: not null })
            groups.Add(CountryGroup.DacListUnknown);
        if (groups.Count == 0 && fact.IsOnDacList == false)
            groups.Add(CountryGroup.Other);
        return Classification<CountryGroup>.Many(groups);
    }

    public IReadOnlyList<Reason<CountryGroup>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.CountryOnDate(fact));
}
