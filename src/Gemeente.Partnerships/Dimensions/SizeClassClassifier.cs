using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The size class of the municipality on the date (grootteklasse), by the inhabitants that a profile states, else by
/// those that the register counted. A number from another day decides only when it lies far enough from the boundaries
/// for the years and mergers in between; else the size class is unknown.
/// </summary>
internal sealed class SizeClassClassifier<TFact>(NumberBandList classes) : IClassifier<TFact, NumberBand>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "het inwonertal van de gemeente, met speling voor de jaren en de fusies tussen telling en datum",
        "the municipality's inhabitants, with room for the years and mergers between count and date"
    );

    public CodeList<NumberBand> Scheme { get; } = classes.ToCategoryScheme();

    public Classification<NumberBand> Classify(TFact fact) =>
        fact.Inhabitants is { } inhabitants ? classes.Classify(inhabitants.Least, inhabitants.Most) : null;

    public IReadOnlyList<Reason<NumberBand>> Explain(TFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                Label.Same(ReasonText.Name(fact.Municipality)),
                new Label($"{fact.Inhabitants} inwoners", $"{fact.Inhabitants} inhabitants"),
                Room(fact.Inhabitants),
                ReasonText.On(fact.AsOf),
                .. ReasonText.HowKnown(fact.Inhabitants?.Evidence),
            ]
        );

    private static Label Room(InhabitantCount? inhabitants) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{inhabitants?.Least} tot en met {inhabitants?.Most}"),
            string.Create(CultureInfo.InvariantCulture, $"{inhabitants?.Least} to {inhabitants?.Most}")
        );
}
