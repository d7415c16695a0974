namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// What a published table must not tell (onthullingsrisico). Whoever reads the table may know the policy.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content. The default asks for nothing.</remarks>
public sealed record DisclosurePolicy
{
    /// <summary>
    /// Counts from 1 to one less than this are hidden; null, the default, hides none. 0 is published. At least 3: with
    /// 2 every hidden count would be known to be 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 3.</exception>
    public int? Minimum
    {
        get;
        init =>
            field = value is null or >= 3
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A minimum is 3 or more.");
    }

    /// <summary>
    /// Values are rounded to a multiple of this, half up; null, the default, rounds nothing. Without a minimum, totals
    /// are sums of rounded cells, so that they tell no more than the cells. At least 5: a category stands in a table
    /// because it occurs, and with 3 or 4 each that is published as 0 would be known to be 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 5.</exception>
    public int? RoundTo
    {
        get;
        init =>
            field = value is null or >= 5
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "Rounding is to 5 or more.");
    }

    /// <summary>When a cell is hidden for the size of its largest contributors; null, the default, is never.</summary>
    public DominanceRule? Dominance { get; init; }
}
