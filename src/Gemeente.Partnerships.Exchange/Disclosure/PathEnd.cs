using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// One end of a path that is searched from both: the nodes found from it, how far they are and by which arc they were
/// found. Another search begins at no cost.
/// </summary>
/// <param name="nodes">How many nodes there are.</param>
internal sealed class PathEnd(int nodes)
{
    private readonly int[] _foundIn = new int[nodes];
    private readonly int[] _foundBy = new int[nodes];
    private readonly int[] _lookedAt = new int[nodes];
    private readonly long[] _distance = new long[nodes];
    private int _search;

    /// <summary>Nodes to go on from, in the order found.</summary>
    public Queue<int> Next { get; } = new();

    /// <summary>Nodes to go on from, the nearest first; a node that was found again is in it again.</summary>
    public PriorityQueue<int, long> NearestNames { get; } = new();

    /// <summary>How many arcs were looked at.</summary>
    public long Work { get; set; }

    /// <summary>Starts a search.</summary>
    public void Begin()
    {
        _search++;
        Work = 0;
        Next.Clear();
        NearestNames.Clear();
    }

    public bool Has(int node) => _foundIn[node] == _search;

    /// <summary>How far a node is; further than any where it is not found.</summary>
    public long DistanceOf(int node) => Has(node) ? _distance[node] : PathFinder.Nowhere;

    /// <summary>The arc of the path between a node and this end.</summary>
    public int ArcOf(int node) => _foundBy[node];

    public void Find(int node, int arc, long distance)
    {
        _foundIn[node] = _search;
        _foundBy[node] = arc;
        _distance[node] = distance;
        _lookedAt[node] = 0;
    }

    /// <summary>How many arcs of a node were looked at, before more are.</summary>
    public int LookedAt(int node, int more)
    {
        int before = _lookedAt[node];
        _lookedAt[node] += more;
        return before;
    }
}
