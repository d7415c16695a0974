using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about the themes of partnerships.</summary>
internal static class ThemeFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        On(Theme.Waste),
        On(Theme.Education),
        On(Theme.Health),
        On(Theme.Culture),
        On(Theme.InformationManagement),
        On(Theme.FireSafety),
        On(Theme.SocialServices),
    ];

    private static FigureDefinition On(Theme theme) =>
        new(
            $"ties.theme.{theme}",
            theme.Label,
            source => source.Number(Unit.Partnerships, By.Theme, By.Theme.Is(theme))
        );
}
