using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Suppresses further cells until each suppressed cell can have another value: for each there is an alternative table
/// that agrees with the published cells, the policy and the reasons.
/// </summary>
internal sealed class ComplementarySuppression(
    CellNetwork network,
    SuppressionPattern pattern,
    int? minCount,
    KeyedChoice? choice
)
{
    private const long MaxExplored = 1000;

    private readonly AlternativeTableSearch _search = new(network, pattern, choice);
    private readonly long[] _lowest = [.. network.Values];
    private readonly long[] _highest = [.. network.Values];

    /// <summary>
    /// Suppresses the further cells. Returns false if that does not protect every cell; no part of the table may then
    /// be published.
    /// </summary>
    public bool TryProtect()
    {
        int[] primary =
        [
            .. pattern.SuppressedCells.Where(cell => pattern.ReasonOf(cell) != SuppressionReason.Complementary),
        ];
        foreach (int cell in primary)
        {
            if (IsProtectedAlready(cell))
                continue;

            // A large table has very many of these cells, and a change of one usually changed many others.
            if (
                pattern.ReasonOf(cell) == SuppressionReason.TotalBelowMinimum
                && KnownWidth(cell) >= RequiredWidth(cell)
            )
                continue;
            (long from, long to) = WantedInterval(cell);
            if (_highest[cell] < to)
                Extend(cell, 1, to - network.Values[cell]);
            if (_lowest[cell] > from)
                Extend(cell, -1, network.Values[cell] - from);
        }

        foreach (int cell in pattern.SuppressedCells.Where(cell => KnownWidth(cell) == 0).ToArray())
        {
            if (IsProtectedAlready(cell))
                continue;
            Extend(cell, 1, 1);
            Extend(cell, -1, 1);
        }

        return pattern.SuppressedCells.All(cell => KnownWidth(cell) >= RequiredWidth(cell));
    }

    /// <summary>Returns the width of the interval of values that a cell has in the tables found so far.</summary>
    private long KnownWidth(int cell) => _highest[cell] - _lowest[cell];

    /// <summary>
    /// True if the cells that are suppressed already protect a cell. This depends on the suppressed cells and not on
    /// their values. With a key nothing more is then suppressed, so that every table that agrees with the published one
    /// could have been published so.
    /// </summary>
    private bool IsProtectedAlready(int cell)
    {
        if (choice is null || network.Constraints.Count > 0)
            return false;
        (long from, long to) = WantedInterval(cell);
        _search.IsLimitedToSuppressed = true;
        Extend(cell, 1, Math.Min(to - network.Values[cell], MaxExplored));
        Extend(cell, -1, Math.Min(network.Values[cell] - from, MaxExplored));
        _search.IsLimitedToSuppressed = false;
        return KnownWidth(cell) >= RequiredWidth(cell);
    }

    /// <summary>Finds an alternative table, and extends the intervals of the cells that change in it.</summary>
    private void Extend(int cell, int direction, long wanted)
    {
        if (wanted <= 0)
            return;
        foreach ((int changed, long value) in _search.Find(cell, direction, wanted))
        {
            _lowest[changed] = Math.Min(_lowest[changed], value);
            _highest[changed] = Math.Max(_highest[changed], value);
        }
    }

    /// <summary>
    /// Returns the values that a cell should be able to have: all that its reason allows; for a dominated cell a tenth
    /// below and above its value.
    /// </summary>
    private (long From, long To) WantedInterval(int cell)
    {
        long value = network.Values[cell];
        return pattern.ReasonOf(cell) == SuppressionReason.Dominance
            ? (Math.Max(pattern.LowerBound(cell), value - Tenth(value)), value + Tenth(value))
            : (pattern.LowerBound(cell), pattern.UpperBound(cell));
    }

    /// <summary>
    /// Returns the smallest interval that protects a cell. A small cell of a small total cannot always have every value
    /// below the minimum; half of them is enough.
    /// </summary>
    private long RequiredWidth(int cell) =>
        pattern.ReasonOf(cell) switch
        {
            SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum => (minCount!.Value - 1) / 2,
            SuppressionReason.Dominance => Tenth(network.Values[cell]),
            _ => 1,
        };

    private static long Tenth(long value) => Math.Max(1, (value + 9) / 10);
}
