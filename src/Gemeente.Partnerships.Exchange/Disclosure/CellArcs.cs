namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// The ways that a flow can take through a <see cref="CellSystem"/>, by the node they leave from: each cell that can
/// move is one up and another down. An arc is twice the number of its cell, one more for down.
/// </summary>
internal sealed class CellArcs
{
    private readonly int[] _end;
    private readonly List<int>[] _hidden;
    private readonly List<int>[] _shown;

    public CellArcs(CellSystem system, SuppressionPattern hidden)
    {
        _end = new int[2 * system.Values.Length];
        _hidden = NoArcs(system.NodeCount);
        _shown = NoArcs(system.NodeCount);
        for (int cell = 0; cell < system.Values.Length; cell++)
        {
            (_end[Up(cell)], _end[Down(cell)]) = (system.Head[cell], system.Tail[cell]);
            if (hidden.CanMove(cell) && system.Tail[cell] != system.Head[cell])
                Add(hidden[cell] ? _hidden : _shown, cell);
        }

        // Nodes that much leads to come first: from two ends, these are where a path most likely meets.
        int[] counts = [.. _hidden.Select(arcs => arcs.Count)];
        foreach (List<int> arcs in _hidden)
            arcs.Sort((left, right) => (counts[End(right)], left).CompareTo((counts[End(left)], right)));
    }

    public static int Up(int cell) => 2 * cell;

    public static int Down(int cell) => (2 * cell) + 1;

    public static int CellOf(int arc) => arc >> 1;

    /// <summary>The same cell the other way.</summary>
    public static int Reverse(int arc) => arc ^ 1;

    /// <summary>1 up, -1 down.</summary>
    public static int DirectionOf(int arc) => 1 - (2 * (arc & 1));

    public int Start(int arc) => _end[Reverse(arc)];

    public int End(int arc) => _end[arc];

    /// <summary>Those of hidden cells.</summary>
    public List<int> HiddenFrom(int node) => _hidden[node];

    /// <summary>Those of cells in sight.</summary>
    public List<int> ShownFrom(int node) => _shown[node];

    public void Hide(int cell) => Transfer(cell, _shown, _hidden);

    public void Show(int cell) => Transfer(cell, _hidden, _shown);

    private void Transfer(int cell, List<int>[] from, List<int>[] to)
    {
        if (from[Start(Up(cell))].Remove(Up(cell)) && from[Start(Down(cell))].Remove(Down(cell)))
            Add(to, cell);
    }

    private void Add(List<int>[] arcs, int cell)
    {
        arcs[Start(Up(cell))].Add(Up(cell));
        arcs[Start(Down(cell))].Add(Down(cell));
    }

    private static List<int>[] NoArcs(int nodes) => [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
}
