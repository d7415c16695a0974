using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Finds alternative tables, which agree with everything that is published: one cell is increased or decreased, and
/// other cells with it, so that all relations still hold. Suppresses the cells that change, as few as possible.
/// </summary>
internal sealed class AlternativeTableSearch
{
    private const int MaxRepairs = 64;

    private readonly CellNetwork _network;
    private readonly SuppressionPattern _pattern;
    private readonly ResidualGraph _graph;
    private readonly AugmentingPathSearch _paths;
    private readonly long[] _values;
    private readonly bool[] _isChanged;
    private readonly List<int> _changed = [];
    private readonly List<int> _newlySuppressed = [];
    private readonly long[] _slack;
    private readonly Queue<int> _violated = new();

    /// <summary>Indicates whether only cells that are suppressed already may change.</summary>
    public bool IsLimitedToSuppressed
    {
        get => _paths.IsLimitedToSuppressed;
        set => _paths.IsLimitedToSuppressed = value;
    }

    public AlternativeTableSearch(CellNetwork network, SuppressionPattern pattern, KeyedChoice? choice)
    {
        _network = network;
        _pattern = pattern;
        _graph = new ResidualGraph(network, pattern);
        _paths = new AugmentingPathSearch(network, pattern, _graph, choice);
        _values = [.. network.Values];
        _isChanged = new bool[_values.Length];
        _slack = [.. network.Constraints.Select(constraint => constraint.SlackIn(_values))];
    }

    /// <summary>
    /// Returns the cells of an alternative table that have another value, with these values. Empty if no alternative
    /// changes the given cell. The search itself keeps the original table.
    /// </summary>
    /// <param name="cell">The cell to change.</param>
    /// <param name="direction">1 to increase it, -1 to decrease it.</param>
    /// <param name="wanted">The amount to change it by. Smaller amounts are tried after it.</param>
    public List<(int Cell, long Value)> Find(int cell, int direction, long wanted)
    {
        List<(int Cell, long Value)> alternative = [];
        for (long amount = wanted; amount > 0 && alternative.Count == 0; amount /= 2)
        {
            // A cell that cannot change at all cannot change by less either.
            if (Augment(cell, direction, amount, cell) == 0)
                amount = 0;
            else if (RepairConstraints(cell) && _values[cell] != _network.Values[cell])
                alternative.AddRange(
                    _changed
                        .Where(changed => _values[changed] != _network.Values[changed])
                        .Select(changed => (changed, _values[changed]))
                );
            PublishUnchanged(isFound: alternative.Count > 0);
            RestoreValues();
        }

        return alternative;
    }

    /// <summary>
    /// Publishes again the newly suppressed cells that did not change; all of them if no alternative was found.
    /// </summary>
    private void PublishUnchanged(bool isFound)
    {
        foreach (int cell in _newlySuppressed)
        {
            if (isFound && _values[cell] != _network.Values[cell])
                continue;
            _pattern.Publish(cell);
            _graph.Publish(cell);
        }

        _newlySuppressed.Clear();
    }

    private void RestoreValues()
    {
        foreach (int cell in _changed)
        {
            SetValue(cell, _network.Values[cell]);
            _isChanged[cell] = false;
        }

        _changed.Clear();
        _violated.Clear();
    }

    /// <summary>
    /// Changes a cell, and the cells of a cycle through it, so that sums still hold. Returns the amount of the change.
    /// </summary>
    private long Augment(int cell, int direction, long wanted, int fixedCell)
    {
        int arc = direction > 0 ? ResidualGraph.Increase(cell) : ResidualGraph.Decrease(cell);
        wanted = Math.Min(wanted, _graph.Capacities[arc]);
        (int from, int to) = (_graph.Head(arc), _graph.Tail(arc));
        long changed = from == to ? wanted : 0;
        while (changed < wanted && _paths.Find(from, to, wanted - changed, cell, fixedCell) is { Count: > 0 } path)
        {
            long amount = wanted - changed;
            foreach (int step in path)
                amount = Math.Min(amount, _graph.Capacities[step]);
            foreach (int step in path)
                Change(ResidualGraph.CellOf(step), ResidualGraph.DirectionOf(step) * amount);
            changed += amount;
        }

        if (changed > 0)
            Change(cell, direction * changed);
        return changed;
    }

    private void Change(int cell, long amount)
    {
        SetValue(cell, _values[cell] + amount);
        if (!_isChanged[cell])
            _changed.Add(cell);
        _isChanged[cell] = true;
        if (!_pattern.IsSuppressed(cell))
        {
            _pattern.Suppress(cell, SuppressionReason.Complementary);
            _graph.Suppress(cell);
            _newlySuppressed.Add(cell);
        }
    }

    private void SetValue(int cell, long value)
    {
        long change = value - _values[cell];
        _values[cell] = value;
        _graph.Capacities[ResidualGraph.Increase(cell)] -= change;
        _graph.Capacities[ResidualGraph.Decrease(cell)] += change;
        foreach ((int constraint, int sign) in _network.ConstraintsOf[cell])
        {
            long before = _slack[constraint];
            _slack[constraint] += sign * change;
            if (before >= 0 && _slack[constraint] < 0)
                _violated.Enqueue(constraint);
        }
    }

    /// <summary>Changes further cells until no constraint is violated. Returns false if that fails.</summary>
    private bool RepairConstraints(int fixedCell)
    {
        int repairs = 0;
        while (_violated.TryDequeue(out int constraint))
        {
            while (_slack[constraint] < 0)
            {
                if (
                    repairs++ == MaxRepairs
                    || !ChangeOneCellOf(_network.Constraints[constraint], -_slack[constraint], fixedCell)
                )
                    return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Changes one cell of a violated constraint. Prefers a cell that violates no other constraint, a suppressed cell
    /// over a published one, and a cell over a total.
    /// </summary>
    private bool ChangeOneCellOf(LinearConstraint constraint, long shortage, int fixedCell)
    {
        int[] candidates =
        [
            .. constraint
                .Plus.Select(ResidualGraph.Increase)
                .Concat(constraint.Minus.Select(ResidualGraph.Decrease))
                .Where(arc =>
                    ResidualGraph.CellOf(arc) != fixedCell
                    && _pattern.CanChange(ResidualGraph.CellOf(arc))
                    && _graph.Capacities[arc] > 0
                )
                .OrderBy(arc => _pattern.IsSuppressed(ResidualGraph.CellOf(arc)) ? 0 : 1)
                .ThenBy(arc => _network.LevelOf(ResidualGraph.CellOf(arc))),
        ];
        return Array.Exists(
                candidates,
                arc => !ViolatesAnother(arc, Math.Min(shortage, _graph.Capacities[arc])) && TryChange(arc)
            ) || Array.Exists(candidates, TryChange);

        bool TryChange(int arc) =>
            Augment(ResidualGraph.CellOf(arc), ResidualGraph.DirectionOf(arc), shortage, fixedCell) > 0;
    }

    private bool ViolatesAnother(int arc, long amount)
    {
        long change = ResidualGraph.DirectionOf(arc) * amount;
        return Array.Exists(
            _network.ConstraintsOf[ResidualGraph.CellOf(arc)],
            side => _slack[side.Constraint] >= 0 && _slack[side.Constraint] + (side.Sign * change) < 0
        );
    }
}
