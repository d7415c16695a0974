using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Classification;

/// <summary>
/// The size class of the municipality on the date (grootteklasse), by the inhabitants that a profile states, else by those
/// that the register counted. A number from another day decides only when it lies so far from a boundary that 2 % a year
/// does not carry it across; and the register's not at all when the municipality took in another in between. Else unknown.
/// </summary>
internal sealed class SizeClassClassifier<TFact>(NumberBandScheme classes) : IClassifier<TFact, NumberBand>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "het inwonertal van de gemeente, met 2% speling voor elk jaar tussen telling en datum",
        "the municipality's inhabitants, give or take 2% for each year between count and date");

    public CategoryScheme<NumberBand> Scheme { get; } = classes.ToCategoryScheme();

    public Classification<NumberBand> Classify(TFact fact)
    {
        if (fact.Inhabitants is not { } inhabitants)
            return Classification<NumberBand>.Unknown;
        (int least, int most) = inhabitants.RangeOn(fact.AsOf);
        return classes.Classify(least, most);
    }

    public IReadOnlyList<Reason<NumberBand>> Explain(TFact fact) => Because.Of(
        Classify(fact),
        Rule,
        [
            Label.Same(Because.Name(fact.Municipality)),
            new Label($"{fact.Inhabitants} inwoners", $"{fact.Inhabitants} inhabitants"),
            Because.On(fact.AsOf),
            .. Because.HowKnown(fact.Inhabitants?.Evidence),
        ]);
}
