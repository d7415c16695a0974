using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>The columns of one side of a list of pairs of twin towns.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <param name="Place">The column of the name of the place.</param>
/// <param name="Country">The column of the country, by name or code.</param>
/// <param name="CountryCode">
/// The column of the code of the country, which goes before its name; null where there is none.
/// </param>
public sealed record TwinTownColumns(string Place, string Country, string? CountryCode);
