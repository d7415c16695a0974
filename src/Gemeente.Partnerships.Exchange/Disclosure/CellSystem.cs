using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// The cells and totals of a table, and what anybody knows about how they hang together. Where they add up, they are the
/// arcs of a network: a cell flows from its row to its column, and totals flow back, so that what flows into a node flows
/// out of it again. Changing cells so that all totals still hold is then sending a flow around. Where they do not add up,
/// each total has a <see cref="TotalLine"/>.
/// </summary>
internal sealed class CellSystem
{
    private readonly int _rows;
    private readonly int _columns;
    private readonly List<TotalLine> _lines = [];

    public CellSystem(ResultTable table)
    {
        IsTwoWay = table.Columns is not null;
        _rows = table.RowCount;
        _columns = IsTwoWay ? table.ColumnCount : 0;
        Values = [.. table.Cells.Concat(table.RowTotals).Concat(table.ColumnTotals).Append(table.Total).Select(cell => cell.Value ?? throw NotAllThere(nameof(table)))];
        Tail = new int[Values.Length];
        Head = new int[Values.Length];
        if (IsTwoWay)
            ConnectTwoWay(table);
        else
            ConnectOneWay(table);
        LinesOf = new int[Values.Length][];
        Array.Fill(LinesOf, []);
        for (int i = 0; i < _lines.Count; i++)
        {
            TotalLine line = _lines[i];
            foreach (int cell in line.Cells.Append(line.Total).Concat(line.Apart < 0 ? [] : [line.Apart]))
                LinesOf[cell] = [.. LinesOf[cell], i];
        }
    }

    public bool IsTwoWay { get; }

    /// <summary>The values: cells row by row, totals of rows, totals of columns, the total of all.</summary>
    public long[] Values { get; }

    /// <summary>The node that each flows from.</summary>
    public int[] Tail { get; }

    /// <summary>The node that each flows to; the same one for what adds up to nothing.</summary>
    public int[] Head { get; }

    public int NodeCount { get; private set; }

    /// <summary>The totals that do not add up.</summary>
    public IReadOnlyList<TotalLine> Lines => _lines;

    /// <summary>The places in <see cref="Lines"/> of those that each has a part in.</summary>
    public int[][] LinesOf { get; }

    public int Total => Values.Length - 1;

    public IEnumerable<int> Rows => Enumerable.Range(0, IsTwoWay ? _rows : 0);

    public IEnumerable<int> Columns => Enumerable.Range(0, _columns);

    public int Cell(int row, int column) => (row * _columns) + column;

    public int RowTotal(int row) => (_rows * _columns) + row;

    public int ColumnTotal(int column) => (_rows * _columns) + _rows + column;

    /// <summary>How far a cell is from the heart of the table: 0 a cell, 1 the total of a row or column, 2 the total of all.</summary>
    public int RankOf(int cell) => cell == Total ? 2 : cell >= (IsTwoWay ? _rows * _columns : _rows) ? 1 : 0;

    private void ConnectOneWay(ResultTable table)
    {
        NodeCount = 2;
        bool addsUp = !table.IsDistinct && !table.Rows.IsMultiValued;
        for (int row = 0; row < _rows; row++)
            Connect(row, 0, addsUp ? 1 : 0);
        Connect(Total, addsUp ? 1 : 0, 0);
        if (!addsUp)
            AddLine(Total, [.. Enumerable.Range(0, _rows)], ApartOf(table.Rows, table));
    }

    private void ConnectTwoWay(ResultTable table)
    {
        bool rowsAddUp = !table.IsDistinct && !table.Columns!.IsMultiValued;
        bool columnsAddUp = !table.IsDistinct && !table.Rows.IsMultiValued;
        NodeCount = 2 * (Math.Max(_rows, _columns) + 1);

        // A line of totals is the last row or column: it has nodes as the others do.
        for (int row = 0; row <= _rows; row++)
        {
            for (int column = 0; column <= _columns; column++)
            {
                int cell = At(row, column);
                (int from, int to) = (rowsAddUp, columnsAddUp) switch
                {
                    (true, true) => (row, _rows + 1 + column),
                    (true, false) => (2 * row, (2 * row) + 1),
                    (false, true) => (2 * column, (2 * column) + 1),
                    _ => (0, 0),
                };
                bool isBack = (rowsAddUp && column == _columns) != (columnsAddUp && row == _rows);
                Connect(cell, isBack ? to : from, isBack ? from : to);
            }
        }

        if (!rowsAddUp)
        {
            for (int row = 0; row <= _rows; row++)
                AddLine(At(row, _columns), [.. Columns.Select(column => At(row, column))], ApartOf(table.Columns!, table));
        }

        if (!columnsAddUp)
        {
            for (int column = 0; column <= _columns; column++)
                AddLine(At(_rows, column), [.. Rows.Select(row => At(row, column))], ApartOf(table.Rows, table));
        }
    }

    private int At(int row, int column) => (row == _rows, column == _columns) switch
    {
        (true, true) => Total,
        (true, false) => ColumnTotal(column),
        (false, true) => RowTotal(row),
        _ => Cell(row, column),
    };

    private void Connect(int cell, int tail, int head) => (Tail[cell], Head[cell]) = (tail, head);

    private void AddLine(int total, int[] cells, int apart)
        => _lines.Add(new TotalLine(total, [.. cells.Where((_, i) => i != apart)], apart < 0 ? -1 : cells[apart]));

    /// <summary>The place of what is not stated. Units of which something is not stated may be elsewhere too.</summary>
    private static int ApartOf(ResultAxis axis, ResultTable table)
        => table.IsDistinct || axis.Categories.Count == 0 || axis.Categories[^1].Code is not null ? -1 : axis.Categories.Count - 1;

    private static ArgumentException NotAllThere(string name) => new("A table is protected once, and has all its values before it is.", name);
}
