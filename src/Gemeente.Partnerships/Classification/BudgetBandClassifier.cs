using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>
/// The band of the municipality's annual budget (budgetklasse). An amount in no band, or in more than one, is outside the
/// bands; unknown is only a budget that is not stated.
/// </summary>
internal sealed class BudgetBandClassifier<TFact>(BudgetBandScheme bands) : IClassifier<TFact, BudgetBand>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new("de klasse van het jaarlijkse budget", "the band of the annual budget");

    public CategoryScheme<BudgetBand> Scheme { get; } =
        new() { Declared = [.. bands.Bands, BudgetBand.Outside], Name = band => band.Label };

    public Classification<BudgetBand> Classify(TFact fact) =>
        fact.Profile.AnnualBudget is { } budget ? bands.Classify(budget) : Classification<BudgetBand>.Unknown;

    public IReadOnlyList<Reason<BudgetBand>> Explain(TFact fact) =>
        Because.Of(
            Classify(fact),
            Rule,
            [
                new Label($"{fact.Profile.AnnualBudget} euro per jaar", $"{fact.Profile.AnnualBudget} euros a year"),
                .. Because.Profile(fact, profile => profile.AnnualBudget is not null),
            ]
        );
}
