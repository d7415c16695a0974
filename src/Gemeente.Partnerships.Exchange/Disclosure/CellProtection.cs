using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Hides further cells until each hidden one could be another: for each there is another table that agrees with all
/// that is published, the policy and the reasons included.
/// </summary>
internal sealed class CellProtection(CellSystem system, SuppressionPattern hidden, int? minimum)
{
    private readonly long[] _lowest = [.. system.Values];
    private readonly long[] _highest = [.. system.Values];

    /// <summary>False when that cannot be: then nothing of the table may be published.</summary>
    public bool Succeeds()
    {
        AlternativeTableSearch shifter = new(system, hidden);
        foreach (int cell in hidden.All.ToArray())
        {
            // A large table can have very many of these, and what moved for one has moved many.
            if (hidden.ReasonOf(cell) == SuppressionReason.TotalBelowMinimum && WidthOf(cell) >= LeastWidth(cell))
                continue;
            (long from, long to) = Wanted(cell);
            if (_highest[cell] < to)
                Reach(shifter, cell, 1, to - system.Values[cell]);
            if (_lowest[cell] > from)
                Reach(shifter, cell, -1, system.Values[cell] - from);
        }

        foreach (int cell in hidden.All.Where(cell => WidthOf(cell) == 0).ToArray())
        {
            Reach(shifter, cell, 1, 1);
            Reach(shifter, cell, -1, 1);
        }

        return hidden.All.All(cell => WidthOf(cell) >= LeastWidth(cell));
    }

    private long WidthOf(int cell) => _highest[cell] - _lowest[cell];

    private void Reach(AlternativeTableSearch shifter, int cell, int direction, long wanted)
    {
        if (wanted <= 0)
            return;
        foreach ((int moved, long value) in shifter.Shift(cell, direction, wanted))
        {
            _lowest[moved] = Math.Min(_lowest[moved], value);
            _highest[moved] = Math.Max(_highest[moved], value);
        }
    }

    /// <summary>
    /// Between what it should be possible for a cell to be: all that its reason leaves open, a tenth around a dominated
    /// one.
    /// </summary>
    private (long From, long To) Wanted(int cell)
    {
        long value = system.Values[cell];
        return hidden.ReasonOf(cell) == SuppressionReason.Dominance
            ? (Math.Max(hidden.Lower(cell), value - Tenth(value)), value + Tenth(value))
            : (hidden.Lower(cell), hidden.Upper(cell));
    }

    /// <summary>
    /// How far its bounds must be apart. Small cells of small totals cannot always be all that is below the minimum;
    /// half of that is enough.
    /// </summary>
    private long LeastWidth(int cell) =>
        hidden.ReasonOf(cell) switch
        {
            SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum => (minimum!.Value - 1) / 2,
            SuppressionReason.Dominance => Tenth(system.Values[cell]),
            _ => 1,
        };

    private static long Tenth(long value) => Math.Max(1, (value + 9) / 10);
}
