using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Finds the known partner (partner) that a name and a country mean, so that a town with names in two languages is not
/// counted twice. A name that several partners have is ambiguous. Similar names are offered, but never applied.
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
    /// A matcher of known partners and of aliases, each of which means one country and name, such as <c>DE:Köln</c>.
    /// </summary>
    /// <exception cref="FormatException">An alias does not mean a country and a name.</exception>
    public PartnerNameMatcher(IEnumerable<Partner> known, ValueList<NameAlias> aliases)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(aliases);
        foreach (NameAlias alias in aliases)
        {
            if (alias.Codes is not [var local] || local.Split(':') is not [var country, var name])
                throw new FormatException(
                    $"Alias '{alias.Name}' does not stand for a country and a name, such as DE:Köln."
                );
            _localNames[(CountryCode.Parse(country), NameFolding.Fold(alias.Name))] = NameFolding.Fold(name);
        }

        Partner[] named = [.. known.Where(partner => partner.Name is not null).Distinct()];
        foreach (Partner partner in named)
        {
            // A partner whose name is that of several towns is found by its name, and as the town at its point.
            string town = Key(partner.Name!, partner.Country, partner.Location);
            Spelled spelled = new(partner, NameFolding.Fold(Bare(partner.Name!)), Diacritics(partner.Name!), town);
            foreach (string key in new[] { Key(partner.Name!, partner.Country), town }.Distinct(StringComparer.Ordinal))
            {
                if (!_byName.TryGetValue((partner.Country, key), out List<Spelled>? same))
                    _byName.Add((partner.Country, key), same = []);
                same.Add(spelled);
            }
        }

        _similar = named
            .GroupBy(partner => partner.Country)
            .ToDictionary(
                group => group.Key,
                group => new SimilarNames<Partner>(group.Select(partner => (partner.Name!, partner)))
            );
    }

    /// <summary>
    /// Returns the known partner that a name in a country means. A partner with the same spelling is preferred to one
    /// with other diacritics, and that to one in another language. Known partners whose names differ only in language,
    /// case or punctuation are one partner, and the first of them is the result. Partners that differ in kind, such as
    /// a town and its district, or in diacritics, such as Münster and Munster, are ambiguous.
    /// </summary>
    public NameMatch<Partner> Match(string name, CountryCode country) => Match(name, country, null);

    /// <summary>
    /// Returns the known partner that a name in a country means, as <see cref="Match(string, CountryCode)"/> does. A
    /// name that several towns have means the one near the point: Frankfurt at 50.11, 8.68 is Frankfurt am Main.
    /// </summary>
    public NameMatch<Partner> Match(string name, CountryCode country, GeoPoint? location)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = Key(name, country, location);
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

    // The first of each kind, and those with the same spelling except for diacritics, or in another town.
    private static ValueList<Partner> Distinct(List<Spelled> found) =>
        [
            .. from kind in found.GroupBy(known => known.Partner.Kind)
            from known in kind.Where(known => known.Folded == kind.First().Folded)
                .DistinctBy(known => (known.Diacritics, known.Town))
            select known.Partner,
        ];

    /// <summary>Returns the folded local name, without words for the kind of place.</summary>
    internal string Key(string name, CountryCode country, GeoPoint? location = null)
    {
        string key = NameFolding.Fold(Bare(name)) is { Length: > 0 } folded ? folded : name;
        if (_localNames.TryGetValue((country, key), out string? local))
            return local;
        return location is { } point && PartnerNames.NameNear(country, PartnerKind.Municipality, key, point) is { } town
            ? NameFolding.Fold(town)
            : key;
    }

    // The letters that folding changes, except for case and for marks that are separate characters.
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

    private readonly record struct Spelled(Partner Partner, string Folded, string Diacritics, string Town);
}
