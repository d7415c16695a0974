using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about the start of partnerships.</summary>
internal static class StartFigures
{
    private const string Denizli = "Denizli";
    private static readonly MunicipalityCode Almelo = MunicipalityCode.Parse("0141");
    private static readonly CountryCode Turkey = CountryCode.Parse("TR");

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
            AlmeloAndDenizli
        ),
    ];

    /// <summary>Returns the start year of the tie of Almelo with Denizli, the subject of the figure.</summary>
    private static FigureResult AlmeloAndDenizli(FigureSource source)
    {
        foreach (
            PartnershipFact fact in source.Partnerships.Where(
                By.OriginalMunicipality.Is(Almelo) & By.OriginalCountry.Is(Turkey)
            )
        )
        {
            if (
                fact is { FirstDay.Year: var year, Partnership.Partner.Name: { } name }
                && name.Equals(Denizli, StringComparison.OrdinalIgnoreCase)
            )
            {
                return new FigureResult(
                    FigureValue.Of(year),
                    new Label($"begin van stedenband {fact}", $"start of tie {fact}"),
                    Evidence: Unit.Partnerships.Evidence(source.Partnerships.Where(By.OriginalMunicipality.Is(Almelo)))
                );
            }
        }

        return FigureResult.NotComputed(
            "de stedenband van Almelo met Denizli is niet bij de records, of zonder begin",
            "the tie of Almelo with Denizli is not among the records, or has no start"
        );
    }
}
