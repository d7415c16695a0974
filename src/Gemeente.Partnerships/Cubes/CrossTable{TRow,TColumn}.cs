using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Counts by two dimensions at once (kruistabel).</summary>
/// <typeparam name="TRow">The type of the categories of the rows.</typeparam>
/// <typeparam name="TColumn">The type of the categories of the columns.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference.</remarks>
public sealed class CrossTable<TRow, TColumn> : CrossTable
    where TRow : notnull
    where TColumn : notnull
{
    private readonly TypedAxis<TRow> _rows;
    private readonly TypedAxis<TColumn> _columns;

    internal CrossTable(TypedAxis<TRow> rows, TypedAxis<TColumn> columns, in CrossCounts counts, string unit, bool isDistinct)
        : base(new AxisCounts(rows, counts.Rows), new AxisCounts(columns, counts.Columns), counts.Cells, counts.Total, unit, isDistinct)
    {
        _rows = rows;
        _columns = columns;
    }

    /// <summary>The count of a cell; 0 when nothing is in it.</summary>
    /// <param name="row">The category of the row.</param>
    /// <param name="column">The category of the column.</param>
    public long this[TRow row, TColumn column] =>
        _rows.TryGetCode(row, out int r) && _columns.TryGetCode(column, out int c) ? Cell(r, c) : 0;

    /// <summary>The categories of the rows that have any count, in their order.</summary>
    public IEnumerable<TRow> RowCategories => Categories(_rows, RowCounts);

    /// <summary>The categories of the columns that have any count, in their order.</summary>
    public IEnumerable<TColumn> ColumnCategories => Categories(_columns, ColumnCounts);

    /// <summary>The count of a row, its unknown columns included.</summary>
    /// <param name="row">The category of the row.</param>
    public long RowTotal(TRow row) => _rows.TryGetCode(row, out int code) ? RowCounts[code] : 0;

    /// <summary>The count of a column, its unknown rows included.</summary>
    /// <param name="column">The category of the column.</param>
    public long ColumnTotal(TColumn column) => _columns.TryGetCode(column, out int code) ? ColumnCounts[code] : 0;

    /// <summary>The count of a row whose column is not stated.</summary>
    /// <param name="row">The category of the row.</param>
    public long UnknownColumn(TRow row) => _rows.TryGetCode(row, out int code) ? Cell(code, 0) : 0;

    /// <summary>The count of a column whose row is not stated.</summary>
    /// <param name="column">The category of the column.</param>
    public long UnknownRow(TColumn column) => _columns.TryGetCode(column, out int code) ? Cell(0, code) : 0;

    /// <summary>The cells that have any count, row by row, unknown rows and columns left out.</summary>
    public IEnumerable<(TRow Row, TColumn Column, long Count)> NonEmptyCells()
    {
        long codes = _columns.CodeCount;
        if (Cells.TryGetSorted(out ReadOnlyMemory<(long Cell, long Count)> cells) && _rows.IsInOrder && _columns.IsInOrder)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                (long cell, long count) = cells.Span[i];
                (long row, long column) = Math.DivRem(cell, codes);
                if (row != 0 && column != 0)
                {
                    yield return (_rows[(int)row], _columns[(int)column], count);
                }
            }

            yield break;
        }

        for (CodeWalk rows = RowCounts.Walk(); rows.MoveNext();)
        {
            for (CodeWalk columns = ColumnCounts.Walk(); columns.MoveNext();)
            {
                long count = Cell(rows.Code, columns.Code);
                if (count != 0)
                {
                    yield return (_rows[rows.Code], _columns[columns.Code], count);
                }
            }
        }
    }

    private static IEnumerable<TCategory> Categories<TCategory>(TypedAxis<TCategory> axis, AxisCounts counts)
        where TCategory : notnull
    {
        for (CodeWalk walk = counts.Walk(); walk.MoveNext();)
        {
            yield return axis[walk.Code];
        }
    }
}
