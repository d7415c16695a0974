using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Suppresses a cell if its largest contributors together have more than a share of it (dominantieregel). Such a cell
/// discloses something about each of them.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record DominanceRule
{
    /// <summary>The number of largest contributors that are added up; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Contributors
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(value),
                        value,
                        "The number of contributors is 1 or more."
                    );
    } = 1;

    /// <summary>
    /// The largest share of a cell (0 to 1) that these contributors may have. A cell with a larger share is suppressed.
    /// The default value is 0.75.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0, or not below 1.</exception>
    public double MaxShare
    {
        get;
        init =>
            field = value is > 0 and < 1
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "The share is between 0 and 1.");
    } = 0.75;

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(DominanceRule), PrintMembers);
}
