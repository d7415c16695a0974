using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Finds an augmenting path between two nodes that suppresses as little as possible, through suppressed cells alone if
/// such a path exists. Searches from both ends, and always on the side that scanned fewer arcs: an end with few arcs is
/// then exhausted soon.
/// </summary>
internal sealed class AugmentingPathSearch(
    CellNetwork network,
    SuppressionPattern pattern,
    ResidualGraph graph,
    KeyedChoice? choice
)
{
    private const long NarrowArcCost = 500;

    // The number of arcs of a node that are scanned before the next node has its turn.
    private const int ScanStep = 16;

    private const int MaxOwnCost = 1000;
    private const int TotalFactor = 20;

    // A key chooses the costs. Costs that follow from sizes would reveal something of these.
    private readonly int[] _costs =
    [
        .. network.Values.Select((value, cell) => choice?.Cost(cell, MaxOwnCost) ?? (int)Math.Min(value, MaxOwnCost)),
    ];

    private readonly SearchFrontier _start = new(network.NodeCount);
    private readonly SearchFrontier _goal = new(network.NodeCount);
    private readonly List<int> _path = [];
    private (int From, int To, long Amount, int Fixed, int AlsoFixed) _query;

    /// <summary>Indicates whether paths go through suppressed cells only.</summary>
    public bool IsLimitedToSuppressed { get; set; }

    /// <summary>
    /// Returns the arcs of the path, in no order; empty if no path exists. The list is valid until the next search.
    /// </summary>
    /// <param name="from">The first node.</param>
    /// <param name="to">The last node, not the first.</param>
    /// <param name="amount">The wanted amount of flow. A path with less capacity is accepted.</param>
    /// <param name="fixedCell">A cell that must not change.</param>
    /// <param name="alsoFixed">Another cell that must not change, or the same.</param>
    public List<int> Find(int from, int to, long amount, int fixedCell, int alsoFixed)
    {
        _query = (from, to, amount, fixedCell, alsoFixed);
        _path.Clear();

        // With linear constraints, a path of little capacity leaves more to repair than it saves.
        int meeting = network.Constraints.Count > 0 ? -1 : FindSuppressed();
        if (meeting < 0 && !IsLimitedToSuppressed)
            meeting = FindCheapest();
        if (meeting < 0)
            return _path;
        for (int node = meeting; node != from; node = graph.Tail(_path[^1]))
            _path.Add(_start.ArcOf(node));
        for (int node = meeting; node != to; node = graph.Head(_path[^1]))
            _path.Add(_goal.ArcOf(node));
        return _path;
    }

    /// <summary>
    /// Breadth-first search over suppressed cells. Returns the node where both sides meet, or -1.
    /// </summary>
    private int FindSuppressed()
    {
        StartBoth();
        _start.Queue.Enqueue(_query.From);
        _goal.Queue.Enqueue(_query.To);
        while (_start.Queue.Count > 0 && _goal.Queue.Count > 0)
        {
            bool isStart = _start.ArcsScanned <= _goal.ArcsScanned;
            (SearchFrontier side, SearchFrontier other) = isStart ? (_start, _goal) : (_goal, _start);
            int from = side.Queue.Dequeue();
            ReadOnlySpan<int> leaving = CollectionsMarshal.AsSpan(graph.SuppressedFrom(from));
            int first = side.Advance(from, ScanStep);
            int last = Math.Min(first + ScanStep, leaving.Length);
            side.ArcsScanned += last - first;
            foreach (int next in leaving[first..last])
            {
                int arc = isStart ? next : ResidualGraph.Reverse(next);
                if (CapacityOf(arc) == 0)
                    continue;
                int node = graph.Head(next);
                if (side.IsReached(node))
                    continue;
                side.Reach(node, arc, 0);
                if (other.IsReached(node))
                    return node;
                side.Queue.Enqueue(node);
            }

            if (last < leaving.Length)
                side.Queue.Enqueue(from);
        }

        return -1;
    }

    /// <summary>
    /// Dijkstra's algorithm from both ends. Returns the node where the cheapest path meets, or -1.
    /// </summary>
    private int FindCheapest()
    {
        StartBoth();
        _start.ByDistance.Enqueue(_query.From, 0);
        _goal.ByDistance.Enqueue(_query.To, 0);
        (int Node, long Length) best = (-1, SearchFrontier.Unreachable);
        while (
            _start.ByDistance.TryPeek(out _, out long ahead)
            && _goal.ByDistance.TryPeek(out _, out long back)
            && ahead + back < best.Length
        )
        {
            bool isStart = _start.ArcsScanned <= _goal.ArcsScanned;
            (SearchFrontier side, SearchFrontier other, long otherDistance) = isStart
                ? (_start, _goal, back)
                : (_goal, _start, ahead);
            side.ByDistance.TryDequeue(out int node, out long distance);
            if (distance > side.DistanceOf(node))
                continue;
            Relax(graph.SuppressedFrom(node));
            Relax(graph.PublishedFrom(node));

            void Relax(List<int> leavingNode)
            {
                side.ArcsScanned += leavingNode.Count;
                foreach (int leaving in leavingNode)
                {
                    int next = graph.Head(leaving);
                    int arc = isStart ? leaving : ResidualGraph.Reverse(leaving);
                    long known = side.DistanceOf(next);
                    if (distance >= known)
                        continue;
                    long length = distance + CostOf(arc);
                    if (length >= known || length + otherDistance >= best.Length)
                        continue;
                    side.Reach(next, arc, length);
                    side.ByDistance.Enqueue(next, length);
                    if (length + other.DistanceOf(next) < best.Length)
                        best = (next, length + other.DistanceOf(next));
                }
            }
        }

        return best.Node;
    }

    private void StartBoth()
    {
        _start.Start(_query.From);
        _goal.Start(_query.To);
    }

    private long CapacityOf(int arc)
    {
        int cell = ResidualGraph.CellOf(arc);
        return cell == _query.Fixed || cell == _query.AlsoFixed ? 0 : graph.Capacities[arc];
    }

    /// <summary>
    /// Returns the cost of an arc. A suppressed cell costs 1; a published cell costs at least 1000, a total twenty
    /// times and the total of all four hundred times as much as a cell. An arc with less capacity than wanted costs
    /// more, and an arc without capacity is not passable.
    /// </summary>
    private long CostOf(int arc)
    {
        long capacity = CapacityOf(arc);
        if (capacity == 0)
            return SearchFrontier.Unreachable;
        int cell = ResidualGraph.CellOf(arc);
        long narrow = capacity < _query.Amount ? NarrowArcCost : 0;
        if (pattern.IsSuppressed(cell))
            return 1 + narrow;
        long cost = 1000 + _costs[cell];
        return narrow
            + network.LevelOf(cell) switch
            {
                0 => cost,
                1 => TotalFactor * cost,
                _ => TotalFactor * TotalFactor * cost,
            };
    }
}
