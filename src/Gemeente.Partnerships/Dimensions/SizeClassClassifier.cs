using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The size class of the municipality on the date (grootteklasse), by the inhabitants in a profile, else by those in
/// the register. The number may be from another day. The size class is unknown if growth and mergers since then may
/// have changed it.
/// </summary>
internal sealed class SizeClassClassifier<TFact>(NumberBandList classes) : IClassifier<TFact, NumberBand>
    where TFact : IMunicipalityView
{
    private static readonly Label Rule = new(
        "het inwonertal van de gemeente, met speling voor de jaren en de fusies tussen telling en datum",
        "the municipality's inhabitants, with room for the years and mergers between count and date"
    );

    public CodeList<NumberBand> Codes { get; } = classes.ToCodeList();

    public Classification<NumberBand> Classify(TFact fact) =>
        fact.Inhabitants is { } inhabitants ? classes.Classify(inhabitants.Minimum, inhabitants.Maximum) : null;

    public IReadOnlyList<Reason<NumberBand>> Explain(TFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                Label.Same(ReasonText.Name(fact.Municipality)),
                new Label(
                    $"{fact.Inhabitants?.ToString(Language.Dutch)} inwoners",
                    $"{fact.Inhabitants?.ToString(Language.English)} inhabitants"
                ),
                Margin(fact.Inhabitants),
                ReasonText.On(fact.AsOf),
                .. ReasonText.HowKnown(fact.Inhabitants?.Evidence),
            ]
        );

    private static Label Margin(InhabitantCount? inhabitants) =>
        inhabitants is null
            ? default
            : new(
                $"{NumberText.Dutch(inhabitants.Minimum)} tot en met {NumberText.Dutch(inhabitants.Maximum)}",
                $"{NumberText.English(inhabitants.Minimum)} to {NumberText.English(inhabitants.Maximum)}"
            );
}
