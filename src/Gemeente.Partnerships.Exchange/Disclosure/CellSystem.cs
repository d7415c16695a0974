using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// The cells and totals of a table, and what anybody knows about how they hang together. Where they add up, they are
/// the arcs of a network: a cell flows from its row to its column, and totals flow back, so that what flows into a node
/// flows out of it again. Changing cells so that all totals still hold is then sending a flow around. Where they do not
/// add up, they are bounded (<see cref="LinearConstraint"/>).
/// </summary>
internal sealed class CellSystem
{
    private readonly int _rows;
    private readonly int _columns;

    public CellSystem(ResultTable table)
    {
        IsTwoWay = table.Columns is not null;
        _rows = table.RowCount;
        _columns = IsTwoWay ? table.ColumnCount : 0;
        Values = [.. table.All.Select(cell => cell.Value ?? throw NotAllThere(nameof(table)))];
        Tail = new int[Values.Length];
        Head = new int[Values.Length];
        OverRows =
        [
            .. Enumerable
                .Range(0, _columns + 1)
                .Select(column => Line(_rows, row => At(row, column), ApartOf(table.Rows, table))),
        ];
        OverColumns = table.Columns is { } columns
            ?
            [
                .. Enumerable
                    .Range(0, _rows + 1)
                    .Select(row => Line(_columns, column => At(row, column), ApartOf(columns, table))),
            ]
            : [];
        RowsAddUp = AddUp(table.Rows, OverRows);
        ColumnsAddUp = !IsTwoWay || AddUp(table.Columns!, OverColumns);
        if (IsTwoWay)
            ConnectTwoWay();
        else
            ConnectOneWay();
        IEnumerable<TotalLine> bounded = [.. ColumnsAddUp ? [] : OverColumns, .. RowsAddUp ? [] : OverRows];
        Bounds =
        [
            .. bounded.SelectMany(LinearConstraints.Of),
            .. RowsAddUp || ColumnsAddUp || table.IsDistinct ? [] : LinearConstraints.OfBoth(OverColumns, OverRows),
        ];
        BoundsOf = Sides();

        // Where a fact may be in several categories, or units are counted, cells may add up all the same: a
        // municipality lies in one province. Who knows that can tell as much as when facts are counted.
        bool AddUp(ResultAxis axis, IReadOnlyList<TotalLine> lines) =>
            (!table.IsDistinct && !axis.IsMultiValued) || lines.All(line => line.AddsUp(Values));
    }

    public bool IsTwoWay { get; }

    /// <summary>The values: cells row by row, totals of rows, totals of columns, the total of all.</summary>
    public long[] Values { get; }

    /// <summary>The node that each flows from.</summary>
    public int[] Tail { get; }

    /// <summary>The node that each flows to; the same one for what adds up to nothing.</summary>
    public int[] Head { get; }

    public int NodeCount { get; private set; }

    /// <summary>The total of each column, that of all last; of a one-way table the only total.</summary>
    public IReadOnlyList<TotalLine> OverRows { get; }

    /// <summary>The total of each row, that of all last; none of a one-way table.</summary>
    public IReadOnlyList<TotalLine> OverColumns { get; }

    /// <summary>Whether the totals over rows are the sums of their cells.</summary>
    public bool RowsAddUp { get; }

    /// <summary>Whether the totals over columns are the sums of their cells.</summary>
    public bool ColumnsAddUp { get; }

    /// <summary>What is known of what does not add up.</summary>
    public IReadOnlyList<LinearConstraint> Bounds { get; }

    /// <summary>
    /// The places in <see cref="Bounds"/> of those that each has a part in, and 1 where more of it is more slack, else
    /// -1.
    /// </summary>
    public (int Bound, int Sign)[][] BoundsOf { get; }

    public int Total => Values.Length - 1;

    public IEnumerable<int> Rows => Enumerable.Range(0, IsTwoWay ? _rows : 0);

    public IEnumerable<int> Columns => Enumerable.Range(0, _columns);

    public int Cell(int row, int column) => (row * _columns) + column;

    public int RowTotal(int row) => (_rows * _columns) + row;

    public int ColumnTotal(int column) => (_rows * _columns) + _rows + column;

    /// <summary>
    /// How far a cell is from the heart of the table: 0 a cell, 1 the total of a row or column, 2 the total of all.
    /// </summary>
    public int RankOf(int cell) =>
        cell == Total ? 2
        : cell >= (IsTwoWay ? _rows * _columns : _rows) ? 1
        : 0;

    private void ConnectOneWay()
    {
        NodeCount = 2;
        for (int row = 0; row < _rows; row++)
            Connect(row, 0, RowsAddUp ? 1 : 0);
        Connect(Total, RowsAddUp ? 1 : 0, 0);
    }

    private void ConnectTwoWay()
    {
        NodeCount = 2 * (Math.Max(_rows, _columns) + 1);

        // A line of totals is the last row or column: it has nodes as the others do.
        for (int row = 0; row <= _rows; row++)
        {
            for (int column = 0; column <= _columns; column++)
            {
                int cell = At(row, column);
                (int from, int to) = (ColumnsAddUp, RowsAddUp) switch
                {
                    (true, true) => (row, _rows + 1 + column),
                    (true, false) => (2 * row, (2 * row) + 1),
                    (false, true) => (2 * column, (2 * column) + 1),
                    _ => (0, 0),
                };
                bool isBack = (ColumnsAddUp && column == _columns) != (RowsAddUp && row == _rows);
                Connect(cell, isBack ? to : from, isBack ? from : to);
            }
        }
    }

    private (int Bound, int Sign)[][] Sides()
    {
        List<(int Bound, int Sign)>[] sides = [.. Values.Select(_ => new List<(int Bound, int Sign)>())];
        for (int bound = 0; bound < Bounds.Count; bound++)
        {
            foreach (int cell in Bounds[bound].More)
                sides[cell].Add((bound, 1));
            foreach (int cell in Bounds[bound].Less)
                sides[cell].Add((bound, -1));
        }

        return [.. sides.Select(ofCell => ofCell.ToArray())];
    }

    private int At(int row, int column) =>
        (row == _rows, column == _columns) switch
        {
            (true, true) => Total,
            (true, false) => ColumnTotal(column),
            (false, true) => IsTwoWay ? RowTotal(row) : row,
            _ => Cell(row, column),
        };

    private void Connect(int cell, int tail, int head) => (Tail[cell], Head[cell]) = (tail, head);

    private static TotalLine Line(int count, Func<int, int> at, int apart) =>
        new(at(count), [.. Enumerable.Range(0, count).Select(at)], apart < 0 ? -1 : at(apart));

    /// <summary>The place of what is not stated. Units of which something is not stated may be elsewhere too.</summary>
    private static int ApartOf(ResultAxis axis, ResultTable table) =>
        table.IsDistinct || axis.Categories.Count == 0 || axis.Categories[^1].Code is not null
            ? -1
            : axis.Categories.Count - 1;

    private static ArgumentException NotAllThere(string name) =>
        new("A table is protected once, and has all its values before it is.", name);
}
