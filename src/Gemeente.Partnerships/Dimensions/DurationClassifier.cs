using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// The number of whole years that the partnership has lasted (duur): from the first possible day of its start to the
/// date, or to the last possible day of its end. Unknown if it has not begun or the start is not known.
/// </summary>
internal sealed class DurationClassifier(NumberBandList bands) : IClassifier<PartnershipFact, NumberBand>
{
    private static readonly Label Rule = new(
        "hele jaren tussen begin en datum of einde",
        "whole years between begin and date or end"
    );

    public CodeList<NumberBand> Codes { get; } = bands.ToCodeList();

    public Classification<NumberBand> Classify(PartnershipFact fact) =>
        YearsOf(fact) is { } years ? bands.Classify(years) : null;

    public IReadOnlyList<Reason<NumberBand>> Explain(PartnershipFact fact) =>
        ReasonText.Of(
            Classify(fact),
            Rule,
            [
                Label.Same(string.Create(CultureInfo.InvariantCulture, $"{YearsOf(fact)}")),
                ReasonText.On(fact.AsOf),
                .. ReasonText.Record(fact),
            ]
        );

    private static int? YearsOf(PartnershipFact fact)
    {
        if (fact.FirstDay is not { } from || from > fact.AsOf)
            return null;
        DateOnly? end = fact.Partnership.Period.End.Date?.Latest;
        DateOnly to = end < fact.AsOf ? end.Value : fact.AsOf;
        int years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }
}
