namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>
/// A partnership with its record, as in a file. The record of a reconstructed partnership has the code of the
/// municipality that it was made for, which the members of the item do not name.
/// </summary>
internal sealed record PartnershipDetail(PartnershipItem Item, Partnership Record);
