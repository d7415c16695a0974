namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// The sum and the extremes of a measure over facts. Amounts known only as a range give a lower and an upper bound.
/// </summary>
/// <param name="Count">How many facts there are, known or not.</param>
/// <param name="Unknown">Of how many of them nothing is known.</param>
/// <param name="SumLower">The least the known amounts can be together.</param>
/// <param name="SumUpper">The most the known amounts can be together; null when one of them has no upper bound.</param>
/// <param name="Minimum">The least lower bound; null when nothing is known.</param>
/// <param name="Maximum">
/// The greatest upper bound; null when nothing is known, or one amount has no upper bound.
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
    /// <summary>How many amounts are known, as such or as a range.</summary>
    public long Known => Count - Unknown;

    /// <summary>The least the known amounts can be on average; null when there are none.</summary>
    public decimal? MeanLower => Known == 0 ? null : SumLower / Known;

    /// <summary>
    /// The most the known amounts can be on average; null when there are none or one has no upper bound.
    /// </summary>
    public decimal? MeanUpper => Known == 0 ? null : SumUpper / Known;
}
