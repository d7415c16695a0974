using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// Looks up the names of municipalities and countries in a file, as of its reference date. Each name is looked up once,
/// however often the file contains it. Not thread-safe.
/// </summary>
internal sealed class PlaceNames(ImportOptions options)
{
    /// <summary>
    /// The number of different unknown municipalities, and of countries, for which similar names are looked for. A file
    /// of another kind has thousands, and a person does not read them.
    /// </summary>
    public const int MaxSuggestions = 1000;

    private readonly MunicipalityNameMatcher _municipalities = new(
        options.Municipalities,
        options.MunicipalityAliases ?? NameAliases.Municipalities
    );
    private readonly CountryNameMatcher _countries = new(
        options.Countries,
        options.CountryAliases ?? NameAliases.Countries,
        NameAliases.CountryTranslations
    );
    private readonly Dictionary<string, NameMatch<Municipality>?> _foundMunicipalities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameMatch<Municipality>> _unknownMunicipalities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameMatch<Country>?> _foundCountries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameMatch<Country>> _matchedCountries = new(StringComparer.Ordinal);
    private int _unknownCountries;

    /// <summary>Returns the municipalities that a name means; with similar ones if it means none.</summary>
    public NameMatch<Municipality> MatchMunicipality(string name)
    {
        if (FindMunicipality(name) is { } found)
            return found;
        if (!_unknownMunicipalities.TryGetValue(name, out NameMatch<Municipality>? match))
        {
            match = _unknownMunicipalities.Count < MaxSuggestions ? _municipalities.Unknown(name) : Unknown(name);
            _unknownMunicipalities.Add(name, match);
        }

        return match;
    }

    /// <summary>
    /// Returns the municipalities that a name means; null if it means none. Does not look for similar names, which
    /// takes long.
    /// </summary>
    public NameMatch<Municipality>? FindMunicipality(string name)
    {
        if (!_foundMunicipalities.TryGetValue(name, out NameMatch<Municipality>? match))
            _foundMunicipalities.Add(name, match = _municipalities.Find(name, options.AsOf));
        return match;
    }

    /// <summary>Returns the countries that a name or code means; with similar ones if it means none.</summary>
    public NameMatch<Country> MatchCountry(string name)
    {
        if (_matchedCountries.TryGetValue(name, out NameMatch<Country>? match))
            return match;
        match = FindCountry(name);
        if (match is null)
            match = _unknownCountries++ < MaxSuggestions ? _countries.Match(name, options.AsOf) : UnknownCountry(name);
        _matchedCountries.Add(name, match);
        return match;
    }

    /// <summary>Returns the countries that a text means that need not be a country; null if it means none.</summary>
    public NameMatch<Country>? FindCountry(string text)
    {
        if (!_foundCountries.TryGetValue(text, out NameMatch<Country>? match))
            _foundCountries.Add(text, match = _countries.Find(text, options.AsOf));
        return match;
    }

    /// <summary>Returns the reason why a record cannot have the municipality; null if it can.</summary>
    /// <param name="match">The result of looking up the municipality.</param>
    /// <param name="isOfAllRows">Whether all rows have it, so that no row is read.</param>
    public static IssueText? MunicipalityIssueOf(NameMatch<Municipality> match, bool isOfAllRows = false) =>
        match.Kind == NameMatchKind.NoMatch
            ? ExchangeIssueMessages.UnknownMunicipality(match.Name, Names(match.Similar), isOfAllRows)
        : match.Value is null
            ? ExchangeIssueMessages.AmbiguousMunicipality(match.Name, Names(match.Candidates), isOfAllRows)
        : null;

    /// <summary>Returns the reason why a record cannot have the country; null if it can.</summary>
    /// <param name="match">The result of looking up the country.</param>
    /// <param name="pair">
    /// The pair of twin towns that the country is in, for the message; null if it is missing.
    /// </param>
    public IssueText? IssueOf(NameMatch<Country> match, string? pair = null)
    {
        if (match.Kind == NameMatchKind.Ambiguous)
            return ExchangeIssueMessages.AmbiguousCountry(match.Name, Names(match.Candidates), pair);
        if (match.Value is not { } country)
            return ExchangeIssueMessages.UnknownCountry(match.Name, Names(match.Similar), pair);

        // A record contains only the code, which means the country that has it on the reference date.
        Country? holder = options.Countries.FindOn(country.Code, options.AsOf) ?? options.Countries.Find(country.Code);
        return holder is not null && holder != country
            ? ExchangeIssueMessages.ReusedCode(
                match.Name,
                NameOf(country),
                country.Code,
                holder.EnglishName,
                options.AsOf,
                pair
            )
            : null;
    }

    private static NameMatch<Municipality> Unknown(string name) => new() { Name = name, Candidates = [] };

    private static NameMatch<Country> UnknownCountry(string name) => new() { Name = name, Candidates = [] };

    /// <summary>Municipalities as a message names them.</summary>
    public static string[] Names(IEnumerable<Municipality> municipalities) =>
        [.. municipalities.Select(municipality => $"{municipality.Name} ({municipality.Code})")];

    /// <summary>Countries as a message names them.</summary>
    public static string[] Names(IEnumerable<Country> countries) => [.. countries.Select(NameOf)];

    private static string NameOf(Country country) => $"{country.EnglishName} ({country.Code})";
}
