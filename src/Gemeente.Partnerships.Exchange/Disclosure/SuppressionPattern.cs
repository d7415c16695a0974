using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>Which cells are hidden and why, and between which bounds that alone tells them to be.</summary>
internal sealed class SuppressionPattern(CellSystem system, int? minimum)
{
    private const long Unbounded = long.MaxValue / 4;

    private readonly SuppressionReason?[] _reasons = new SuppressionReason?[system.Values.Length];

    /// <summary>The least that a hidden cell can be that is not hidden for being small.</summary>
    private long Least => minimum ?? 1;

    public bool this[int cell] => _reasons[cell] is not null;

    public SuppressionReason? ReasonOf(int cell) => _reasons[cell];

    public IEnumerable<int> All => Enumerable.Range(0, _reasons.Length).Where(cell => this[cell]);

    /// <summary>Whether hiding a cell can help: what is 0 stays in sight.</summary>
    public bool CanMove(int cell) => this[cell] || system.Values[cell] > 0;

    public void Hide(int cell, SuppressionReason reason) => _reasons[cell] ??= reason;

    public void HideAll(SuppressionReason reason) => Array.Fill(_reasons, reason);

    public void Show(int cell) => _reasons[cell] = null;

    /// <summary>The least that a cell can be, to whom knows why it is hidden, or would be.</summary>
    public long Lower(int cell) =>
        _reasons[cell] switch
        {
            SuppressionReason.BelowMinimum => 1,
            SuppressionReason.TotalBelowMinimum => 0,
            _ => Least,
        };

    /// <summary>The most that a cell can be, to whom knows why it is hidden, or would be.</summary>
    public long Upper(int cell) =>
        _reasons[cell] is SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum ? Least - 1 : Unbounded;
}
