using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about the motives of municipalities and partners.</summary>
internal static class MotiveFigures
{
    private const int Leading = 2;

    public static IEnumerable<FigureDefinition> All { get; } =
    [
        new(
            "motives.dutch.integration",
            new("Gemeenten die integratie willen bevorderen", "Municipalities that want to further integration"),
            source => source.Share(Unit.MunicipalitiesByPartnership, By.Motive, By.Motive.Is(Motive.Integration))
        )
        {
            Base = new("betrokken gemeenten", "municipalities involved"),
        },
        new(
            "motives.dutch.economic",
            new("Gemeenten met economische motieven", "Municipalities with economic motives"),
            source => source.Number(Unit.MunicipalitiesByPartnership, By.Motive, By.Motive.Is(Motive.Economic))
        ),
        new(
            "motives.partner.leading",
            new("De twee belangrijkste motieven van de partners", "The two leading motives of the partners"),
            LeadingOfPartners
        )
        {
            Base = new("stedenbanden", "ties"),
        },
    ];

    /// <summary>Returns the two most frequent motives, and every motive as frequent as the second.</summary>
    private static FigureResult LeadingOfPartners(FigureSource source)
    {
        CountTable<Motive> table = source.Partnerships.CountBy(By.PartnerMotive);
        CountRow<Motive>[] motives = [.. table.ByCount()];
        if (motives.Length == 0)
            return FigureResult.NotComputed("van geen partner is een motief vermeld", "no partner has a stated motive");
        long fewest = motives[Math.Min(Leading, motives.Length) - 1].Count;
        CountRow<Motive>[] leading = [.. motives.TakeWhile(row => row.Count >= fewest)];
        return new FigureResult(
            FigureValue.Of([.. leading.Select(row => row.Category.Code)]),
            new Label(Counts(motives, row => row.Category.DutchName), Counts(motives, row => row.Category.EnglishName)),
            table.Total,
            Unit.Partnerships.Evidence(
                source.Partnerships.Where(By.PartnerMotive.In([.. leading.Select(row => row.Category)]))
            )
        );
    }

    private static string Counts(CountRow<Motive>[] motives, Func<CountRow<Motive>, string> name) =>
        string.Join(
            ", ",
            motives.Select(row => string.Create(CultureInfo.InvariantCulture, $"{name(row)} {row.Count}"))
        );
}
