using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about partnerships by country of origin.</summary>
internal static class CountryFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        new(
            "ties.total",
            new("Stedenbanden met herkomstlanden", "Ties with countries of origin"),
            source => source.All(Unit.Partnerships)
        ),
        With("Met gemeenten in Turkije", "With municipalities in Turkey", "TR"),
        With("Met gemeenten in Marokko", "With municipalities in Morocco", "MA"),
        With("Met Suriname als land", "With Suriname as a country", "SR"),
        With(
            "Met eilanden van de Nederlandse Antillen en Aruba",
            "With islands of the Netherlands Antilles and Aruba",
            "AN",
            "AW"
        ),
        With("Met gemeenten in Ghana", "With municipalities in Ghana", "GH"),
        With("Met een gemeente in Kaapverdië", "With a municipality in Cape Verde", "CV"),
        With("Met een gemeente in Indonesië", "With a municipality in Indonesia", "ID"),
    ];

    private static FigureDefinition With(string dutch, string english, params CountryCode[] countries) =>
        new(
            $"ties.country.{string.Join('+', countries)}",
            new Label(dutch, english),
            source => source.Number(Unit.Partnerships, By.Country, By.Country.In(countries))
        );
}
