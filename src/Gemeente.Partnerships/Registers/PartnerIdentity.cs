using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Registers;

/// <summary>The identity of a partner abroad. Two partnerships with Denizli have one partner.</summary>
/// <remarks>
/// Immutable and safe for use by several threads. Equal by country, kind and name. Case, diacritics, hyphens and
/// apostrophes of the name do not matter. Names of a town in several languages are equal if the lists of this library
/// have them: Praag, Prague and Praha. The names that GeoNames has under one id are in these lists; they are names of
/// municipalities only. A name that several places of the country have is a town of the list if the partner states a
/// point (coördinaten) within 5 km of that town: Frankfurt at 50.11, 8.68 is Frankfurt am Main. Names that are only
/// alike are not equal, and partners that are only near each other, or at one point, are not: a district is often
/// recorded at the point of its town. An identity depends on one partner only, not on other records or their order.
/// Ordered by country, name and kind. Written as <c>TR:municipality:Denizli</c>.
/// </remarks>
public sealed class PartnerIdentity : IEquatable<PartnerIdentity>, IComparable<PartnerIdentity>
{
    private readonly string _key;

    /// <summary>Creates the identity of a partner.</summary>
    /// <exception cref="ArgumentException">The name has no letter or digit.</exception>
    public PartnerIdentity(CountryCode country, PartnerKind kind, string name)
        : this(country, Guard.NotNull(kind), Guard.NotNull(name), KeyOf(country, kind, name))
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
        return Create(partner, partner.Country);
    }

    /// <summary>
    /// Gets the identity of a partner in the country that it lies in today, so that codes of one country at different
    /// times, such as BU and MM, do not make two partners of one town. The recorded code is kept if the register does
    /// not show the country of today. Null if the partner has no name.
    /// </summary>
    /// <param name="partner">The partner.</param>
    /// <param name="countries">The countries through time.</param>
    /// <param name="period">The period of the partnership; null if not known.</param>
    /// <param name="referenceDate">The reference date of the source that has the code; null if not known.</param>
    public static PartnerIdentity? Of(
        Partner partner,
        CountryRegister countries,
        Period? period = null,
        DateOnly? referenceDate = null
    )
    {
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(countries);
        CountryCode country = partner.Country;
        if (countries.HasFormer(country))
            country = countries.SuccessorOn(partner, DateOnly.MaxValue, period, referenceDate).Code ?? country;
        return Create(partner, country);
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

    private static PartnerIdentity? Create(Partner partner, CountryCode country)
    {
        string? name = partner.Name;
        if (name is not null && partner.Location is { } point)
            name = PartnerNames.NameNear(country, partner.Kind, NameFolding.Fold(name), point) ?? name;
        return Create(country, partner.Kind, name);
    }

    private static PartnerIdentity? Create(CountryCode country, PartnerKind kind, string? name) =>
        name is not null && KeyOf(country, kind, name) is { Length: > 0 } key
            ? new PartnerIdentity(country, kind, name, key)
            : null;

    private static string KeyOf(CountryCode country, PartnerKind kind, string name) =>
        PartnerNames.LocalKey(country, kind, NameFolding.Fold(name));
}
