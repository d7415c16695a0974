using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about municipalities that support the Millennium Development Goals.</summary>
internal static class MillenniumFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        new(
            "millennium.involved",
            new("Millenniumgemeenten onder de betrokken gemeenten", "Millennium Municipalities among those involved"),
            source =>
                source.Number(
                    Unit.MunicipalitiesByProfile,
                    By.MillenniumMunicipality,
                    By.MillenniumMunicipality.Is(true)
                )
        ),
        new(
            "millennium.total",
            new("Millenniumgemeenten in totaal", "Millennium Municipalities in all"),
            Compute: null
        ),
    ];
}
