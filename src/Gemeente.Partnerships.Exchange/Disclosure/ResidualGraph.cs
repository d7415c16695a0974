namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// The residual graph of a <see cref="CellNetwork"/>. Each cell that may change is two arcs: one increases the cell,
/// the reverse arc decreases it.
/// </summary>
/// <remarks>The number of an arc is twice the index of its cell, plus one if it decreases the cell.</remarks>
internal sealed class ResidualGraph
{
    private readonly int[] _head;
    private readonly List<int>[] _suppressed;
    private readonly List<int>[] _published;

    public ResidualGraph(CellNetwork network, SuppressionPattern pattern)
    {
        int cells = network.Values.Length;
        _head = new int[2 * cells];
        _suppressed = NoArcs(network.NodeCount);
        _published = NoArcs(network.NodeCount);
        Capacities = new long[2 * cells];
        for (int cell = 0; cell < cells; cell++)
        {
            (_head[Increase(cell)], _head[Decrease(cell)]) = (network.Head[cell], network.Tail[cell]);
            Capacities[Increase(cell)] = Math.Max(0, pattern.UpperBound(cell) - network.Values[cell]);
            Capacities[Decrease(cell)] = Math.Max(0, network.Values[cell] - pattern.LowerBound(cell));
            if (pattern.CanChange(cell) && network.Tail[cell] != network.Head[cell])
                Add(pattern.IsSuppressed(cell) ? _suppressed : _published, cell);
        }

        // Nodes with many arcs come first: searches from two ends most likely meet there.
        int[] counts = [.. _suppressed.Select(arcs => arcs.Count)];
        foreach (List<int> arcs in _suppressed)
            arcs.Sort((left, right) => (counts[Head(right)], left).CompareTo((counts[Head(left)], right)));
    }

    /// <summary>The residual capacity of each arc: the amount by which its cell may still change.</summary>
    public long[] Capacities { get; }

    /// <summary>Returns the arc that increases a cell.</summary>
    public static int Increase(int cell) => 2 * cell;

    /// <summary>Returns the arc that decreases a cell.</summary>
    public static int Decrease(int cell) => (2 * cell) + 1;

    public static int CellOf(int arc) => arc >> 1;

    /// <summary>Returns the arc of the same cell in the other direction.</summary>
    public static int Reverse(int arc) => arc ^ 1;

    /// <summary>1 if the arc increases its cell, -1 if it decreases it.</summary>
    public static int DirectionOf(int arc) => 1 - (2 * (arc & 1));

    public int Tail(int arc) => _head[Reverse(arc)];

    public int Head(int arc) => _head[arc];

    /// <summary>Returns the arcs of suppressed cells that leave a node.</summary>
    public List<int> SuppressedFrom(int node) => _suppressed[node];

    /// <summary>Returns the arcs of published cells that leave a node.</summary>
    public List<int> PublishedFrom(int node) => _published[node];

    /// <summary>Moves the arcs of a cell to the suppressed ones.</summary>
    public void Suppress(int cell) => Transfer(cell, _published, _suppressed);

    /// <summary>Moves the arcs of a cell to the published ones.</summary>
    public void Publish(int cell) => Transfer(cell, _suppressed, _published);

    private void Transfer(int cell, List<int>[] from, List<int>[] to)
    {
        if (from[Tail(Increase(cell))].Remove(Increase(cell)) && from[Tail(Decrease(cell))].Remove(Decrease(cell)))
            Add(to, cell);
    }

    private void Add(List<int>[] arcs, int cell)
    {
        arcs[Tail(Increase(cell))].Add(Increase(cell));
        arcs[Tail(Decrease(cell))].Add(Decrease(cell));
    }

    private static List<int>[] NoArcs(int nodes) => [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
}
