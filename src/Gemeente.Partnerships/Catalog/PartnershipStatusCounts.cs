using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Catalog;

/// <summary>The number of partnerships by status on a date. Each partnership has exactly one status.</summary>
/// <param name="NotBegun">The number that has not begun.</param>
/// <param name="Certain">The number that is active: it is certain that they exist.</param>
/// <param name="Possible">The number that is only possible.</param>
/// <param name="Ended">The number that has ended.</param>
/// <remarks>Immutable; equal by content. The default counts nothing.</remarks>
[method: JsonConstructor]
public readonly record struct PartnershipStatusCounts(long NotBegun, long Certain, long Possible, long Ended)
{
    /// <summary>The number that counts on the date: certain and possible together.</summary>
    public long Counting => Certain + Possible;

    /// <summary>The number of partnerships.</summary>
    public long Total => NotBegun + Certain + Possible + Ended;

    internal PartnershipStatusCounts Add(PartnershipStatus status) =>
        status switch
        {
            PartnershipStatus.NotBegun => this with { NotBegun = NotBegun + 1 },
            PartnershipStatus.Active => this with { Certain = Certain + 1 },
            PartnershipStatus.Possible => this with { Possible = Possible + 1 },
            _ => this with { Ended = Ended + 1 },
        };
}
