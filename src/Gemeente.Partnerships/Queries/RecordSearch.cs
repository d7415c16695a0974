using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Queries;

/// <summary>The records that a text names by id, code or name. None of several is chosen (zoekresultaat).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class RecordSearch
{
    private RecordSearch(
        ValueList<Partnership> partnerships,
        ValueList<Municipality> municipalities,
        ValueList<Country> countries,
        string? nearest
    )
    {
        Partnerships = partnerships;
        Municipalities = municipalities;
        Countries = countries;
        Nearest = nearest;
    }

    /// <summary>Gets the partnership with the id; else those with a partner of the name.</summary>
    public ValueList<Partnership> Partnerships { get; }

    /// <summary>
    /// Gets the municipality with the code, or those with the name: those of the date; without any, those of other
    /// times.
    /// </summary>
    public ValueList<Municipality> Municipalities { get; }

    /// <summary>Gets the country with the code, or those with the name.</summary>
    public ValueList<Country> Countries { get; }

    /// <summary>Gets the nearest name if nothing was found; null if there is none.</summary>
    public string? Nearest { get; }

    /// <summary>Gets the number of records that were found.</summary>
    public int Count => Partnerships.Count + Municipalities.Count + Countries.Count;

    /// <summary>Searches the records and registers of a catalog. Case and diacritics of a name do not matter.</summary>
    /// <param name="catalog">The records and their date.</param>
    /// <param name="text">The id, code or name.</param>
    public static RecordSearch Find(PartnershipCatalog catalog, string text)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        string name = Guard.NotNull(text).Trim();
        PartnershipDataSet dataSet = catalog.DataSet;
        if (dataSet.Partnerships.Find(name) is { } partnership)
            return new RecordSearch([partnership], [], [], null);
        if (MunicipalityCode.TryParse(name, out MunicipalityCode code) && dataSet.Municipalities.Find(code) is { } one)
            return new RecordSearch([], [one], [], null);
        if (CountryCode.TryParse(name, out CountryCode country) && dataSet.Countries.Find(country) is { } land)
            return new RecordSearch([], [], [land], null);
        string key = NameFolding.Fold(name);
        MunicipalityMatches municipalities = dataSet.Municipalities.FindByName(name, catalog.AsOfDate);
        var found = new RecordSearch(
            [
                .. dataSet.Partnerships.Where(tie =>
                    key.Length > 0 && tie.Partner.Name is { } partner && NameFolding.Fold(partner) == key
                ),
            ],
            municipalities.Candidates.Count > 0 ? municipalities.Candidates : municipalities.AtOtherTimes,
            dataSet.Countries.FindByName(name),
            null
        );
        return found.Count > 0 ? found : new RecordSearch([], [], [], NearestTo(name, dataSet));
    }

    private static string? NearestTo(string name, PartnershipDataSet dataSet) =>
        NearestNames.To(
            name,
            dataSet
                .Municipalities.All.Select(municipality => municipality.Name)
                .Concat(dataSet.Countries.All.SelectMany(country => new[] { country.DutchName, country.EnglishName }))
                .Concat(dataSet.Partnerships.Select(tie => tie.Partner.Name).OfType<string>())
                .Concat(dataSet.Partnerships.Select(tie => tie.Id))
        );
}
