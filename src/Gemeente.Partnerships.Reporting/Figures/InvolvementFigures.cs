using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about the municipalities with partnerships.</summary>
internal static class InvolvementFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        new(
            "municipalities.involved",
            new("Gemeenten met stedenbanden met herkomstlanden", "Municipalities with ties to countries of origin"),
            source => source.All(Unit.MunicipalitiesByPartnership)
        ),
        new(
            "municipalities.involved.share",
            new("Hun aandeel in alle Nederlandse gemeenten", "Their share of all Dutch municipalities"),
            ShareOfAll
        )
        {
            Base = new("alle gemeenten", "all municipalities"),
        },
        new(
            "municipalities.several-ties",
            new("Gemeenten met meer dan één stedenband", "Municipalities with more than one tie"),
            SeveralPartnerships
        ),
    ];

    private static FigureResult ShareOfAll(FigureSource source)
    {
        int all = source.DataSet.Municipalities.CountOn(source.AsOf);
        if (all == 0)
        {
            return FigureResult.NotComputed(
                "het register bevat geen gemeenten op die dag",
                "the register contains no municipalities on that day"
            );
        }

        long involved = Unit.MunicipalitiesByPartnership.Count(source.Partnerships);
        return new FigureResult(
            FigureValue.Of(100m * involved / all),
            new Label(
                string.Create(CultureInfo.InvariantCulture, $"{involved} van {all} gemeenten volgens het register"),
                string.Create(CultureInfo.InvariantCulture, $"{involved} of {all} municipalities in the register")
            ),
            all,
            Unit.MunicipalitiesByPartnership.Evidence(source.Partnerships)
        );
    }

    private static FigureResult SeveralPartnerships(FigureSource source) =>
        FigureSource.CountWithSeveral(
            source.Partnerships,
            [.. source.Partnerships.CountBy(By.Municipality).Select(row => (row.Category, row.Count))]
        );
}
