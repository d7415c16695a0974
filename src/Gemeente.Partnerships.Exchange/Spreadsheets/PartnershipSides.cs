using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Compares partnerships by their two sides, the municipality and the identity of the partner. Immutable and safe for
/// use by several threads.
/// </summary>
/// <remarks>
/// Identities are made again for each comparison and not kept, because they take more memory than the records.
/// </remarks>
internal sealed class PartnershipSides : IEqualityComparer<Partnership>
{
    private PartnershipSides() { }

    public static PartnershipSides Comparer { get; } = new();

    /// <summary>True if the partner has a name, without which it cannot be compared.</summary>
    public static bool HasPartner(Partnership partnership) => NameAliases.IdentityOf(partnership.Partner) is not null;

    public bool Equals(Partnership? x, Partnership? y) =>
        ReferenceEquals(x, y)
        || (
            x is not null
            && y is not null
            && x.Municipality == y.Municipality
            && Equals(NameAliases.IdentityOf(x.Partner), NameAliases.IdentityOf(y.Partner))
        );

    public int GetHashCode([DisallowNull] Partnership obj) =>
        HashCode.Combine(obj.Municipality, NameAliases.IdentityOf(obj.Partner));

    private static bool Equals(PartnerIdentity? one, PartnerIdentity? other) => one?.Equals(other) == true;
}
