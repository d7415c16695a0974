using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// The sum and the extremes of a measure over facts. Amounts known only as a range give a lower and an upper bound.
/// </summary>
/// <param name="Count">The number of facts, known or unknown.</param>
/// <param name="Unknown">The number of facts with an unknown amount.</param>
/// <param name="SumLower">The lower bound of the sum of the known amounts.</param>
/// <param name="SumUpper">
/// The upper bound of the sum of the known amounts; null if one of them has no upper bound.
/// </param>
/// <param name="Minimum">The least lower bound; null if no amount is known.</param>
/// <param name="Maximum">
/// The greatest upper bound; null if no amount is known or one has no upper bound.
/// </param>
/// <remarks>Immutable. Equal by content.</remarks>
public sealed record Summary(
    long Count,
    long Unknown,
    decimal SumLower,
    decimal? SumUpper,
    decimal? Minimum,
    decimal? Maximum
)
{
    /// <summary>The sum over no facts.</summary>
    internal static Summary Nothing { get; } = new(0, 0, 0, 0, null, null);

    /// <summary>The number of known amounts, exact or as a range.</summary>
    public long Known => Count - Unknown;

    /// <summary>The lower bound of the mean of the known amounts; null if no amount is known.</summary>
    public decimal? MeanLower => Known == 0 ? null : SumLower / Known;

    /// <summary>
    /// The upper bound of the mean of the known amounts; null if no amount is known or one has no upper bound.
    /// </summary>
    public decimal? MeanUpper => Known == 0 ? null : SumUpper / Known;

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Summary), PrintMembers);
}
