namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>The columns of one side of a list of pairs of twin towns.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <param name="Place">The column with the name of the place.</param>
/// <param name="Country">The column with the name or code of the country.</param>
/// <param name="CountryCode">
/// The column with the code of the country, which has priority over the name; null if it is missing.
/// </param>
public sealed record TwinTownColumns(string Place, string Country, string? CountryCode);
