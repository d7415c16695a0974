using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Finds the municipality (gemeente) that a name or code means on a date: an official or other name (<c>Den Haag</c>,
/// <c>Súdwest-Fryslân</c>), a former one, an alias, or a place with its municipality or province in brackets. A name
/// that several municipalities have is ambiguous. Similar names are offered, but never applied. A name with brackets is
/// also only similar if the brackets can contain a province or a municipality (<c>Bourtange (Groningen)</c>), or if
/// they contradict the place.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class MunicipalityNameMatcher
{
    private static readonly string[] Prefixes = ["gemeente ", "gem. ", "gem.", "gem "];
    private static readonly string[] Joints = [" – ", " - ", " / ", "/", " & ", " en "];

    private readonly MunicipalityRegister _register;
    private readonly Dictionary<string, List<Municipality>> _aliases = new(StringComparer.Ordinal);
    private readonly SimilarNames<Municipality> _similar;
    private readonly NamePrefixes _prefixes;

    /// <summary>A matcher of the names in a register and of the aliases of this package.</summary>
    public MunicipalityNameMatcher(MunicipalityRegister register)
        : this(register, NameAliases.Municipalities) { }

    /// <summary>
    /// A matcher of the names in a register and of aliases, which mean municipality codes. An alias without a code of
    /// the register is ignored.
    /// </summary>
    /// <exception cref="FormatException">An alias means something other than municipality codes.</exception>
    public MunicipalityNameMatcher(MunicipalityRegister register, ValueList<NameAlias> aliases)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(aliases);
        _register = register;
        foreach (NameAlias alias in aliases)
        {
            List<Municipality> known =
            [
                .. alias.Codes.Select(code => register.Find(MunicipalityCode.Parse(code))).OfType<Municipality>(),
            ];
            if (known.Count > 0)
                _aliases[NameFolding.Fold(alias.Name)] = known;
        }

        _prefixes = new NamePrefixes(register.All);
        _similar = new SimilarNames<Municipality>(
            from municipality in register.All
            where municipality.Kind != MunicipalityKind.Special
            orderby municipality.ValidTo ?? DateOnly.MaxValue descending
            from name in NamesOf(municipality)
            select (name, municipality)
        );
    }

    /// <summary>
    /// Returns the municipalities that a name or code means on a date. A municipality that existed only at other times
    /// is found under its own code, with <see cref="NameMatchReason.NameAtOtherTime"/> as the reason;
    /// <see cref="MunicipalityRegister.SuccessorOn"/> finds its successor. Its name is ambiguous if the name of another
    /// municipality that exists on the date (<c>Alphen</c>) or ended later (<c>Driebergen</c>) begins with it. The name
    /// of a province (<c>Zeeland</c>) does not mean a former municipality, unless <c>gemeente</c> is before it.
    /// </summary>
    public NameMatch<Municipality> Match(string name, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name, asOf) ?? Unknown(name);
    }

    /// <summary>
    /// Returns the municipalities that a name or code means, as in <see cref="Match"/>; null if it means none. Does not
    /// look for similar names.
    /// </summary>
    internal NameMatch<Municipality>? Find(string name, DateOnly asOf)
    {
        if (MunicipalityCode.TryParse(name, out MunicipalityCode code))
        {
            return _register.Find(code) is { Kind: not MunicipalityKind.Special } known
                ? Found(name, [known], NameMatchReason.Code)
                : Found(name, [], NameMatchReason.Code);
        }

        return ByName(name, asOf) ?? ByWhole(name, asOf) ?? ByParts(name, asOf);
    }

    /// <summary>
    /// Returns the result for a name that is not known, with the municipalities that have similar names.
    /// </summary>
    internal NameMatch<Municipality> Unknown(string name) =>
        new()
        {
            Name = name,
            Candidates = [],
            Similar = _similar.To(name),
        };

    private NameMatch<Municipality>? ByName(string name, DateOnly asOf)
    {
        MunicipalityMatches matches = _register.FindByName(name, asOf);
        if (matches.Candidates.Count > 0)
            return Found(
                name,
                matches.Candidates,
                matches.IsFormerName ? NameMatchReason.NameAtOtherTime : NameMatchReason.Name
            );
        List<Municipality> aliased = Aliased(name, asOf);
        if (aliased.Count > 0)
            return Found(name, [.. matches.AtOtherTimes.Union(aliased)], NameMatchReason.Alias);

        // Zeeland is a province, and was the municipality of a village. Only 'gemeente Zeeland' means the latter.
        return matches.AtOtherTimes.Count == 0 || MunicipalityRegister.FindProvince(name) is not null
            ? null
            : Found(
                name,
                [.. matches.AtOtherTimes.Union(NearBy(name, matches.AtOtherTimes, asOf))],
                NameMatchReason.NameAtOtherTime
            );
    }

    private static IEnumerable<string> NamesOf(Municipality municipality) =>
        municipality
            .OtherNames.Concat(municipality.Names.Select(name => name.Name))
            .Prepend(municipality.Name)
            .Distinct(StringComparer.Ordinal);

    private List<Municipality> Aliased(string name, DateOnly asOf)
    {
        List<Municipality> aliased = _aliases.GetValueOrDefault(NameFolding.Fold(name), []);
        return aliased.Exists(municipality => municipality.ExistsOn(asOf))
            ? aliased.FindAll(municipality => municipality.ExistsOn(asOf))
            : aliased;
    }

    // Alphen ended in 1918. Today the name may mean Alphen aan den Rijn, which has its territory, or Alphen-Chaam,
    // which has not. Echt ended too, but only the name of Echt-Susteren begins with it, which has its territory, so the
    // result is the same.
    private Municipality[] NearBy(string name, ValueList<Municipality> former, DateOnly asOf)
    {
        (string bare, Province? province) =
            QualifiedName.Split(name) is { } parts && MunicipalityRegister.FindProvince(parts.Qualifier) is { } stated
                ? (parts.Bare, stated)
                : (name.Trim(), null);
        if (Array.Find(Prefixes, word => bare.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } prefix)
            bare = bare[prefix.Length..];
        Municipality[] near =
        [
            .. _prefixes
                .With(bare)
                .Where(municipality => province is null || municipality.ProvinceOn(asOf) == province),
        ];
        Municipality[] existing = [.. near.Where(municipality => municipality.ExistsOn(asOf))];
        if (existing.All(municipality => former.Any(part => _register.HasTerritoryOf(municipality, part.Code, asOf))))
            existing = [];
        return [.. existing, .. LaterMunicipalities(near, former, asOf)];
    }

    // Driebergen ended in 1931, and Driebergen-Rijsenburg in 2006. The name may mean the later one, with another code.
    // Gaasterland was renamed Gaasterlân-Sleat, so that both are the same.
    private static IEnumerable<Municipality> LaterMunicipalities(
        IEnumerable<Municipality> near,
        ValueList<Municipality> former,
        DateOnly asOf
    )
    {
        DateOnly last = former.Max(municipality => municipality.ValidTo ?? DateOnly.MaxValue);
        return near.Where(municipality =>
            municipality.ValidTo > last
            && municipality.ValidTo <= asOf
            && !former
                .SelectMany(before => before.Heirs)
                .Any(heir => heir.Kind == SuccessionEvent.Rename && heir.Code == municipality.Code)
        );
    }

    // Esch (Haaren): the former municipality of Esch that came to Haaren. Beringe (Peel en Maas): a village in Peel en
    // Maas.
    private NameMatch<Municipality>? ByWhole(string name, DateOnly asOf)
    {
        if (QualifiedName.Split(name) is not { } parts)
            return null;
        MunicipalityMatches bare = _register.FindByName(parts.Bare, asOf);
        List<Municipality> known = [.. bare.Candidates.Union(Aliased(parts.Bare, asOf))];
        Municipality? whole = ByName(parts.Qualifier, asOf)?.Value;
        if (MunicipalityRegister.FindProvince(parts.Qualifier) is { } province)
            return InProvince(
                name,
                parts.Bare,
                known.FindAll(municipality => municipality.ProvinceOn(asOf) == province),
                known,
                whole
            );
        if (whole is null)
            return null;
        IEnumerable<Municipality> later =
            bare.AtOtherTimes.Count > 0 ? LaterMunicipalities(_prefixes.With(parts.Bare), bare.AtOtherTimes, asOf) : [];
        ValueList<Municipality> inside =
        [
            .. bare
                .Candidates.Concat(bare.AtOtherTimes)
                .Union(later)
                .Where(part => _register.HasTerritoryOf(whole, part.Code, asOf)),
        ];
        if (inside.Count > 0)
            return Found(name, inside, inside.Contains(whole) ? NameMatchReason.Name : NameMatchReason.NameAtOtherTime);
        return Found(name, known.Contains(whole) ? [whole] : [.. known, whole], NameMatchReason.Whole);
    }

    // Bilthoven (Utrecht), Bourtange (Groningen): the brackets may contain the province or the municipality.
    private NameMatch<Municipality>? InProvince(
        string name,
        string bare,
        List<Municipality> inProvince,
        List<Municipality> known,
        Municipality? whole
    )
    {
        if (inProvince.Count > 0)
            return Found(name, [.. inProvince], NameMatchReason.Alias);
        if (whole is null)
            return null;
        return known.Count > 0
            ? Found(name, [.. known, whole], NameMatchReason.Whole)
            : new NameMatch<Municipality>
            {
                Name = name,
                Candidates = [],
                Similar = [.. _similar.To(bare).Prepend(whole).Distinct().Take(SimilarNames<Municipality>.Most)],
            };
    }

    // Haaren – Esch: two names, of which either may be meant.
    private NameMatch<Municipality>? ByParts(string name, DateOnly asOf)
    {
        foreach (string joint in Joints)
        {
            string[] parts = name.Split(joint, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2)
                continue;
            Municipality[] all = [.. parts.SelectMany(part => ByName(part, asOf)?.Candidates ?? []).Distinct()];
            if (all.Length > 1)
                return Found(name, ValueList.Create<Municipality>(all), NameMatchReason.Name);
        }

        return null;
    }

    private static NameMatch<Municipality> Found(
        string name,
        ValueList<Municipality> candidates,
        NameMatchReason reason
    ) =>
        new()
        {
            Name = name,
            Candidates = candidates,
            Reason = candidates.Count == 0 ? null : reason,
        };
}
