using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about the start of partnerships.</summary>
internal static class StartFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        new(
            "ties.since-2000",
            new("Begonnen in 2000 of later", "Begun in 2000 or later"),
            source => source.Share(Unit.Partnerships, By.StartYear, By.StartYear.AtLeast(2000))
        )
        {
            Base = new("stedenbanden", "ties"),
        },
        new(
            "ties.first-year",
            new("Jaar van de eerste contacten (Almelo en Denizli)", "Year of the first contacts (Almelo and Denizli)"),
            FirstYear
        ),
    ];

    private static FigureResult FirstYear(FigureSource source)
    {
        foreach (CountRow<int> year in source.Partnerships.CountBy(By.StartYear))
        {
            Cube<PartnershipFact> first = source.Partnerships.Where(By.StartYear.Is(year.Category));
            string ids = string.Join(", ", first);
            return new FigureResult(
                FigureValue.Of(year.Category),
                new Label(
                    $"het eerste jaar waarin een stedenband begon: {ids}",
                    $"the first year in which a tie began: {ids}"
                ),
                Evidence: Unit.Partnerships.Evidence(first)
            );
        }

        return FigureResult.NotComputed(
            "van geen enkele stedenband is het beginjaar vermeld",
            "no tie has a stated start year"
        );
    }
}
