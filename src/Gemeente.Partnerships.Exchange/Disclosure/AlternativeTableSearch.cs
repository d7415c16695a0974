using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Makes other tables that look the same: a cell moved up or down, and others with it so that all totals still hold.
/// What moves along is hidden, as little as can be.
/// </summary>
internal sealed class AlternativeTableSearch
{
    private const int MaxRepairs = 64;

    private readonly CellSystem _system;
    private readonly SuppressionPattern _hidden;
    private readonly CellArcs _arcs;
    private readonly PathFinder _paths;
    private readonly long[] _values;

    // How far each arc can still be followed.
    private readonly long[] _room;
    private readonly bool[] _isMoved;
    private readonly List<int> _moved = [];
    private readonly List<int> _newlyHidden = [];

    // How far each bound is from being broken, and those that were.
    private readonly long[] _slack;
    private readonly Queue<int> _broken = new();

    public AlternativeTableSearch(CellSystem system, SuppressionPattern hidden)
    {
        _system = system;
        _hidden = hidden;
        _arcs = new CellArcs(system, hidden);
        _values = [.. system.Values];
        _isMoved = new bool[_values.Length];
        _slack = [.. system.Bounds.Select(bound => bound.SlackIn(_values))];
        _room = new long[2 * _values.Length];
        for (int cell = 0; cell < _values.Length; cell++)
        {
            _room[CellArcs.Up(cell)] = Math.Max(0, hidden.Upper(cell) - _values[cell]);
            _room[CellArcs.Down(cell)] = Math.Max(0, _values[cell] - hidden.Lower(cell));
        }

        _paths = new PathFinder(system, hidden, _arcs, _room);
    }

    /// <summary>
    /// The other table: the cells that have another value in it. Empty when there is none in which the cell moved at
    /// all. As far as possible up to <paramref name="wanted"/>; then the table as it is comes back.
    /// </summary>
    public List<(int Cell, long Value)> Shift(int cell, int direction, long wanted)
    {
        List<(int Cell, long Value)> other = [];
        for (long amount = wanted; amount > 0 && other.Count == 0; amount /= 2)
        {
            // What cannot move at all cannot move less either.
            if (Push(cell, direction, amount, cell) == 0)
                amount = 0;
            else if (Repair(cell) && _values[cell] != _system.Values[cell])
                other.AddRange(
                    _moved
                        .Where(moved => _values[moved] != _system.Values[moved])
                        .Select(moved => (moved, _values[moved]))
                );
            ShowUnmoved(isKept: other.Count > 0);
            TakeBack();
        }

        return other;
    }

    /// <summary>
    /// What was hidden for another table is in sight again where it did not move, or where the table is not kept.
    /// </summary>
    private void ShowUnmoved(bool isKept)
    {
        foreach (int cell in _newlyHidden)
        {
            if (isKept && _values[cell] != _system.Values[cell])
                continue;
            _hidden.Show(cell);
            _arcs.Show(cell);
        }

        _newlyHidden.Clear();
    }

    private void TakeBack()
    {
        foreach (int cell in _moved)
        {
            Set(cell, _system.Values[cell]);
            _isMoved[cell] = false;
        }

        _moved.Clear();
        _broken.Clear();
    }

    /// <summary>Moves a cell, and what has to move with it where it adds up; says how far it came.</summary>
    private long Push(int cell, int direction, long wanted, int still)
    {
        int arc = direction > 0 ? CellArcs.Up(cell) : CellArcs.Down(cell);
        wanted = Math.Min(wanted, _room[arc]);
        (int from, int to) = (_arcs.End(arc), _arcs.Start(arc));
        long pushed = from == to ? wanted : 0;
        while (pushed < wanted && _paths.Find(from, to, wanted - pushed, cell, still) is { Count: > 0 } path)
        {
            long amount = wanted - pushed;
            foreach (int step in path)
                amount = Math.Min(amount, _room[step]);
            foreach (int step in path)
                Move(CellArcs.CellOf(step), CellArcs.DirectionOf(step) * amount);
            pushed += amount;
        }

        if (pushed > 0)
            Move(cell, direction * pushed);
        return pushed;
    }

    private void Move(int cell, long change)
    {
        Set(cell, _values[cell] + change);
        if (!_isMoved[cell])
            _moved.Add(cell);
        _isMoved[cell] = true;
        if (!_hidden[cell])
        {
            _hidden.Hide(cell, SuppressionReason.Complementary);
            _arcs.Hide(cell);
            _newlyHidden.Add(cell);
        }
    }

    private void Set(int cell, long value)
    {
        long change = value - _values[cell];
        _values[cell] = value;
        _room[CellArcs.Up(cell)] -= change;
        _room[CellArcs.Down(cell)] += change;
        foreach ((int bound, int sign) in _system.BoundsOf[cell])
        {
            long before = _slack[bound];
            _slack[bound] += sign * change;
            if (before >= 0 && _slack[bound] < 0)
                _broken.Enqueue(bound);
        }
    }

    /// <summary>Makes bounds hold again, by moving other cells of theirs.</summary>
    private bool Repair(int still)
    {
        int repairs = 0;
        while (_broken.TryDequeue(out int bound))
        {
            while (_slack[bound] < 0)
            {
                if (repairs++ == MaxRepairs || !MoveOneOf(_system.Bounds[bound], -_slack[bound], still))
                    return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Moves a cell so that a bound holds, or nearly: if possible one that breaks no other, a hidden one before one in
    /// sight, and a cell before a total.
    /// </summary>
    private bool MoveOneOf(LinearConstraint bound, long lacking, int still)
    {
        int[] ways =
        [
            .. bound
                .More.Select(CellArcs.Up)
                .Concat(bound.Less.Select(CellArcs.Down))
                .Where(arc => CellArcs.CellOf(arc) != still && _hidden.CanMove(CellArcs.CellOf(arc)) && _room[arc] > 0)
                .OrderBy(arc => _hidden[CellArcs.CellOf(arc)] ? 0 : 1)
                .ThenBy(arc => _system.RankOf(CellArcs.CellOf(arc))),
        ];
        return Array.Exists(ways, arc => !Breaks(arc, Math.Min(lacking, _room[arc])) && MoveBy(arc))
            || Array.Exists(ways, MoveBy);

        bool MoveBy(int arc) => Push(CellArcs.CellOf(arc), CellArcs.DirectionOf(arc), lacking, still) > 0;
    }

    private bool Breaks(int arc, long amount)
    {
        long change = CellArcs.DirectionOf(arc) * amount;
        return Array.Exists(
            _system.BoundsOf[CellArcs.CellOf(arc)],
            side => _slack[side.Bound] >= 0 && _slack[side.Bound] + (side.Sign * change) < 0
        );
    }
}
