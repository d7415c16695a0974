using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The band of the municipality's annual budget (budgetklasse). An amount that is not within one band is outside the
/// bands. Only a budget that is not stated is unknown.
/// </summary>
internal sealed class BudgetBandClassifier<TFact>(BudgetBandList bands) : IClassifier<TFact, BudgetBand>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new("de klasse van het jaarlijkse budget", "the band of the annual budget");

    public CodeList<BudgetBand> Codes { get; } = bands.ToCodeList();

    public Classification<BudgetBand> Classify(TFact fact) =>
        fact.Profile.AnnualBudget is { } budget ? bands.Classify(budget) : Classification<BudgetBand>.Unknown;

    public IReadOnlyList<Reason<BudgetBand>> Explain(TFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                new Label($"{fact.Profile.AnnualBudget} euro per jaar", $"{fact.Profile.AnnualBudget} euros a year"),
                .. ReasonText.Profile(fact, profile => profile.AnnualBudget is not null),
            ]
        );
}
