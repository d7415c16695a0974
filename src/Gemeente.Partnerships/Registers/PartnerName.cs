using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>Another name of a town abroad. Immutable; equal by content.</summary>
/// <param name="Name">The other name.</param>
/// <param name="Country">The country of the town.</param>
/// <param name="LocalName">The name in the town's own language, or its name in full.</param>
/// <param name="Near">The point of the town, if the name stands for it only near this point.</param>
internal sealed record PartnerName(string Name, CountryCode Country, string LocalName, GeoPoint? Near);
