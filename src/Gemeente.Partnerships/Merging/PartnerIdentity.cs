using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Merging;

/// <summary>The identity of a partner abroad. Two partnerships with Denizli have one partner.</summary>
/// <remarks>
/// Immutable and safe for use by several threads. Equal by country, kind and name. Case, diacritics, hyphens and
/// apostrophes of the name do not matter; translations do. Ordered by country, name and kind. Written as
/// <c>TR:municipality:Denizli</c>.
/// </remarks>
public sealed class PartnerIdentity : IEquatable<PartnerIdentity>, IComparable<PartnerIdentity>
{
    private readonly string _key;

    /// <summary>Creates the identity of a partner.</summary>
    /// <exception cref="ArgumentException">The name has no letter or digit.</exception>
    public PartnerIdentity(CountryCode country, PartnerKind kind, string name)
        : this(country, Guard.NotNull(kind), Guard.NotNull(name), NameFolding.Fold(name))
    {
        if (_key.Length == 0)
            throw new ArgumentException($"'{name}' has no letter or digit.", nameof(name));
    }

    private PartnerIdentity(CountryCode country, PartnerKind kind, string name, string key)
    {
        Country = country;
        Kind = kind;
        Name = name;
        _key = key;
    }

    /// <summary>Gets the country that contains it, or that it is.</summary>
    public CountryCode Country { get; }

    /// <summary>Gets the kind of partner.</summary>
    public PartnerKind Kind { get; }

    /// <summary>Gets the name, in one of its spellings.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets the identity of a partner; null if it has no name, because it cannot be distinguished from others.
    /// </summary>
    public static PartnerIdentity? Of(Partner partner)
    {
        ArgumentNullException.ThrowIfNull(partner);
        return Create(partner.Country, partner.Kind, partner.Name);
    }

    /// <summary>Reads <c>TR:municipality:Denizli</c>; false when the text is not of that form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PartnerIdentity? identity)
    {
        identity =
            text?.Split(':', 3) is [var country, var kind, var name]
            && CountryCode.TryParse(country, out CountryCode code)
            && PartnerKind.TryFromCode(kind, out PartnerKind? partnerKind)
                ? Create(code, partnerKind, name)
                : null;
        return identity is not null;
    }

    /// <inheritdoc/>
    public bool Equals(PartnerIdentity? other) =>
        other is not null && Country == other.Country && Kind == other.Kind && _key == other._key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartnerIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Country, Kind, _key);

    /// <summary>Orders by country, name and kind.</summary>
    public int CompareTo(PartnerIdentity? other)
    {
        if (other is null)
            return 1;
        int order = Country.CompareTo(other.Country);
        order = order != 0 ? order : string.CompareOrdinal(_key, other._key);
        return order != 0 ? order : Kind.CompareTo(other.Kind);
    }

    /// <summary>Writes country, kind and name: <c>TR:municipality:Denizli</c>.</summary>
    public override string ToString() => $"{Country}:{Kind}:{Name}";

    private static PartnerIdentity? Create(CountryCode country, PartnerKind kind, string? name) =>
        name is not null && NameFolding.Fold(name) is { Length: > 0 } key
            ? new PartnerIdentity(country, kind, name, key)
            : null;
}
