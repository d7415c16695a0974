using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// The aliases that come with this package, compiled by this project; the names of towns abroad are also those of
/// GeoNames. A host can add to them or replace them.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class NameAliases
{
    private const string CodesColumn = "stands_for";
    private static readonly Lazy<ValueList<NameAlias>> LazyMunicipalities = new(static () => Read("municipalities"));
    private static readonly Lazy<ValueList<NameAlias>> LazyCountries = new(static () => Read("countries"));
    private static readonly Lazy<ValueList<NameAlias>> LazyTranslations = new(static () => Read("countries-de-fr"));
    private static readonly Lazy<ValueList<NameAlias>> LazyPartners = new(static () =>
        [
            .. PartnerNames
                .All.Concat(TownNames.All.Where(row => row.Near is null))
                .Select(row => new NameAlias { Name = row.Name, Codes = [$"{row.Country}:{row.LocalName}"] }),
        ]
    );

    /// <summary>
    /// Towns and villages that are better known than the municipality they lie in, and spellings in other languages.
    /// </summary>
    public static ValueList<NameAlias> Municipalities => LazyMunicipalities.Value;

    /// <summary>Countries: old, short and popular names, and names that several countries share.</summary>
    public static ValueList<NameAlias> Countries => LazyCountries.Value;

    /// <summary>Names of countries in German and French that differ from those in Dutch and English.</summary>
    internal static ValueList<NameAlias> CountryTranslations => LazyTranslations.Value;

    /// <summary>Towns abroad: names in other languages in addition to the local one.</summary>
    public static ValueList<NameAlias> Partners => LazyPartners.Value;

    private static ValueList<NameAlias> Read(string list)
    {
        string path = $"aliases/{list}.csv";
        List<DataIssue> issues = [];
        List<NameAlias> aliases = [];
        new CsvReader(CsvText.Embedded(path), path, issues, "name", CodesColumn, "note").ReadAll(
            aliases,
            row => new NameAlias
            {
                Name = row.RequiredText("name"),
                Codes = [.. row.RequiredText(CodesColumn).Split(';')],
                Note = row.Text("note"),
            }
        );
        return issues.Count == 0 ? [.. aliases] : throw new InvalidPartnershipDataException([.. issues]);
    }
}
