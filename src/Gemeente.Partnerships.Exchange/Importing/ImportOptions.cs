using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Settings that every import of a foreign file needs.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content, <see cref="Progress"/> by
/// reference.
/// </remarks>
public abstract record ImportOptions
{
    private protected ImportOptions(string file, string idPrefix) => (File, IdPrefix) = (file, idPrefix);

    /// <summary>The municipalities that names and codes are looked up in.</summary>
    public required MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The countries that names and codes are looked up in.</summary>
    public required CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// The aliases of municipalities. The default is null: those of <see cref="NameAliases.Municipalities"/>, which a
    /// host can add to.
    /// </summary>
    public ValueList<NameAlias>? MunicipalityAliases { get; init; }

    /// <summary>
    /// The aliases of countries. The default is null: those of <see cref="NameAliases.Countries"/>, which a host can
    /// add to. Names in German and French are known without an alias.
    /// </summary>
    public ValueList<NameAlias>? CountryAliases { get; init; }

    /// <summary>
    /// The reference date of the file and of the data set that is read from it (peildatum). Names have the meaning that
    /// they had on this day. Records without a reference date get this one: those without an end are current on it, and
    /// only possible later.
    /// </summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The source of the file. Records that do not name a source themselves get this one.</summary>
    public required DataSource Source
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// The name of the file, as issues show it. The default is <c>import.csv</c>, <c>links.csv</c> for lists of twin
    /// towns, and <c>wikidata.json</c> for answers of Wikidata.
    /// </summary>
    public string File
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// The first part of the ids of partnerships that have no id in the file, such as <c>link</c> in
    /// <c>link-0796-be-leuven</c>. The default is <c>csv</c>, <c>link</c> for lists of twin towns, and <c>wikidata</c>
    /// for answers of Wikidata.
    /// </summary>
    public string IdPrefix
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The number of issues after which reading stops. The default is 100 000.</summary>
    public int MaxIssues { get; init; } = 100_000;

    /// <summary>
    /// Receives a report for each hundredth of the file, on the thread that reads. The default is null: no reports.
    /// </summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public sealed override string ToString() => InvariantText.Of(GetType().Name, PrintMembers);
}
