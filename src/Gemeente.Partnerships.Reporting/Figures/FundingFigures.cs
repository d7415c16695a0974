using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Who subsidises ties.</summary>
internal static class FundingFigures
{
    public static IEnumerable<FigureDefinition> All { get; } =
    [
        From("funding.vng-international", "Van VNG International", "From VNG International", FundingSource.VngInternational, Filter<PartnershipFact>.All),
        From("funding.ministry-of-foreign-affairs", "Van het Ministerie van Buitenlandse Zaken", "From the Ministry of Foreign Affairs",
            FundingSource.MinistryOfForeignAffairs, Filter<PartnershipFact>.All),
        From("funding.ministry-of-interior.AN", "Van het Ministerie van BZK, voor de Antillen", "From the Ministry of the Interior, for the Antilles",
            FundingSource.MinistryOfInterior, PartnershipDimensions.Country.Is("AN")),
    ];

    private static FigureDefinition From(string id, string dutch, string english, FundingSource source, Filter<PartnershipFact> among) => new(
        id,
        new Label(dutch, english),
        records => records.Number(Unit.Ties, PartnershipDimensions.Funding, PartnershipDimensions.Funding.Is(source) & among));
}
