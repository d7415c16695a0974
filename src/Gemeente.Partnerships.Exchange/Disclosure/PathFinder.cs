using System.Runtime.InteropServices;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Finds the way for a flow from one node to another that hides least: over hidden cells alone where there is such a
/// way. Searches from both ends, where less was looked at first, so that an end that little leads from is soon known.
/// </summary>
internal sealed class PathFinder(CellSystem system, SuppressionPattern hidden, CellArcs arcs, long[] room)
{
    /// <summary>Further than any node is.</summary>
    public const long Nowhere = long.MaxValue / 4;

    private const long Narrow = 500;

    // Of a node with very many arcs, so many are looked at before it is another's turn.
    private const int Step = 16;

    private readonly PathEnd _start = new(system.NodeCount);
    private readonly PathEnd _goal = new(system.NodeCount);
    private readonly List<int> _path = [];
    private (int From, int To, long Wanted, int Still, int StillToo) _question;

    /// <summary>
    /// The arcs of the way, in no order; none where there is no way. Holds until the next is asked for.
    /// </summary>
    /// <param name="from">Where the flow starts.</param>
    /// <param name="to">Where it ends, another node.</param>
    /// <param name="wanted">How much is to flow. A way for less will do.</param>
    /// <param name="still">A cell that must not move.</param>
    /// <param name="stillToo">Another one, or the same.</param>
    public List<int> Find(int from, int to, long wanted, int still, int stillToo)
    {
        _question = (from, to, wanted, still, stillToo);
        _path.Clear();
        // Where totals do not add up by themselves, a narrow way leaves more to mend than it saves.
        int meeting = system.Bounds.Count > 0 ? -1 : FindHidden();
        if (meeting < 0)
            meeting = FindCheapest();
        if (meeting < 0)
            return _path;
        for (int node = meeting; node != from; node = arcs.Start(_path[^1]))
            _path.Add(_start.ArcOf(node));
        for (int node = meeting; node != to; node = arcs.End(_path[^1]))
            _path.Add(_goal.ArcOf(node));
        return _path;
    }

    /// <summary>The node where a short way over hidden cells meets itself; -1 where there is none.</summary>
    private int FindHidden()
    {
        Begin();
        _start.Next.Enqueue(_question.From);
        _goal.Next.Enqueue(_question.To);
        while (_start.Next.Count > 0 && _goal.Next.Count > 0)
        {
            bool isStart = _start.Work <= _goal.Work;
            (PathEnd end, PathEnd other) = isStart ? (_start, _goal) : (_goal, _start);
            int from = end.Next.Dequeue();
            ReadOnlySpan<int> leaving = CollectionsMarshal.AsSpan(arcs.HiddenFrom(from));
            int first = end.LookedAt(from, Step);
            int last = Math.Min(first + Step, leaving.Length);
            end.Work += last - first;
            foreach (int next in leaving[first..last])
            {
                int arc = isStart ? next : CellArcs.Reverse(next);
                if (RoomOf(arc) == 0)
                    continue;
                int node = arcs.End(next);
                if (end.Has(node))
                    continue;
                end.Find(node, arc, 0);
                if (other.Has(node))
                    return node;
                end.Next.Enqueue(node);
            }

            if (last < leaving.Length)
                end.Next.Enqueue(from);
        }

        return -1;
    }

    /// <summary>
    /// The node where the cheapest way of all meets itself; -1 where there is none. Dijkstra, from both ends.
    /// </summary>
    private int FindCheapest()
    {
        Begin();
        _start.NearestNames.Enqueue(_question.From, 0);
        _goal.NearestNames.Enqueue(_question.To, 0);
        (int Node, long Length) best = (-1, Nowhere);
        while (
            _start.NearestNames.TryPeek(out _, out long ahead)
            && _goal.NearestNames.TryPeek(out _, out long back)
            && ahead + back < best.Length
        )
        {
            bool isStart = _start.Work <= _goal.Work;
            (PathEnd end, PathEnd other, long reach) = isStart ? (_start, _goal, back) : (_goal, _start, ahead);
            end.NearestNames.TryDequeue(out int node, out long distance);
            if (distance > end.DistanceOf(node))
                continue;
            Follow(arcs.HiddenFrom(node));
            Follow(arcs.ShownFrom(node));

            void Follow(List<int> leavingNode)
            {
                end.Work += leavingNode.Count;
                foreach (int leaving in leavingNode)
                {
                    int next = arcs.End(leaving);
                    int arc = isStart ? leaving : CellArcs.Reverse(leaving);
                    long known = end.DistanceOf(next);
                    if (distance >= known)
                        continue;
                    long length = distance + LengthOf(arc);
                    if (length >= known || length + reach >= best.Length)
                        continue;
                    end.Find(next, arc, length);
                    end.NearestNames.Enqueue(next, length);
                    if (length + other.DistanceOf(next) < best.Length)
                        best = (next, length + other.DistanceOf(next));
                }
            }
        }

        return best.Node;
    }

    private void Begin()
    {
        _start.Begin();
        _goal.Begin();
        _start.Find(_question.From, -1, 0);
        _goal.Find(_question.To, -1, 0);
    }

    private long RoomOf(int arc)
    {
        long through = room[arc];
        int cell = CellArcs.CellOf(arc);
        return through == 0 || cell == _question.Still || cell == _question.StillToo ? 0 : through;
    }

    /// <summary>
    /// Hidden cells cost next to nothing; a total is worth twenty cells, the total of all four hundred. A cell that
    /// leads through less than is wanted costs more, one that leads through nothing is no way.
    /// </summary>
    private long LengthOf(int arc)
    {
        long through = RoomOf(arc);
        if (through == 0)
            return Nowhere;
        int cell = CellArcs.CellOf(arc);
        long narrow = through < _question.Wanted ? Narrow : 0;
        if (hidden[cell])
            return 1 + narrow;
        long cost = 1000 + Math.Min(system.Values[cell], 1000);
        return narrow
            + system.RankOf(cell) switch
            {
                0 => cost,
                1 => 20 * cost,
                _ => 400 * cost,
            };
    }
}
