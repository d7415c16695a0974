using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// The aliases that come with this package, compiled by this project. A host can add to them or replace them.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class NameAliases
{
    private const string CodesColumn = "stands_for";
    private static readonly Lazy<ValueList<NameAlias>> LazyMunicipalities = new(static () => Read("municipalities"));
    private static readonly Lazy<ValueList<NameAlias>> LazyCountries = new(static () => Read("countries"));
    private static readonly Lazy<ValueList<NameAlias>> LazyPartners = new(static () => Read("partners"));

    private static readonly Lazy<Dictionary<(CountryCode Country, string Name), string>> LocalNames = new(
        ReadLocalNames
    );

    /// <summary>
    /// Towns and villages that are better known than the municipality they lie in, and spellings in other languages.
    /// </summary>
    public static ValueList<NameAlias> Municipalities => LazyMunicipalities.Value;

    /// <summary>Countries: old, short and popular names, and names that several countries share.</summary>
    public static ValueList<NameAlias> Countries => LazyCountries.Value;

    /// <summary>Towns abroad: Dutch and English names in addition to the local one.</summary>
    public static ValueList<NameAlias> Partners => LazyPartners.Value;

    /// <summary>
    /// Returns the identity of a partner under its local name, so that Praag, Prague and Praha are one; null if it has
    /// no name. A name without an alias is compared as it is.
    /// </summary>
    public static PartnerIdentity? IdentityOf(Partner partner)
    {
        ArgumentNullException.ThrowIfNull(partner);
        return
            partner.Name is { } name
            && partner.Kind == PartnerKind.Municipality
            && LocalNames.Value.TryGetValue((partner.Country, NameFolding.Fold(name)), out string? local)
            ? new PartnerIdentity(partner.Country, partner.Kind, local)
            : PartnerIdentity.Of(partner);
    }

    private static Dictionary<(CountryCode Country, string Name), string> ReadLocalNames()
    {
        Dictionary<(CountryCode Country, string Name), string> names = [];
        foreach (NameAlias alias in Partners)
        {
            if (alias.Codes is [var local] && local.Split(':') is [var country, var name])
                names[(CountryCode.Parse(country), NameFolding.Fold(alias.Name))] = name;
        }

        return names;
    }

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
