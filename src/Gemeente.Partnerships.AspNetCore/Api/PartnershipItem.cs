using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>
/// A partnership as the API shows it. A reconstructed record does not name a municipality, because it is not a fact
/// about one.
/// </summary>
internal sealed record PartnershipItem(
    string Id,
    string? Municipality,
    string? MunicipalityCode,
    string? Partner,
    string PartnerKind,
    string Country,
    string? CountryNl,
    string? CountryEn,
    string? Start,
    string? End,
    string Status,
    string Evidence,
    string? Description
)
{
    public static PartnershipItem Of(PartnershipFact fact) =>
        new(
            fact.Partnership.Id,
            fact.IsReconstructed ? null : (fact.Municipality ?? fact.OriginalMunicipality)?.Name,
            ShownMunicipality.CodeOf(fact, fact.Partnership.Municipality),
            fact.Partnership.Partner.Name,
            fact.Partnership.Partner.Kind.Code,
            (fact.Country?.Code ?? fact.Partnership.Partner.Country).ToString(),
            (fact.Country ?? fact.OriginalCountry)?.DutchName,
            (fact.Country ?? fact.OriginalCountry)?.EnglishName,
            fact.Partnership.Period.Start.ToString(),
            fact.Partnership.Period.End.ToString(),
            EnumCodes.PartnershipStatus.CodeOf(fact.Status),
            EnumCodes.EvidenceKind.CodeOf(fact.Partnership.Evidence.Kind),
            fact.Partnership.Description
        );
}
