using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>When ties began.</summary>
internal static class BeginFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        new("ties.since-2000",
            new("Begonnen in 2000 of later", "Begun in 2000 or later"),
            source => source.Share(Unit.Ties, PartnershipDimensions.StartYear, PartnershipDimensions.StartYear.AtLeast(2000)))
        {
            Base = new("stedenbanden", "ties"),
        },
        new("ties.first-year",
            new("Jaar van de eerste contacten (Almelo en Denizli)", "Year of the first contacts (Almelo and Denizli)"),
            FirstYear),
    ];

    private static FigureResult FirstYear(FigureSource source)
    {
        foreach (CountRow<int> year in source.Ties.CountBy(PartnershipDimensions.StartYear))
        {
            Cube<PartnershipFact> first = source.Ties.Where(PartnershipDimensions.StartYear.Is(year.Category));
            return new FigureResult(
                FigureValue.Of(year.Category),
                new Label($"het eerste jaar waarin een stedenband begon: {string.Join(", ", first)}", $"the first year in which a tie began: {string.Join(", ", first)}"),
                Evidence: Unit.Ties.Evidence(first));
        }

        return FigureResult.NotComputed("van geen stedenband is het beginjaar vermeld", "the year of begin is not stated for any tie");
    }
}
