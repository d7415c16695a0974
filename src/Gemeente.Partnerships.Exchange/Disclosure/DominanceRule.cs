namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// When a few contributors make up so much of a cell that it says something about each of them (dominantieregel).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record DominanceRule
{
    /// <summary>How many contributors are looked at, the largest ones: 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Contributors
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one contributor.");
    } = 1;

    /// <summary>
    /// The share of a cell (0 to 1) that they may have together; a cell of which they have more is hidden. 0.75 by
    /// default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or not below 1.</exception>
    public double Share
    {
        get;
        init =>
            field = value is > 0 and < 1
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is between 0 and 1.");
    } = 0.75;
}
