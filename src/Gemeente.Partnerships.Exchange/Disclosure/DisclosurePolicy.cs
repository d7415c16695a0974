namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// The rules for what a published table may disclose (onthullingsrisico). Readers of the table may know the policy.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The default policy suppresses and rounds nothing.
/// </remarks>
public sealed record DisclosurePolicy
{
    /// <summary>
    /// The smallest count that is published. Counts from 1 to one less are suppressed; 0 is published. Null, the
    /// default, suppresses no counts. At least 3: with 2, every suppressed count would be known to be 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 3.</exception>
    public int? MinCount
    {
        get;
        init =>
            field = value is null or >= 3
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "The minimum count is 3 or more.");
    }

    /// <summary>
    /// The number to whose multiples values are rounded, half up. Null, the default, rounds nothing. Without a minimum
    /// count, totals are sums of rounded cells, so that they disclose no more than the cells. At least 5: a category is
    /// in a table because it occurs, and with 3 or 4 every count published as 0 would be known to be 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 5.</exception>
    public int? RoundTo
    {
        get;
        init =>
            field = value is null or >= 5
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "The rounding base is 5 or more.");
    }

    /// <summary>
    /// The rule that suppresses cells with dominant contributors; null, the default, suppresses none of these.
    /// </summary>
    public DominanceRule? Dominance { get; init; }
}
