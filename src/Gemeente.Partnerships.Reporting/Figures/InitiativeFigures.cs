using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Who began the ties.</summary>
internal static class InitiativeFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        By(Initiative.DutchMunicipality, "Begonnen door de Nederlandse gemeente", "Begun by the Dutch municipality"),
        new("ties.initiative.dutch-municipality.share",
            new("Hun aandeel in de stedenbanden", "Their share of the ties"),
            source => source.Share(Unit.Ties, PartnershipDimensions.Initiative, PartnershipDimensions.Initiative.Is(Initiative.DutchMunicipality)))
        {
            Base = new("stedenbanden", "ties"),
        },
        By(Initiative.Migrants, "Begonnen met een aandeel van migranten", "Begun with a part played by migrants"),
        By(Initiative.Joint, "Begonnen door beide gemeenten samen", "Begun jointly by both municipalities"),
        By(Initiative.VngInternational, "Begonnen door VNG International", "Begun by VNG International"),
        new("ties.initiative.unknown",
            new("Niet vermeld", "Not stated"),
            source => source.Unstated(Unit.Ties, PartnershipDimensions.Initiative)),
    ];

    private static FigureDefinition By(Initiative initiative, string dutch, string english) => new(
        $"ties.initiative.{initiative}",
        new Label(dutch, english),
        source => source.Number(Unit.Ties, PartnershipDimensions.Initiative, PartnershipDimensions.Initiative.Is(initiative)));
}
