using System.Diagnostics.CodeAnalysis;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Compares partnerships by their two sides, the municipality and the identity of the partner in the country that it
/// lies in today. Immutable and safe for use by several threads.
/// </summary>
/// <remarks>
/// Identities are made again for each comparison and not kept, because they take more memory than the records.
/// </remarks>
/// <param name="countries">The countries through time.</param>
internal sealed class PartnershipSides(CountryRegister countries) : IEqualityComparer<Partnership>
{
    /// <summary>True if the partner has a name, without which it cannot be compared.</summary>
    public bool HasPartner(Partnership partnership) => IdentityOf(partnership) is not null;

    public bool Equals(Partnership? x, Partnership? y) =>
        ReferenceEquals(x, y)
        || (
            x is not null
            && y is not null
            && x.Municipality == y.Municipality
            && IdentityOf(x) is { } identity
            && identity.Equals(IdentityOf(y))
        );

    public int GetHashCode([DisallowNull] Partnership obj) => HashCode.Combine(obj.Municipality, IdentityOf(obj));

    private PartnerIdentity? IdentityOf(Partnership partnership) =>
        PartnerIdentity.Of(partnership.Partner, countries, partnership.Period, partnership.Evidence.ReferenceDate);
}
