using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// The cells and totals of a table, and the relations between them that any reader knows.
/// </summary>
/// <remarks>
/// Additive cells are the arcs of a flow network: a cell flows from the node of its row to the node of its column, and
/// totals flow back, so that inflow equals outflow at each node. Another table with the same relations is then this
/// table plus a circulation. Cells that are not additive have linear constraints instead
/// (<see cref="LinearConstraint"/>).
/// </remarks>
internal sealed class CellNetwork
{
    private readonly int _rows;
    private readonly int _columns;

    public CellNetwork(ResultTable table)
    {
        IsTwoWay = table.Columns is not null;
        _rows = table.RowCount;
        _columns = IsTwoWay ? table.ColumnCount : 0;
        Values = [.. table.AllCells.Select(cell => cell.Value ?? throw MissingValue(nameof(table)))];
        Tail = new int[Values.Length];
        Head = new int[Values.Length];
        TotalsOverRows =
        [
            .. Enumerable
                .Range(0, _columns + 1)
                .Select(column => Margin(_rows, row => IndexOf(row, column), NotStatedIn(table.Rows, table))),
        ];
        TotalsOverColumns = table.Columns is { } columns
            ?
            [
                .. Enumerable
                    .Range(0, _rows + 1)
                    .Select(row => Margin(_columns, column => IndexOf(row, column), NotStatedIn(columns, table))),
            ]
            : [];
        AreRowsAdditive = AreAdditive(table.Rows, TotalsOverRows);
        AreColumnsAdditive = !IsTwoWay || AreAdditive(table.Columns!, TotalsOverColumns);
        if (IsTwoWay)
            ConnectTwoWay();
        else
            ConnectOneWay();
        IEnumerable<MarginalTotal> notAdditive =
        [
            .. AreColumnsAdditive ? [] : TotalsOverColumns,
            .. AreRowsAdditive ? [] : TotalsOverRows,
        ];
        Constraints =
        [
            .. notAdditive.SelectMany(LinearConstraint.OfTotal),
            .. AreRowsAdditive || AreColumnsAdditive || table.IsDistinct
                ? []
                : LinearConstraint.OfTwoWay(TotalsOverColumns, TotalsOverRows),
        ];
        ConstraintsOf = ConstraintsByCell();

        // Cells of multi-valued dimensions or distinct units can be additive too: a municipality lies in one province.
        // A reader who knows that can compute as much as from a table of facts.
        bool AreAdditive(ResultAxis axis, IReadOnlyList<MarginalTotal> totals) =>
            (!table.IsDistinct && !axis.IsMultiValued) || totals.All(total => total.IsSum(Values));
    }

    public bool IsTwoWay { get; }

    /// <summary>The values: cells row by row, totals of rows, totals of columns, the total of all.</summary>
    public long[] Values { get; }

    /// <summary>The node that each cell flows from.</summary>
    public int[] Tail { get; }

    /// <summary>The node that each cell flows to. It is the tail itself for a cell without an additive total.</summary>
    public int[] Head { get; }

    public int NodeCount { get; private set; }

    /// <summary>The total of each column, the total of all last. A one-way table has only the total of all.</summary>
    public IReadOnlyList<MarginalTotal> TotalsOverRows { get; }

    /// <summary>The total of each row, the total of all last; empty for a one-way table.</summary>
    public IReadOnlyList<MarginalTotal> TotalsOverColumns { get; }

    /// <summary>True if the totals over rows are the sums of their cells.</summary>
    public bool AreRowsAdditive { get; }

    /// <summary>True if the totals over columns are the sums of their cells.</summary>
    public bool AreColumnsAdditive { get; }

    /// <summary>The constraints on the cells that are not additive.</summary>
    public IReadOnlyList<LinearConstraint> Constraints { get; }

    /// <summary>
    /// Returns the constraints of each cell, as indexes in <see cref="Constraints"/>. The sign is 1 if the cell is on
    /// the plus side and -1 if it is on the minus side.
    /// </summary>
    public (int Constraint, int Sign)[][] ConstraintsOf { get; }

    public int Total => Values.Length - 1;

    public IEnumerable<int> Rows => Enumerable.Range(0, IsTwoWay ? _rows : 0);

    public IEnumerable<int> Columns => Enumerable.Range(0, _columns);

    public int Cell(int row, int column) => (row * _columns) + column;

    public int RowTotal(int row) => (_rows * _columns) + row;

    public int ColumnTotal(int column) => (_rows * _columns) + _rows + column;

    /// <summary>
    /// Returns the level of a cell: 0 for a cell, 1 for a total of a row or column, 2 for the total of all.
    /// </summary>
    public int LevelOf(int cell) =>
        cell == Total ? 2
        : cell >= (IsTwoWay ? _rows * _columns : _rows) ? 1
        : 0;

    private void ConnectOneWay()
    {
        NodeCount = 2;
        for (int row = 0; row < _rows; row++)
            Connect(row, 0, AreRowsAdditive ? 1 : 0);
        Connect(Total, AreRowsAdditive ? 1 : 0, 0);
    }

    private void ConnectTwoWay()
    {
        NodeCount = 2 * (Math.Max(_rows, _columns) + 1);

        // The totals are the last row and the last column, with nodes like the others.
        for (int row = 0; row <= _rows; row++)
        {
            for (int column = 0; column <= _columns; column++)
            {
                int cell = IndexOf(row, column);
                (int from, int to) = (AreColumnsAdditive, AreRowsAdditive) switch
                {
                    (true, true) => (row, _rows + 1 + column),
                    (true, false) => (2 * row, (2 * row) + 1),
                    (false, true) => (2 * column, (2 * column) + 1),
                    _ => (0, 0),
                };
                bool isBack = (AreColumnsAdditive && column == _columns) != (AreRowsAdditive && row == _rows);
                Connect(cell, isBack ? to : from, isBack ? from : to);
            }
        }
    }

    private (int Constraint, int Sign)[][] ConstraintsByCell()
    {
        List<(int Constraint, int Sign)>[] byCell = [.. Values.Select(_ => new List<(int Constraint, int Sign)>())];
        for (int constraint = 0; constraint < Constraints.Count; constraint++)
        {
            foreach (int cell in Constraints[constraint].Plus)
                byCell[cell].Add((constraint, 1));
            foreach (int cell in Constraints[constraint].Minus)
                byCell[cell].Add((constraint, -1));
        }

        return [.. byCell.Select(ofCell => ofCell.ToArray())];
    }

    private int IndexOf(int row, int column) =>
        (row == _rows, column == _columns) switch
        {
            (true, true) => Total,
            (true, false) => ColumnTotal(column),
            (false, true) => IsTwoWay ? RowTotal(row) : row,
            _ => Cell(row, column),
        };

    private void Connect(int cell, int tail, int head) => (Tail[cell], Head[cell]) = (tail, head);

    private static MarginalTotal Margin(int count, Func<int, int> indexOf, int notStated) =>
        new(indexOf(count), [.. Enumerable.Range(0, count).Select(indexOf)], notStated < 0 ? -1 : indexOf(notStated));

    /// <summary>
    /// Returns the position of the category for what is not stated, or -1. It is -1 for distinct units: a unit with a
    /// fact that states nothing can also be in another category.
    /// </summary>
    private static int NotStatedIn(ResultAxis axis, ResultTable table) =>
        table.IsDistinct || axis.Categories.Count == 0 || axis.Categories[^1].Code is not null
            ? -1
            : axis.Categories.Count - 1;

    private static ArgumentException MissingValue(string name) =>
        new("The table has missing or suppressed cells. Protect a table once, with all its values.", name);
}
