using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The countries through time, by code and by name, with their OECD DAC income groups and European Union statuses
/// (landen).
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal if they have equal countries, income groups and statuses.
/// </remarks>
public sealed class CountryRegister : IEquatable<CountryRegister>
{
    // By the index of the code.
    private readonly List<Country>?[] _byCode = new List<Country>?[CountryCode.Count];
    private readonly Lazy<CountryPeriods> _periods;

    private static readonly DateOnly LeastDevelopedFrom = new(2024, 12, 13);
    private static readonly DateOnly LeastDevelopedUntil = new(2026, 11, 24);

    private Dictionary<string, List<Country>>? _names;
    private CountryCode[]?[]? _renamed;

    /// <summary>
    /// Creates a register. It may contain several countries that had the same code at different times.
    /// </summary>
    public CountryRegister(
        IEnumerable<Country> countries,
        IEnumerable<DacIncomePeriod> incomeGroups,
        IEnumerable<EuStatusPeriod> euStatuses
    )
        : this(
            Guard.NotNull(countries, nameof(countries)),
            new Lazy<CountryPeriods>(
                new CountryPeriods(
                    [.. Guard.NotNull(incomeGroups, nameof(incomeGroups))],
                    [.. Guard.NotNull(euStatuses, nameof(euStatuses))]
                )
            )
        ) { }

    /// <summary>Creates a register that reads its income groups and European Union statuses on first use.</summary>
    internal CountryRegister(IEnumerable<Country> countries, Lazy<CountryPeriods> periods)
    {
        _periods = periods;
        All = Sorted([.. countries]);
        foreach (Country country in All)
            (_byCode[country.Code.Index] ??= []).Add(country);
    }

    /// <summary>Gets the register without countries.</summary>
    public static CountryRegister Empty { get; } = new([], [], []);

    /// <summary>
    /// Gets the countries of origin of the largest groups of migrants in the Netherlands, in the list of the NCDO
    /// summary of 2008 (herkomstlanden): Turkey, Morocco, Suriname, the Netherlands Antilles, Aruba, Ghana, Cape Verde
    /// and Indonesia.
    /// </summary>
    public static ValueList<CountryCode> CountriesOfOrigin =>
        field ??= ["TR", "MA", "SR", "AN", "AW", "GH", "CV", "ID"];

    /// <summary>
    /// Gets the least developed countries on the list of the United Nations of 13 December 2024 (minst ontwikkelde
    /// landen).
    /// </summary>
    public static ValueList<CountryCode> LeastDevelopedCountries =>
        field ??= [
            "AF",
            "AO",
            "BD",
            "BF",
            "BI",
            "BJ",
            "CD",
            "CF",
            "DJ",
            "ER",
            "ET",
            "GM",
            "GN",
            "GW",
            "HT",
            "KH",
            "KI",
            "KM",
            "LA",
            "LR",
            "LS",
            "MG",
            "ML",
            "MM",
            "MR",
            "MW",
            "MZ",
            "NE",
            "NP",
            "RW",
            "SB",
            "SD",
            "SL",
            "SN",
            "SO",
            "SS",
            "TD",
            "TG",
            "TL",
            "TV",
            "TZ",
            "UG",
            "YE",
            "ZM",
        ];

    /// <summary>
    /// Gets all countries of all times by code. Countries with the same code are in reverse order of their end, and
    /// those with the same end in the given order.
    /// </summary>
    public ValueList<Country> All { get; }

    /// <summary>Gets the income groups by country and time, in the given order.</summary>
    public ValueList<DacIncomePeriod> IncomeGroups => _periods.Value.IncomeGroups;

    /// <summary>Gets the members and candidates of the European Union by time, in the given order.</summary>
    public ValueList<EuStatusPeriod> EuStatuses => _periods.Value.EuStatuses;

    /// <summary>Returns the country with a code: the latest of several that had it at different times.</summary>
    /// <exception cref="KeyNotFoundException">The register does not have it.</exception>
    public Country Get(CountryCode code) =>
        Find(code) ?? throw new KeyNotFoundException($"The register has no country with code {code}.");

    /// <summary>
    /// Returns the country with a code, or null: the latest of several that had it at different times.
    /// </summary>
    public Country? Find(CountryCode code) => _byCode[code.Index]?[0];

    /// <summary>Returns the countries that had a code, the earliest first.</summary>
    internal IEnumerable<Country> AllOf(CountryCode code) => Enumerable.Reverse(_byCode[code.Index] ?? []);

    /// <summary>
    /// Returns the country with a code on a date, or null. <c>CS</c> was Czechoslovakia, and later Serbia and
    /// Montenegro.
    /// </summary>
    public Country? FindOn(CountryCode code, DateOnly date)
    {
        // The country that ended first had the code, even if the start of the next one is not known.
        return _byCode[code.Index]?.FindLast(country => country.ExistsOn(date));
    }

    /// <summary>
    /// Returns the countries of all times with a Dutch, English or other name, current ones first. Case, diacritics and
    /// punctuation are ignored.
    /// </summary>
    public ValueList<Country> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return (_names ??= IndexNames()).TryGetValue(NameFolding.Fold(name), out List<Country>? found)
            ? [.. found]
            : [];
    }

    /// <summary>
    /// Returns the country that a partner counts under on a date. A renamed country counts under its new code on every
    /// date. A former country that was divided, or merged into another, counts under its own code up to its last day,
    /// and then under the heir that the name of the partner lies in; if the name does not show it, under none.
    /// </summary>
    /// <param name="partner">The partner, with the code of its country as written.</param>
    /// <param name="asOf">The date.</param>
    /// <param name="period">
    /// The period of the partnership, which shows what a code means that several countries had. Null if not known.
    /// </param>
    /// <param name="referenceDate">The reference date of the source that has the code; null if not known.</param>
    public CountrySuccession SuccessorOn(
        Partner partner,
        DateOnly asOf,
        Period? period = null,
        DateOnly? referenceDate = null
    )
    {
        ArgumentNullException.ThrowIfNull(partner);
        var finder = new CountrySuccessionFinder(this, asOf);
        return HasFormer(partner.Country)
            ? finder.OfFormer(partner, period ?? Period.Always, referenceDate)
            : finder.OfPresent(partner.Country);
    }

    /// <summary>Returns true if a former country with heirs had the code.</summary>
    internal bool HasFormer(CountryCode code) =>
        _byCode[code.Index] is { } holders && holders.Exists(static country => country.Heirs.Count > 0);

    /// <summary>
    /// Returns the countries that a code may mean in a record: the one that had it on the reference date of the source,
    /// else at present, else at the start or the end. All that had it, the latest first, if none of these days shows
    /// it.
    /// </summary>
    internal IReadOnlyList<Country> HoldersOf(CountryCode code, Period period, DateOnly? referenceDate)
    {
        ReadOnlySpan<DateOnly?> days =
        [
            referenceDate,
            DateOnly.MaxValue,
            period.Start.Date?.Earliest,
            period.End.Date?.Latest,
        ];
        foreach (DateOnly? day in days)
        {
            if (
                day is { } date
                && period.StatusOn(date) is PeriodStatus.Active or PeriodStatus.Unknown
                && FindOn(code, date) is { } country
            )
                return [country];
        }

        return _byCode[code.Index] ?? [];
    }

    /// <summary>Returns the former codes of a country that was renamed.</summary>
    internal ReadOnlySpan<CountryCode> RenamedTo(CountryCode code) => (_renamed ??= FindRenamed())[code.Index];

    /// <summary>
    /// Returns true if a country is one of <see cref="CountriesOfOrigin"/>, or has territory of one that was divided.
    /// </summary>
    internal bool IsCountryOfOrigin(CountryCode code) =>
        CountriesOfOrigin.Contains(code)
        || CountriesOfOrigin.Any(origin => Find(origin)?.Heirs.Any(heir => heir.Code == code) == true);

    /// <summary>
    /// Returns the income group of a country on a date; null without an income group, and outside the dates of the
    /// list.
    /// </summary>
    public DacIncomeGroup? IncomeGroupOn(CountryCode code, DateOnly date) => _periods.Value.IncomeGroupOn(code, date);

    /// <summary>
    /// True if a country is on the DAC list of recipients of official development aid on a date. Null for an unknown
    /// country, for a date before the list begins, and for a date after its last day, if all income groups have one.
    /// </summary>
    public bool? IsOnDacListOn(CountryCode code, DateOnly date) =>
        !_periods.Value.HasDacListOn(date) || _byCode[code.Index] is null
            ? null
            : IncomeGroupOn(code, date) is not (null or DacIncomeGroup.MoreAdvanced);

    /// <summary>
    /// Returns true if a country is on the list of least developed countries of the United Nations. The list is that of
    /// 13 December 2024. Null for an unknown country, for an earlier date, and from 24 November 2026, when three
    /// countries are due to leave it.
    /// </summary>
    public bool? IsLeastDevelopedOn(CountryCode code, DateOnly date) =>
        date < LeastDevelopedFrom || date >= LeastDevelopedUntil || _byCode[code.Index] is null
            ? null
            : LeastDevelopedCountries.Contains(code);

    /// <summary>Returns the status of a country in the European Union on a date.</summary>
    public EuStatus EuStatusOn(CountryCode code, DateOnly date) =>
        _periods.Value.EuStatusOn(code, date) ?? EuStatus.None;

    /// <summary>True if the other register has equal countries, income groups and statuses.</summary>
    public bool Equals(CountryRegister? other) =>
        other is not null && All == other.All && IncomeGroups == other.IncomeGroups && EuStatuses == other.EuStatuses;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountryRegister);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Count;

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
            countries.Sort(
                static (a, b) => LastDay(b) != LastDay(a) ? LastDay(b).CompareTo(LastDay(a)) : a.Code.CompareTo(b.Code)
            );
        return names;

        void AddName(string name, Country country)
        {
            string key = NameFolding.Fold(name);
            if (!names.TryGetValue(key, out List<Country>? countries))
                names.Add(key, countries = []);
            if (!countries.Contains(country))
                countries.Add(country);
        }
    }

    private CountryCode[]?[] FindRenamed()
    {
        var renamed = new CountryCode[]?[CountryCode.Count];
        foreach (Country country in All)
        {
            if (country.Heirs is [{ Kind: SuccessionEvent.Rename } heir])
                renamed[heir.Code.Index] = [.. renamed[heir.Code.Index] ?? [], country.Code];
        }

        return renamed;
    }

    private static ValueList<Country> Sorted(Country[] given)
    {
        int[] order = new int[given.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(
            order,
            (a, b) =>
            {
                int byCode = given[a].Code.CompareTo(given[b].Code);
                int byLastDay = byCode != 0 ? byCode : LastDay(given[b]).CompareTo(LastDay(given[a]));
                return byLastDay != 0 ? byLastDay : a.CompareTo(b);
            }
        );
        return [.. Array.ConvertAll(order, place => given[place])];
    }

    private static DateOnly LastDay(Country country) => country.Validity.End.Date?.Latest ?? DateOnly.MaxValue;
}
