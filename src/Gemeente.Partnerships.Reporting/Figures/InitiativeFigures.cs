using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about the initiative for partnerships.</summary>
internal static class InitiativeFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        BegunBy(
            Initiative.DutchMunicipality,
            "Begonnen door de Nederlandse gemeente",
            "Begun by the Dutch municipality"
        ),
        new(
            "ties.initiative.dutch-municipality.share",
            new("Hun aandeel in de stedenbanden", "Their share of the ties"),
            source => source.Share(Unit.Partnerships, By.Initiative, By.Initiative.Is(Initiative.DutchMunicipality))
        )
        {
            Base = new("stedenbanden", "ties"),
        },
        BegunBy(Initiative.Migrants, "Begonnen met een aandeel van migranten", "Begun with a part played by migrants"),
        BegunBy(Initiative.Joint, "Begonnen door beide gemeenten samen", "Begun jointly by both municipalities"),
        BegunBy(Initiative.VngInternational, "Begonnen door VNG International", "Begun by VNG International"),
        new(
            "ties.initiative.unknown",
            new("Niet vermeld", "Not stated"),
            source => source.Unstated(Unit.Partnerships, By.Initiative)
        ),
    ];

    private static FigureDefinition BegunBy(Initiative initiative, string dutch, string english) =>
        new(
            $"ties.initiative.{initiative}",
            new Label(dutch, english),
            source => source.Number(Unit.Partnerships, By.Initiative, By.Initiative.Is(initiative))
        );
}
