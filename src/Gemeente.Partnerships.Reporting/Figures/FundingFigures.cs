using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about the funding of partnerships.</summary>
internal static class FundingFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        From(
            "funding.vng-international",
            new("Van VNG International", "From VNG International"),
            By.Funding.Is(FundingSource.VngInternational)
        ),
        From(
            "funding.ministry-of-foreign-affairs",
            new("Van het Ministerie van Buitenlandse Zaken", "From the Ministry of Foreign Affairs"),
            By.Funding.Is(FundingSource.MinistryOfForeignAffairs)
        ),
        From(
            "funding.ministry-of-interior.AN",
            new("Van het Ministerie van BZK, voor de Antillen", "From the Ministry of the Interior, for the Antilles"),
            By.Funding.Is(FundingSource.MinistryOfInterior) & By.Country.Is("AN")
        ),
    ];

    private static FigureDefinition From(string id, Label label, Filter<PartnershipFact> part) =>
        new(id, label, source => source.Number(Unit.Partnerships, By.Funding, part));
}
