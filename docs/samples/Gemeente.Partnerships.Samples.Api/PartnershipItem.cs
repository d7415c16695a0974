using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>A partnership as the API shows it.</summary>
public sealed record PartnershipItem(
    string Id,
    string? Municipality,
    string MunicipalityCode,
    string? Partner,
    string PartnerKind,
    string Country,
    string? CountryNl,
    string? CountryEn,
    string Status,
    string Evidence,
    string? Description
)
{
    public static PartnershipItem Of(PartnershipFact fact) =>
        new(
            fact.Partnership.Id,
            fact.Municipality?.Name ?? fact.OriginalMunicipality?.Name,
            fact.Partnership.Municipality.ToString(),
            fact.Partnership.Partner.Name,
            fact.Partnership.Partner.Kind.Code,
            fact.Partnership.Partner.Country.ToString(),
            fact.Country?.DutchName,
            fact.Country?.EnglishName,
            Code(fact, PartnershipDimensions.Status),
            Code(fact, PartnershipDimensions.Evidence),
            fact.Partnership.Description
        );

    private static string Code<TCategory>(PartnershipFact fact, Dimension<PartnershipFact, TCategory> dimension)
        where TCategory : notnull =>
        dimension.Classify(fact) is { IsUnknown: false } known ? dimension.Codes.CodeOf(known[0]) : "unknown";
}
