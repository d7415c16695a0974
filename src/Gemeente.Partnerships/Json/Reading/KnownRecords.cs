using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// The register entries that the reader has already. One that a version before 1.1 wrote lacks what that version had no
/// members for; where it says the same otherwise, it is the known one.
/// </summary>
internal sealed class KnownRecords(PartnershipJsonReadOptions options)
{
    private Dictionary<Country, Country>? _countries;

    /// <summary>The known municipality that a document of a version means, or the one that it says.</summary>
    public Municipality Meant(Municipality said, FormatVersion version) =>
        IsOld(version) && options.Municipalities.Find(said.Code) is { } known && Before(known) == said ? known : said;

    /// <summary>The known country that a document of a version means, or the one that it says.</summary>
    public Country Meant(Country said, FormatVersion version) =>
        IsOld(version) && (_countries ??= CountriesBefore()).TryGetValue(said, out Country? known) ? known : said;

    /// <summary>Whether the reader has another municipality with the code.</summary>
    public bool HasOther(Municipality municipality) =>
        options.Municipalities.Find(municipality.Code) is { } known && known != municipality;

    private static bool IsOld(FormatVersion version) => version is { Major: 0 } or { Major: 1, Minor: 0 };

    private static Municipality Before(Municipality municipality) =>
        municipality with
        {
            EarlierProvince = null,
            ProvinceSince = null,
        };

    private static Country Before(Country country) => country with { FormerCode = null, BrpCode = null };

    private Dictionary<Country, Country> CountriesBefore()
    {
        Dictionary<Country, Country> known = [];
        foreach (Country country in options.Countries.All)
            known.TryAdd(Before(country), country);
        return known;
    }
}
