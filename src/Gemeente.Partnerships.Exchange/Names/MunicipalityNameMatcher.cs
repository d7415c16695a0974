using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Names;

/// <summary>
/// Finds the municipality (gemeente) that a name or code in somebody's data stands for on a date: an official or other name
/// (<c>Den Haag</c>, <c>Súdwest-Fryslân</c>), a former one, an alias, a place with its municipality in brackets. A name that
/// several share is ambiguous, and names that only resemble are offered, never applied.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class MunicipalityNameMatcher
{
    private static readonly string[] Joints = [" – ", " - ", " / ", "/", " & ", " en "];

    private readonly MunicipalityRegister _register;
    private readonly Dictionary<string, List<Municipality>> _aliases = new(StringComparer.Ordinal);
    private readonly SimilarNames<Municipality> _similar;

    /// <summary>A matcher of the names in a register and of the aliases of this package.</summary>
    public MunicipalityNameMatcher(MunicipalityRegister register)
        : this(register, NameAliases.Municipalities)
    {
    }

    /// <summary>
    /// A matcher of the names in a register and of aliases, which stand for municipality codes. An alias of which the register
    /// has no code stands for nothing.
    /// </summary>
    /// <exception cref="FormatException">An alias stands for something that is no municipality code.</exception>
    public MunicipalityNameMatcher(MunicipalityRegister register, ValueList<NameAlias> aliases)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(aliases);
        _register = register;
        foreach (NameAlias alias in aliases)
        {
            List<Municipality> known = [.. alias.StandsFor.Select(code => register.Find(MunicipalityCode.Parse(code))).OfType<Municipality>()];
            if (known.Count > 0)
                _aliases[NameFolding.Fold(alias.Name)] = known;
        }

        _similar = new SimilarNames<Municipality>(
            from municipality in register.All
            where municipality.Kind != MunicipalityKind.Special
            orderby municipality.ValidTo ?? DateOnly.MaxValue descending
            from name in municipality.OtherNames.Prepend(municipality.Name)
            select (name, municipality));
    }

    /// <summary>
    /// What a name or code stands for on a date. A municipality that existed only at other times is found under its own code;
    /// <see cref="MunicipalityRegister.SuccessorOn"/> says what became of it.
    /// </summary>
    public NameMatch<Municipality> Match(string name, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (MunicipalityCode.TryParse(name, out MunicipalityCode code))
        {
            return _register.Find(code) is { Kind: not MunicipalityKind.Special } known
                ? Found(name, [known], NameMatchReason.Code)
                : Found(name, [], NameMatchReason.Code);
        }

        return ByName(name, date) ?? ByWhole(name, date) ?? ByParts(name, date)
            ?? new NameMatch<Municipality> { Name = name, Candidates = [], Similar = _similar.To(name) };
    }

    private NameMatch<Municipality>? ByName(string name, DateOnly date)
    {
        MunicipalityMatches matches = _register.FindByName(name, date);
        if (matches.Candidates.Count > 0)
            return Found(name, matches.Candidates, NameMatchReason.Name);
        List<Municipality> aliased = _aliases.GetValueOrDefault(NameFolding.Fold(name), []);
        if (aliased.Exists(municipality => municipality.ExistsOn(date)))
            aliased = aliased.FindAll(municipality => municipality.ExistsOn(date));
        return matches.AtOtherTimes.Count + aliased.Count == 0
            ? null
            : Found(
                name,
                [.. matches.AtOtherTimes.Union(aliased)],
                aliased.Count > 0 ? NameMatchReason.Alias : NameMatchReason.NameAtOtherTime);
    }

    // Esch (Haaren): the former municipality of Esch that came to Haaren. Beringe (Peel en Maas): a village in Peel en Maas.
    private NameMatch<Municipality>? ByWhole(string name, DateOnly date)
    {
        if (QualifiedName.Split(name) is not { } parts || ByName(parts.Qualifier, date) is not { Value: { } whole })
            return null;
        MunicipalityMatches bare = _register.FindByName(parts.Bare, date);
        ValueList<Municipality> inside =
            [.. bare.Candidates.Concat(bare.AtOtherTimes).Where(part => _register.SuccessorOn(part.Code, date).Lineage.Contains(whole))];
        return inside.Count > 0
            ? Found(name, inside, NameMatchReason.NameAtOtherTime)
            : Found(name, [whole], NameMatchReason.Whole);
    }

    // Haaren – Esch: two names, and nothing says which of them is meant.
    private NameMatch<Municipality>? ByParts(string name, DateOnly date)
    {
        foreach (string joint in Joints)
        {
            string[] parts = name.Split(joint, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2)
                continue;
            Municipality[] all = [.. parts.SelectMany(part => ByName(part, date)?.Candidates ?? []).Distinct()];
            if (all.Length > 1)
                return Found(name, ValueList.Create<Municipality>(all), NameMatchReason.Name);
        }

        return null;
    }

    private static NameMatch<Municipality> Found(string name, ValueList<Municipality> candidates, NameMatchReason reason) =>
        new() { Name = name, Candidates = candidates, Reason = candidates.Count == 0 ? null : reason };
}
