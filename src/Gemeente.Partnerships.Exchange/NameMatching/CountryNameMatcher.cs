using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Finds the country (land) that a name or code means on a date: a name in Dutch or English, an alias, a code of
/// ISO 3166 of two, three or four letters or three digits, or a code of the BRP; also of former countries. A name that
/// several countries have is ambiguous. An article or a form of state before a name, such as Republic of, is ignored.
/// Similar names are offered, but never applied.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class CountryNameMatcher
{
    // Not "State of": the State of Georgia is not the country.
    private static readonly string[] Prefixes =
    [
        "the ",
        "de ",
        "het ",
        "Republic of ",
        "Republiek ",
        "Kingdom of ",
        "Koninkrijk ",
        "Federal Republic of ",
        "Federale Republiek ",
        "Bondsrepubliek ",
        "Islamic Republic of ",
        "Islamitische Republiek ",
        "Arab Republic of ",
        "Arabische Republiek ",
        "Hashemite Kingdom of ",
        "Socialist Republic of ",
        "Socialistische Republiek ",
        "United Republic of ",
        "Verenigde Republiek ",
        "Federative Republic of ",
        "Sultanate of ",
        "Sultanaat ",
        "Grand Duchy of ",
        "Groothertogdom ",
        "Principality of ",
        "Vorstendom ",
        "Commonwealth of ",
    ];

    private readonly CountryRegister _register;
    private readonly Dictionary<string, List<Country>> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Country>> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Country>> _translations = new(StringComparer.Ordinal);
    private readonly SimilarNames<Country> _similar;

    /// <summary>
    /// A matcher of the names and codes in a register, of names in German and French, and of the aliases of this
    /// package.
    /// </summary>
    public CountryNameMatcher(CountryRegister register)
        : this(register, NameAliases.Countries, NameAliases.CountryTranslations) { }

    /// <summary>
    /// A matcher of the names and codes in a register and of aliases, which mean country codes. An alias without a code
    /// of the register is ignored.
    /// </summary>
    /// <exception cref="FormatException">An alias means something other than country codes.</exception>
    public CountryNameMatcher(CountryRegister register, ValueList<NameAlias> aliases)
        : this(register, aliases, []) { }

    /// <summary>A matcher that also knows names in other languages, which are names and not aliases.</summary>
    internal CountryNameMatcher(
        CountryRegister register,
        ValueList<NameAlias> aliases,
        ValueList<NameAlias> translations
    )
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(aliases);
        _register = register;
        foreach (Country country in register.All)
        {
            foreach (
                string? code in (string?[])
                    [
                        country.Alpha3,
                        country.FormerCode,
                        country.BrpCode,
                        country.Numeric?.ToString("D3", CultureInfo.InvariantCulture),
                    ]
            )
            {
                if (code is not null)
                    Add(_codes, code, country);
            }
        }

        AddAll(_aliases, aliases);
        AddAll(_translations, translations);

        _similar = new SimilarNames<Country>(
            from country in register.All
            from name in country.OtherNames.Prepend(country.EnglishName).Prepend(country.DutchName)
            select (name, country)
        );
    }

    /// <summary>
    /// Returns the countries that a name or code means on a date. A country that existed only at other times is found
    /// if no country on the date has the name; if it was renamed, under its new name. <c>Ohio, United States</c> means
    /// the country at its end, unless the part before it has a code too.
    /// </summary>
    public NameMatch<Country> Match(string name, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name, asOf)
            ?? new NameMatch<Country>
            {
                Name = name,
                Candidates = [],
                Similar = SimilarTo(name.Trim(), asOf),
            };
    }

    /// <summary>
    /// Returns the countries that a name or code means, as in <see cref="Match"/>; null if it means none. Does not look
    /// for similar names.
    /// </summary>
    internal NameMatch<Country>? Find(string name, DateOnly asOf)
    {
        string text = name.Trim();
        if (
            CountryCode.TryParse(text, out CountryCode code)
            && (_register.FindOn(code, asOf) ?? _register.Find(code)) is { } country
        )
            return new NameMatch<Country>
            {
                Name = name,
                Candidates = [country],
                Reason = NameMatchReason.Code,
            };
        if (_codes.TryGetValue(text, out List<Country>? coded))
            return new NameMatch<Country>
            {
                Name = name,
                Candidates = OnDate(coded, asOf),
                Reason = NameMatchReason.Code,
            };
        if (ByName(text, asOf) is { } named)
            return named with { Name = name };
        if (ByWhole(text, asOf) is { } whole)
            return whole with { Name = name };

        // Korea, South
        return WrittenPlaces.Turned(text) is { } turned && ByName(turned, asOf) is { } other
            ? other with
            {
                Name = name,
            }
            : null;
    }

    // S. Sudan may be South Sudan.
    private ValueList<Country> SimilarTo(string text, DateOnly asOf)
    {
        ValueList<Country> similar = _similar.To(text);
        return WrittenPlaces.InFull(text) is { } full && ByName(full, asOf) is { } meant
            ? [.. meant.Candidates.Union(similar).Take(SimilarNames<Country>.Most)]
            : similar;
    }

    // Georgia (country) is Georgia; Ohio, United States is a part of the United States. In Martinique, France, both
    // have a code.
    private NameMatch<Country>? ByWhole(string text, DateOnly asOf)
    {
        if (QualifiedName.Split(text) is not { } parts)
            return null;
        bool isCountry = parts.Qualifier is "country" or "land";
        if (isCountry || text.EndsWith(')'))
            return isCountry && ByName(parts.Bare, asOf) is { } bare
                ? bare with
                {
                    Reason = NameMatchReason.Whole,
                }
                : null;
        return ByName(parts.Qualifier, asOf) is not { } whole
            ? null
            : whole with
            {
                Candidates = [.. whole.Candidates.Union(ByName(parts.Bare, asOf)?.Candidates ?? [])],
                Reason = NameMatchReason.Whole,
            };
    }

    private NameMatch<Country>? ByName(string text, DateOnly asOf)
    {
        ValueList<Country> named = _register.FindByName(text);
        if (_aliases.TryGetValue(NameFolding.Fold(text), out List<Country>? aliased))
            return Found([.. named.Union(aliased)], NameMatchReason.Alias, asOf);
        if (named.Count > 0)
            return Found(named, NameMatchReason.Name, asOf);
        if (_translations.TryGetValue(NameFolding.Fold(text), out List<Country>? translated))
            return Found(translated, NameMatchReason.Name, asOf);
        string? prefix = Array.Find(Prefixes, prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return prefix is null ? null : ByName(text[prefix.Length..].TrimStart(), asOf);
    }

    private NameMatch<Country> Found(IReadOnlyList<Country> countries, NameMatchReason reason, DateOnly asOf)
    {
        ValueList<Country> onDate = OnDate(countries, asOf);
        bool exists = countries.Any(country => country.ExistsOn(asOf));
        return new NameMatch<Country>
        {
            Name = "",
            Candidates = onDate,
            Reason = exists || reason == NameMatchReason.Alias ? reason : NameMatchReason.NameAtOtherTime,
        };
    }

    // Burma is Myanmar since it was renamed.
    private ValueList<Country> OnDate(IReadOnlyList<Country> countries, DateOnly asOf)
    {
        ValueList<Country> existing = [.. countries.Where(country => country.ExistsOn(asOf))];
        return existing.Count > 0
            ? existing
            : [.. countries.Select(country => RenamedOn(country, asOf) ?? country).Distinct()];
    }

    private Country? RenamedOn(Country country, DateOnly asOf) =>
        country.Heirs is [{ Kind: SuccessionEvent.Rename, From: var from } heir] && from <= asOf
            ? _register.FindOn(heir.Code, asOf)
            : null;

    private void AddAll(Dictionary<string, List<Country>> map, ValueList<NameAlias> aliases)
    {
        foreach (NameAlias alias in aliases)
        {
            foreach (string code in alias.Codes)
            {
                if (_register.Find(CountryCode.Parse(code)) is { } country)
                    Add(map, NameFolding.Fold(alias.Name), country);
            }
        }
    }

    private static void Add(Dictionary<string, List<Country>> map, string key, Country country)
    {
        if (!map.TryGetValue(key, out List<Country>? countries))
            map.Add(key, countries = []);
        if (!countries.Contains(country))
            countries.Add(country);
    }
}
