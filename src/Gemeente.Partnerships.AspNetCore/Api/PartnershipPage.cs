namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>A page of the list, with the number of all partnerships that are selected.</summary>
internal sealed record PartnershipPage(long Total, long Certain, long Possible, PartnershipItem[] Items);
