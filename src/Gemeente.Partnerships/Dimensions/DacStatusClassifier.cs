using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The income group of the partner's country on the DAC list on the date (inkomensgroep).</summary>
internal sealed class DacStatusClassifier : IClassifier<PartnershipFact, DacStatus>
{
    private static readonly Label Rule = new(
        "de plaats van het land van de partner op de DAC-lijst",
        "where the partner's country stands on the DAC list"
    );

    public CodeList<DacStatus> Codes { get; } = new() { Declared = DacStatus.All, Name = status => status.Label };

    public Classification<DacStatus> Classify(PartnershipFact fact) =>
        fact.IncomeGroup switch
        {
            DacIncomeGroup.LeastDeveloped => DacStatus.LeastDeveloped,
            DacIncomeGroup.OtherLowIncome => DacStatus.OtherLowIncome,
            DacIncomeGroup.LowerMiddleIncome => DacStatus.LowerMiddleIncome,
            DacIncomeGroup.UpperMiddleIncome => DacStatus.UpperMiddleIncome,
            DacIncomeGroup.HighIncome => DacStatus.HighIncome,
            DacIncomeGroup.MoreAdvanced => DacStatus.MoreAdvanced,
            _ => fact.IsOnDacList == false ? DacStatus.NotListed : Classification<DacStatus>.Unknown,
        };

    public IReadOnlyList<Reason<DacStatus>> Explain(PartnershipFact fact) =>
        ReasonText.Of(Classify(fact), Rule, ReasonText.CountryOnDate(fact));
}
