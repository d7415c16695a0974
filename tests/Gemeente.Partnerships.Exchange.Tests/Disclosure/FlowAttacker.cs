using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Computes how far a suppressed cell of an additive two-way table can differ from its value in a table that agrees
/// with everything published. The answer is exact for tables of any size: it sends flow from the true table. A cell
/// that no flow can change can be computed from the margins.
/// </summary>
internal sealed class FlowAttacker
{
    private readonly long[] _truth;
    private readonly long[] _lower;
    private readonly long[] _upper;
    private readonly int _rows;
    private readonly int _columns;

    public FlowAttacker(ResultTable truth, ResultTable published, int minimum)
    {
        _rows = truth.Rows.Categories.Count;
        _columns = truth.Columns!.Categories.Count;
        (long Lower, long Upper)[] bounds =
        [
            .. published
                .Cells.Concat(published.RowTotals)
                .Concat(published.ColumnTotals)
                .Append(published.Total)
                .Select(cell => MarginAttacker.BoundsOf(cell, minimum)),
        ];
        _lower = [.. bounds.Select(bound => bound.Lower)];
        _upper = [.. bounds.Select(bound => bound.Upper)];
        _truth =
        [
            .. truth
                .Cells.Concat(truth.RowTotals)
                .Concat(truth.ColumnTotals)
                .Append(truth.Total)
                .Select(cell => cell.Value!.Value),
        ];
    }

    /// <summary>
    /// The sum of the possible decrease and increase of the cell, counted up to <paramref name="enough"/>.
    /// </summary>
    public long WidthOf(int cell, long enough)
    {
        long width = Reach(cell, 1, enough);
        return width + Reach(cell, -1, enough - width);
    }

    private long Reach(int cell, int direction, long enough)
    {
        long[] values = [.. _truth];
        (int row, int column, int sign) = Place(cell);

        // An increase of the cell by one is balanced by a path of other cells from its column to its row.
        long reached = 0;
        while (
            reached < enough
            && RoomOf(values, cell, direction) > 0
            && FindPath(values, row, column, direction * sign, cell) is { } path
        )
        {
            foreach ((int step, int change) in path)
                values[step] += change;
            values[cell] += direction;
            reached++;
        }

        Check(values);
        return reached;
    }

    /// <summary>
    /// The cells whose changes by one balance the change of the cell, found breadth first over rows and columns with
    /// the totals as one more of each. Null if none are found.
    /// </summary>
    private List<(int Cell, int Change)>? FindPath(long[] values, int row, int column, int change, int except)
    {
        int goal = _rows + 1 + column;
        Dictionary<int, (int From, int Cell, int Change)> cameBy = new() { [row] = (-1, -1, 0) };
        Queue<int> next = new([row]);
        while (next.TryDequeue(out int node) && !cameBy.ContainsKey(goal))
        {
            bool isRow = node <= _rows;
            for (int other = 0; other <= (isRow ? _columns : _rows); other++)
            {
                int to = isRow ? _rows + 1 + other : other;
                int cell = isRow ? At(node, other) : At(other, node - _rows - 1);

                // In a row the change must be taken back, in a column it must continue.
                int by = (isRow ? -change : change) * Place(cell).Sign;
                if (cell != except && !cameBy.ContainsKey(to) && RoomOf(values, cell, by) > 0)
                {
                    cameBy[to] = (node, cell, by);
                    next.Enqueue(to);
                }
            }
        }

        if (!cameBy.ContainsKey(goal))
            return null;
        List<(int Cell, int Change)> path = [];
        for (int node = goal; node != row; node = cameBy[node].From)
            path.Add((cameBy[node].Cell, cameBy[node].Change));
        return path;
    }

    private void Check(long[] values)
    {
        long[] rows = new long[_rows + 1];
        long[] columns = new long[_columns + 1];
        for (int cell = 0; cell < values.Length; cell++)
        {
            (int row, int column, int sign) = Place(cell);
            rows[row] += sign * values[cell];
            columns[column] += sign * values[cell];
            Assert.InRange(values[cell], _lower[cell], _upper[cell]);
        }

        Assert.All(rows.Concat(columns), sum => Assert.Equal(0, sum));
    }

    private long RoomOf(long[] values, int cell, int direction) =>
        direction > 0 ? _upper[cell] - values[cell] : values[cell] - _lower[cell];

    private int At(int row, int column)
    {
        int cells = _rows * _columns;
        return (row == _rows, column == _columns) switch
        {
            (true, true) => cells + _rows + _columns,
            (true, false) => cells + _rows + column,
            (false, true) => cells + row,
            _ => (row * _columns) + column,
        };
    }

    /// <summary>The row and column of a cell with its sign: the sum of a row or column minus its total is 0.</summary>
    private (int Row, int Column, int Sign) Place(int cell)
    {
        int cells = _rows * _columns;
        return cell < cells ? (cell / _columns, cell % _columns, 1)
            : cell < cells + _rows ? (cell - cells, _columns, -1)
            : cell < cells + _rows + _columns ? (_rows, cell - cells - _rows, -1)
            : (_rows, _columns, 1);
    }
}
