namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The countries (landen) through time: by code, by name, and what they are on a date to the OECD DAC and the European
/// Union.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal when it has equal countries, income groups and statuses.</remarks>
public sealed class CountryRegister : IEquatable<CountryRegister>
{
    private readonly Dictionary<CountryCode, List<Country>> _byCode = [];
    private readonly Dictionary<CountryCode, List<DacIncomePeriod>> _incomeGroups = [];
    private readonly Dictionary<CountryCode, List<EuStatusPeriod>> _euStatuses = [];
    private readonly DateOnly _dacListBegins = DateOnly.MaxValue;
    private Dictionary<string, List<Country>>? _names;

    /// <summary>
    /// A register of the given countries and of what they are when. Countries that shared a code at different times may
    /// both stand in it.
    /// </summary>
    public CountryRegister(
        IEnumerable<Country> countries, IEnumerable<DacIncomePeriod> incomeGroups, IEnumerable<EuStatusPeriod> euStatuses)
    {
        ArgumentNullException.ThrowIfNull(countries);
        ArgumentNullException.ThrowIfNull(incomeGroups);
        ArgumentNullException.ThrowIfNull(euStatuses);
        Country[] sorted = [.. countries.OrderBy(country => country.Code).ThenByDescending(LastDay)];
        All = ValueList.Create<Country>(sorted);
        foreach (Country country in sorted)
            Add(_byCode, country.Code, country);
        IncomeGroups = [.. incomeGroups];
        foreach (DacIncomePeriod period in IncomeGroups)
        {
            Add(_incomeGroups, period.Country, period);
            _dacListBegins = period.From < _dacListBegins ? period.From : _dacListBegins;
        }

        EuStatuses = [.. euStatuses];
        foreach (EuStatusPeriod period in EuStatuses)
            Add(_euStatuses, period.Country, period);
    }

    /// <summary>A register without countries.</summary>
    public static CountryRegister Empty { get; } = new([], [], []);

    /// <summary>
    /// The countries of origin of the largest groups of migrants in the Netherlands, as the NCDO summary of 2008 counts
    /// them (herkomstlanden): Turkey, Morocco, Suriname, the Netherlands Antilles, Aruba, Ghana, Cape Verde and Indonesia.
    /// </summary>
    public static ValueList<CountryCode> CountriesOfOrigin { get; } = ["TR", "MA", "SR", "AN", "AW", "GH", "CV", "ID"];

    /// <summary>Every country of every time, by code; of those that share a code the last to end first, and of those that end alike the first given.</summary>
    public ValueList<Country> All { get; }

    /// <summary>The income groups by country and time, in the order given.</summary>
    public ValueList<DacIncomePeriod> IncomeGroups { get; }

    /// <summary>The members and candidates of the European Union by time, in the order given.</summary>
    public ValueList<EuStatusPeriod> EuStatuses { get; }

    /// <summary>The country with a code; of several that had it at different times the latest.</summary>
    /// <exception cref="KeyNotFoundException">The register does not have it.</exception>
    public Country Get(CountryCode code) =>
        Find(code) ?? throw new KeyNotFoundException($"The register has no country with code {code}.");

    /// <summary>The country with a code, or null; of several that had it at different times the latest.</summary>
    public Country? Find(CountryCode code) => _byCode.TryGetValue(code, out List<Country>? countries) ? countries[0] : null;

    /// <summary>The country that has a code on a date, or null: <c>CS</c> was Czechoslovakia and later Serbia and Montenegro.</summary>
    public Country? FindOn(CountryCode code, DateOnly date)
    {
        // The earliest to end is the one that had the code, even where the start of the next is not known.
        return _byCode.TryGetValue(code, out List<Country>? countries) ? countries.FindLast(country => country.ExistsOn(date)) : null;
    }

    /// <summary>
    /// The countries of every time that go by a Dutch, English or other name, current ones first. Case, diacritics and
    /// punctuation do not matter.
    /// </summary>
    public ValueList<Country> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return (_names ??= IndexNames()).TryGetValue(NameFolding.Fold(name), out List<Country>? found) ? [.. found] : [];
    }

    /// <summary>The income group of a country on a date; null where it is in none, or before the list begins.</summary>
    public DacIncomeGroup? IncomeGroupOn(CountryCode code, DateOnly date)
    {
        return _incomeGroups.TryGetValue(code, out List<DacIncomePeriod>? periods) ? periods.Find(period => period.Includes(date))?.Group : null;
    }

    /// <summary>
    /// Whether a country is on the DAC list of recipients of official development aid on a date; null where the register
    /// cannot tell: it does not know the country, or the date lies before the list begins.
    /// </summary>
    public bool? IsOnDacListOn(CountryCode code, DateOnly date) =>
        date < _dacListBegins || !_byCode.ContainsKey(code) ? null : IncomeGroupOn(code, date) is not (null or DacIncomeGroup.MoreAdvanced);

    /// <summary>What a country is to the European Union on a date.</summary>
    public EuStatus EuStatusOn(CountryCode code, DateOnly date)
    {
        EuStatusPeriod? status = _euStatuses.TryGetValue(code, out List<EuStatusPeriod>? periods) ? periods.Find(period => period.Includes(date)) : null;
        return status?.Status ?? EuStatus.None;
    }

    /// <summary>Whether the other register has equal countries, income groups and statuses.</summary>
    public bool Equals(CountryRegister? other) =>
        other is not null && All == other.All && IncomeGroups == other.IncomeGroups && EuStatuses == other.EuStatuses;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountryRegister);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(All.Count, IncomeGroups.Count, EuStatuses.Count);

    private Dictionary<string, List<Country>> IndexNames()
    {
        var names = new Dictionary<string, List<Country>>(StringComparer.Ordinal);
        foreach (Country country in All)
        {
            AddName(country.DutchName, country);
            AddName(country.EnglishName, country);
            foreach (string name in country.OtherNames)
                AddName(name, country);
        }

        foreach (List<Country> countries in names.Values)
            countries.Sort(static (a, b) => LastDay(b) != LastDay(a) ? LastDay(b).CompareTo(LastDay(a)) : a.Code.CompareTo(b.Code));
        return names;

        void AddName(string name, Country country)
        {
            string key = NameFolding.Fold(name);
            if (!names.TryGetValue(key, out List<Country>? countries) || !countries.Contains(country))
                Add(names, key, country);
        }
    }

    private static void Add<TKey, TItem>(Dictionary<TKey, List<TItem>> map, TKey key, TItem item) where TKey : notnull
    {
        if (!map.TryGetValue(key, out List<TItem>? items))
            map.Add(key, items = []);
        items.Add(item);
    }

    private static DateOnly LastDay(Country country) => country.Validity.End.Date?.Latest ?? DateOnly.MaxValue;
}
