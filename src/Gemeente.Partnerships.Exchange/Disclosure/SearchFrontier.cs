namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// One side of a bidirectional search: the nodes it reached, their distances, and the arcs that reached them. A new
/// search costs nothing: reached nodes carry the number of their search.
/// </summary>
/// <param name="nodes">The number of nodes.</param>
internal sealed class SearchFrontier(int nodes)
{
    /// <summary>A distance greater than that of any reachable node.</summary>
    public const long Unreachable = long.MaxValue / 4;

    private readonly int[] _reachedIn = new int[nodes];
    private readonly int[] _reachedBy = new int[nodes];
    private readonly int[] _scanned = new int[nodes];
    private readonly long[] _distance = new long[nodes];
    private int _search;

    /// <summary>The nodes to continue from, in the order they were reached.</summary>
    public Queue<int> Queue { get; } = new();

    /// <summary>
    /// The nodes to continue from, the nearest first. A node that is reached again is queued again.
    /// </summary>
    public PriorityQueue<int, long> ByDistance { get; } = new();

    /// <summary>The number of arcs scanned in this search.</summary>
    public long ArcsScanned { get; set; }

    /// <summary>Starts a search from a node.</summary>
    public void Start(int node)
    {
        _search++;
        ArcsScanned = 0;
        Queue.Clear();
        ByDistance.Clear();
        Reach(node, arc: -1, distance: 0);
    }

    public bool IsReached(int node) => _reachedIn[node] == _search;

    /// <summary>Returns the distance of a node; <see cref="Unreachable"/> if it is not reached.</summary>
    public long DistanceOf(int node) => IsReached(node) ? _distance[node] : Unreachable;

    /// <summary>Returns the arc by which a node was reached.</summary>
    public int ArcOf(int node) => _reachedBy[node];

    public void Reach(int node, int arc, long distance)
    {
        _reachedIn[node] = _search;
        _reachedBy[node] = arc;
        _distance[node] = distance;
        _scanned[node] = 0;
    }

    /// <summary>Counts scanned arcs of a node. Returns the number scanned before.</summary>
    public int Advance(int node, int count)
    {
        int before = _scanned[node];
        _scanned[node] += count;
        return before;
    }
}
