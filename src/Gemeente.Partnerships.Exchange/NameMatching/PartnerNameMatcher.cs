using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Finds among known partners (partners) the one that a name and a country in somebody's data stand for, so that one
/// town is not counted twice for being written in two languages. A name that several share is ambiguous, and names that
/// only resemble are offered, never applied.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class PartnerNameMatcher
{
    private static readonly string[] Before = ["gemeente ", "stad ", "city of ", "municipality of ", "town of "];

    private static readonly string[] Behind =
    [
        " municipality",
        " (city)",
        " (town)",
        " (municipality)",
        " (stad)",
        " (gemeente)",
    ];

    private readonly Dictionary<(CountryCode Country, string Key), List<Spelled>> _byName = [];
    private readonly Dictionary<(CountryCode Country, string Key), string> _localNames = [];
    private readonly Dictionary<CountryCode, SimilarNames<Partner>> _similar;

    /// <summary>A matcher of known partners, with the aliases of this package.</summary>
    public PartnerNameMatcher(IEnumerable<Partner> known)
        : this(known, NameAliases.Partners) { }

    /// <summary>
    /// A matcher of known partners and of aliases, each of which stands for one country and name, <c>DE:Köln</c>.
    /// </summary>
    /// <exception cref="FormatException">An alias does not stand for a country and a name.</exception>
    public PartnerNameMatcher(IEnumerable<Partner> known, ValueList<NameAlias> aliases)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(aliases);
        foreach (NameAlias alias in aliases)
        {
            if (alias.StandsFor is not [var local] || local.Split(':') is not [var country, var name])
                throw new FormatException(
                    $"Alias '{alias.Name}' does not stand for a country and a name, such as DE:Köln."
                );
            _localNames[(CountryCode.Parse(country), NameFolding.Fold(alias.Name))] = NameFolding.Fold(name);
        }

        Partner[] named = [.. known.Where(partner => partner.Name is not null).Distinct()];
        foreach (Partner partner in named)
        {
            (CountryCode, string) key = (partner.Country, Key(partner.Name!, partner.Country));
            if (!_byName.TryGetValue(key, out List<Spelled>? spelled))
                _byName.Add(key, spelled = []);
            spelled.Add(new Spelled(partner, NameFolding.Fold(Bare(partner.Name!)), Diacritics(partner.Name!)));
        }

        _similar = named
            .GroupBy(partner => partner.Country)
            .ToDictionary(
                group => group.Key,
                group => new SimilarNames<Partner>(group.Select(partner => (partner.Name!, partner)))
            );
    }

    /// <summary>
    /// Which known partner a name in a country stands for. One that is spelled alike goes before one with other
    /// diacritics, and that before one in another language. Known partners whose names differ only in language, case or
    /// punctuation are one, and the first of them is given; those that differ in kind, such as a town and its district,
    /// or in diacritics, such as Münster and Munster, are ambiguous.
    /// </summary>
    public NameMatch<Partner> Match(string name, CountryCode country)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = Key(name, country);
        if (!_byName.TryGetValue((country, key), out List<Spelled>? found))
        {
            return new NameMatch<Partner>
            {
                Name = name,
                Candidates = [],
                Similar = _similar.TryGetValue(country, out SimilarNames<Partner>? similar) ? similar.To(name) : [],
            };
        }

        (string folded, string diacritics) = (NameFolding.Fold(Bare(name)), Diacritics(name));
        List<Spelled> alike = found.FindAll(known => known.Folded == folded);
        List<Spelled> exact = alike.FindAll(known => known.Diacritics == diacritics);
        ValueList<Partner> candidates = Distinct(
            exact.Count > 0 ? exact
            : alike.Count > 0 ? alike
            : found
        );
        return new NameMatch<Partner>
        {
            Name = name,
            Candidates = candidates,
            Reason =
                NameFolding.Fold(name) != NameFolding.Fold(candidates[0].Name!) ? NameMatchReason.Alias
                : exact.Count > 0 ? NameMatchReason.Name
                : NameMatchReason.Spelling,
        };
    }

    // Of each kind the first, and those that are spelled as it is but for diacritics.
    private static ValueList<Partner> Distinct(List<Spelled> found) =>
        [
            .. from kind in found.GroupBy(known => known.Partner.Kind)
            from known in kind.Where(known => known.Folded == kind.First().Folded)
                .DistinctBy(known => known.Diacritics, StringComparer.Ordinal)
            select known.Partner,
        ];

    /// <summary>The folded local name, without the words that say what the place is.</summary>
    internal string Key(string name, CountryCode country)
    {
        string key = NameFolding.Fold(Bare(name)) is { Length: > 0 } folded ? folded : name;
        return _localNames.GetValueOrDefault((country, key), key);
    }

    // The letters that folding changes, but for case, and for whether their marks are written apart.
    private static string Diacritics(string name) =>
        string.Concat(
            ComposedLetters
                .LowerOf(name)
                .Where(character =>
                    !char.IsAscii(character)
                    && (
                        char.IsLetter(character) || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark
                    )
                )
        );

    private static ReadOnlySpan<char> Bare(string name)
    {
        ReadOnlySpan<char> bare = name.AsSpan().Trim();
        foreach (string word in Before)
        {
            if (bare.StartsWith(word, StringComparison.OrdinalIgnoreCase) && bare.Length > word.Length)
                bare = bare[word.Length..];
        }

        foreach (string word in Behind)
        {
            if (bare.EndsWith(word, StringComparison.OrdinalIgnoreCase) && bare.Length > word.Length)
                bare = bare[..^word.Length];
        }

        return bare;
    }

    private readonly record struct Spelled(Partner Partner, string Folded, string Diacritics);
}
