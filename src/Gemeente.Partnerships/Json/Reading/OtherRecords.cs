using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// The records of a document that are not partnerships: entries of registers, and profiles. Rejects duplicates.
/// </summary>
/// <param name="options">The options, with the registers that the reader has.</param>
/// <param name="isKept">
/// True to keep the records and compare them with one another; false to check them only.
/// </param>
internal sealed class OtherRecords(PartnershipJsonReadOptions options, bool isKept)
{
    private readonly Dictionary<MunicipalityCode, Municipality> _municipalities = [];
    private readonly OrderedDictionary<Country, Country> _countries = [];
    private readonly OrderedDictionary<DacIncomePeriod, DacIncomePeriod> _incomeGroups = [];
    private readonly OrderedDictionary<EuStatusPeriod, EuStatusPeriod> _euStatuses = [];
    private readonly OrderedDictionary<MunicipalityProfile, MunicipalityProfile> _profiles = [];
    private readonly HashSet<(CountryCode, Period)> _replaced = [];
    private Dictionary<Country, Country>? _countriesBefore;

    public MunicipalityRegister Municipalities =>
        _municipalities.Count == 0
            ? options.Municipalities
            : new MunicipalityRegister([
                .. options.Municipalities.All.Where(known => !_municipalities.ContainsKey(known.Code)),
                .. _municipalities.Values,
            ]).WithLocationsOf(options.Municipalities);

    public CountryRegister Countries =>
        _countries.Count + _incomeGroups.Count + _euStatuses.Count == 0
            ? options.Countries
            : new CountryRegister(
                options.Countries.All.Where(known => !IsReplaced(known)).Union(_countries.Keys),
                options.Countries.IncomeGroups.Union(_incomeGroups.Keys),
                options.Countries.EuStatuses.Union(_euStatuses.Keys)
            );

    public MunicipalityProfileCollection Profiles => MunicipalityProfileCollection.Create(_profiles.Keys);

    /// <summary>
    /// Adds a record. Returns an error for a duplicate, and a warning for an entry that differs from the reader's.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="version">The version of the document.</param>
    public IssueText? Add(object record, FormatVersion version) =>
        record switch
        {
            Municipality municipality => Add(OfVersion(municipality, version)),
            Country country => Add(OfVersion(country, version)),
            DacIncomePeriod period => TryAdd(_incomeGroups, period)
                ? null
                : IssueMessages.JsonDuplicateIncomePeriod(period.Country),
            EuStatusPeriod period => TryAdd(_euStatuses, period)
                ? null
                : IssueMessages.JsonDuplicateEuPeriod(period.Country),
            MunicipalityProfile profile => TryAdd(_profiles, profile)
                ? null
                : IssueMessages.DuplicateProfile(profile.Municipality),
            _ => throw new ArgumentException($"{record.GetType()} is not a type of record.", nameof(record)),
        };

    private IssueText? Add(Municipality municipality) =>
        isKept && !_municipalities.TryAdd(municipality.Code, municipality)
            ? IssueMessages.JsonDuplicateMunicipality(municipality.Code)
        : options.Municipalities.Find(municipality.Code) is { } known && known != municipality
            ? IssueMessages.MunicipalityDiffers(municipality.Code)
        : null;

    private IssueText? Add(Country country)
    {
        if (!TryAdd(_countries, country))
            return IssueMessages.JsonDuplicateCountry(country.Code);
        if (!options.Countries.All.Any(known => IsOtherState(known, country)))
            return null;
        _replaced.Add((country.Code, country.Validity));
        return IssueMessages.CountryDiffers(country.Code);
    }

    // A code may belong to several countries, each in its own period.
    private static bool IsOtherState(Country known, Country country) =>
        known.Code == country.Code && known.Validity == country.Validity && known != country;

    private bool IsReplaced(Country known) => _replaced.Contains((known.Code, known.Validity));

    private bool TryAdd<T>(OrderedDictionary<T, T> records, T record)
        where T : class => !isKept || records.TryAdd(record, record);

    // A version before 1.1 lacks the members of some fields. An entry with equal other fields is the entry of the
    // reader.
    private Municipality OfVersion(Municipality municipality, FormatVersion version)
    {
        if (!version.IsBeforePopulations || options.Municipalities.Find(municipality.Code) is not { } known)
            return municipality;
        bool isKnown =
            IsEarlierState(municipality, known)
            || Before(known, version)
                == municipality with
                {
                    Populations = known.Populations,
                    Heirs = known.Heirs,
                    Names = known.Names,
                    Corop = known.Corop,
                };
        return isKnown ? known : municipality;
    }

    // An entry before 1.2 with the name and the sources of the known entry is an earlier state of it. The register
    // later replaced the population of 2014 and corrected dates and successors.
    private static bool IsEarlierState(Municipality municipality, Municipality known) =>
        municipality.Name == known.Name
        && municipality.Evidence is { Sources.Count: > 0 } evidence
        && known.Evidence is { } knownEvidence
        && evidence.Sources.All(source => knownEvidence.Sources.Contains(source) || source == "CBS");

    private Country OfVersion(Country country, FormatVersion version) =>
        version.IsBeforePopulations && CountriesBefore(version).TryGetValue(country, out Country? known)
            ? known
            : country;

    private Dictionary<Country, Country> CountriesBefore(FormatVersion version)
    {
        if (_countriesBefore is null)
        {
            _countriesBefore = [];
            foreach (Country country in options.Countries.All)
                _countriesBefore.TryAdd(Before(country, version), country);
        }

        return _countriesBefore;
    }

    private static Municipality Before(Municipality municipality, FormatVersion version) =>
        version.IsBeforeRegisterHistory
            ? municipality with
            {
                EarlierProvince = null,
                ProvinceSince = null,
            }
            : municipality;

    private static Country Before(Country country, FormatVersion version)
    {
        Country before = country with { Heirs = [], Subregion = null, Location = null };
        return version.IsBeforeRegisterHistory ? before with { FormerCode = null, BrpCode = null } : before;
    }
}
