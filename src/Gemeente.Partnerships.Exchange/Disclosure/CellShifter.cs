using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Makes other tables that look the same: a cell moved up or down, and others with it so that all totals still hold. What
/// moves along is hidden, as little as can be.
/// </summary>
internal sealed class CellShifter
{
    private const int MostRepairs = 64;

    private readonly CellSystem _system;
    private readonly HiddenCells _hidden;
    private readonly List<int>[] _cellsAt;
    private readonly long[] _values;
    private readonly HashSet<int> _moved = [];
    private readonly List<int> _newlyHidden = [];
    private readonly long[] _distance;
    private readonly int[] _cameBy;

    public CellShifter(CellSystem system, HiddenCells hidden)
    {
        _system = system;
        _hidden = hidden;
        _values = [.. system.Values];
        _cellsAt = new List<int>[system.NodeCount];
        for (int node = 0; node < system.NodeCount; node++)
            _cellsAt[node] = [];
        for (int cell = 0; cell < _values.Length; cell++)
        {
            if (hidden.CanMove(cell) && system.Tail[cell] != system.Head[cell])
            {
                _cellsAt[system.Tail[cell]].Add(cell);
                _cellsAt[system.Head[cell]].Add(cell);
            }
        }

        _distance = new long[system.NodeCount];
        _cameBy = new int[system.NodeCount];
    }

    /// <summary>
    /// The other table: the cells that have another value in it. Empty when there is none in which the cell moved at all. As
    /// far as possible up to <paramref name="wanted"/>; then the table as it is comes back.
    /// </summary>
    public Dictionary<int, long> Shift(int cell, int direction, long wanted)
    {
        for (long amount = wanted; amount > 0; amount /= 2)
        {
            bool holds = Push(cell, direction, amount, cell) > 0 && Repair(cell);
            Dictionary<int, long> other = [];
            foreach (int moved in _moved)
            {
                if (holds && _values[moved] != _system.Values[moved])
                    other[moved] = _values[moved];
                _values[moved] = _system.Values[moved];
            }

            foreach (int hidden in _newlyHidden.Where(hidden => !other.ContainsKey(hidden)))
                _hidden.Show(hidden);
            _moved.Clear();
            _newlyHidden.Clear();
            if (other.ContainsKey(cell))
                return other;
        }

        return [];
    }

    /// <summary>Moves a cell, and what has to move with it where it adds up; says how far it came.</summary>
    private long Push(int cell, int direction, long wanted, int still)
    {
        wanted = Math.Min(wanted, Room(cell, direction));
        long pushed = _system.Tail[cell] == _system.Head[cell] ? wanted : 0;
        (int from, int to) = direction > 0 ? (_system.Head[cell], _system.Tail[cell]) : (_system.Tail[cell], _system.Head[cell]);
        while (pushed < wanted && FindPath(from, to, wanted - pushed, cell, still))
        {
            List<(int Cell, int Direction)> path = [];
            for (int node = to; node != from;)
            {
                int by = _cameBy[node];
                bool along = _system.Head[by] == node;
                path.Add((by, along ? 1 : -1));
                node = along ? _system.Tail[by] : _system.Head[by];
            }

            long amount = Math.Min(wanted - pushed, path.Min(step => Room(step.Cell, step.Direction)));
            foreach ((int step, int way) in path)
                Move(step, way * amount);
            pushed += amount;
        }

        if (pushed > 0)
            Move(cell, direction * pushed);
        return pushed;
    }

    private long Room(int cell, int direction)
        => Math.Max(0, direction > 0 ? _hidden.Upper(cell) - _values[cell] : _values[cell] - _hidden.Lower(cell));

    private void Move(int cell, long change)
    {
        _values[cell] += change;
        _moved.Add(cell);
        if (!_hidden[cell])
        {
            _hidden.Hide(cell, SuppressionReason.Complementary);
            _newlyHidden.Add(cell);
        }
    }

    /// <summary>Makes totals hold that do not add up, by moving them or another hidden cell of theirs.</summary>
    private bool Repair(int still)
    {
        for (int repairs = 0; repairs < MostRepairs; repairs++)
        {
            TotalLine? broken = _moved.SelectMany(cell => _system.LinesOf[cell]).FirstOrDefault(line => line.ExcessIn(_values) != 0);
            if (broken is null)
                return true;
            long excess = broken.ExcessIn(_values);
            bool helped = broken.Total != still && _hidden.CanMove(broken.Total) && Push(broken.Total, -Math.Sign(excess), Math.Abs(excess), still) > 0;
            if (!helped && excess > 0)
                helped = broken.Cells.Any(cell => cell != still && _hidden.CanMove(cell) && Push(cell, 1, excess, still) > 0);
            if (!helped)
                return false;
        }

        return false;
    }

    /// <summary>The way around that hides least, by Dijkstra.</summary>
    private bool FindPath(int from, int to, long wanted, int except, int still)
    {
        Array.Fill(_distance, long.MaxValue);
        PriorityQueue<int, long> queue = new();
        _distance[from] = 0;
        queue.Enqueue(from, 0);
        while (queue.TryDequeue(out int node, out long distance))
        {
            if (node == to)
                return true;
            if (distance > _distance[node])
                continue;
            foreach (int cell in _cellsAt[node])
            {
                bool along = _system.Tail[cell] == node;
                int next = along ? _system.Head[cell] : _system.Tail[cell];
                long room = Room(cell, along ? 1 : -1);
                if (cell == except || cell == still || room == 0)
                    continue;
                long length = distance + CostOf(cell) + (room < wanted ? 500 : 0);
                if (length < _distance[next])
                {
                    _distance[next] = length;
                    _cameBy[next] = cell;
                    queue.Enqueue(next, length);
                }
            }
        }

        return false;
    }

    /// <summary>Hidden cells cost next to nothing; a total is worth twenty cells, the total of all four hundred.</summary>
    private long CostOf(int cell)
    {
        if (_hidden[cell])
            return 1;
        long cost = 1000 + Math.Min(_system.Values[cell], 1000);
        return _system.RankOf(cell) switch { 0 => cost, 1 => 20 * cost, _ => 400 * cost };
    }
}
