using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>The suppressed cells of a table with their reasons, and the bounds that follow from these.</summary>
internal sealed class SuppressionPattern(CellNetwork network, int? minCount)
{
    private const long Unbounded = long.MaxValue / 4;

    private readonly SuppressionReason?[] _reasons = new SuppressionReason?[network.Values.Length];

    /// <summary>The smallest possible value of a cell that is suppressed, but not for being small.</summary>
    private long MinUnlessSmall => minCount ?? 1;

    public IEnumerable<int> SuppressedCells => Enumerable.Range(0, _reasons.Length).Where(IsSuppressed);

    public bool IsSuppressed(int cell) => _reasons[cell] is not null;

    public SuppressionReason? ReasonOf(int cell) => _reasons[cell];

    /// <summary>True if an alternative table may change the cell. A published 0 stays published.</summary>
    public bool CanChange(int cell) => IsSuppressed(cell) || network.Values[cell] > 0;

    /// <summary>Suppresses a cell. A cell that is suppressed already keeps its reason.</summary>
    public void Suppress(int cell, SuppressionReason reason) => _reasons[cell] ??= reason;

    public void SuppressAll(SuppressionReason reason) => Array.Fill(_reasons, reason);

    public void Publish(int cell) => _reasons[cell] = null;

    /// <summary>
    /// Returns the smallest value of a cell for a reader who knows why it is, or would be, suppressed.
    /// </summary>
    public long LowerBound(int cell) =>
        _reasons[cell] switch
        {
            SuppressionReason.BelowMinimum => 1,
            SuppressionReason.TotalBelowMinimum => 0,
            _ => MinUnlessSmall,
        };

    /// <summary>
    /// Returns the largest value of a cell for a reader who knows why it is, or would be, suppressed.
    /// </summary>
    public long UpperBound(int cell) =>
        _reasons[cell] is SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum
            ? MinUnlessSmall - 1
            : Unbounded;
}
