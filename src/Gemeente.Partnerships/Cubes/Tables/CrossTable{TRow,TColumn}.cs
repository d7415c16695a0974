using System.Collections;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>Counts by two dimensions at once (kruistabel).</summary>
/// <typeparam name="TRow">The type of the categories of the rows.</typeparam>
/// <typeparam name="TColumn">The type of the categories of the columns.</typeparam>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. Lists the cells that have any count, row by row, unknown rows and
/// columns left out; <see cref="CrossTable.Cells"/> can include them.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class CrossTable<TRow, TColumn> : CrossTable, IEnumerable<(TRow Row, TColumn Column, long Count)>
    where TRow : notnull
    where TColumn : notnull
{
    private readonly TypedAxis<TRow> _rows;
    private readonly TypedAxis<TColumn> _columns;

    internal CrossTable(
        TypedAxis<TRow> rows,
        TypedAxis<TColumn> columns,
        CrossCounts counts,
        string unit,
        bool isDistinct,
        Func<CrossTable>? countCertain
    )
        : base(counts, unit, isDistinct, countCertain)
    {
        _rows = rows;
        _columns = columns;
    }

    /// <summary>The count of a cell; 0 if it is empty.</summary>
    /// <param name="row">The category of the row.</param>
    /// <param name="column">The category of the column.</param>
    public long this[TRow row, TColumn column] =>
        _rows.TryGetCode(row, out int r) && _columns.TryGetCode(column, out int c) ? CellCounts[r, c] : 0;

    /// <summary>Returns the certain part of the count of a cell; 0 if it is empty.</summary>
    /// <param name="row">The category of the row.</param>
    /// <param name="column">The category of the column.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long CertainCount(TRow row, TColumn column) => ((CrossTable<TRow, TColumn>)CertainTable)[row, column];

    /// <summary>The categories of the rows that have any count, in their order.</summary>
    public IEnumerable<TRow> RowCategories => Categories(_rows, RowCounts);

    /// <summary>The categories of the columns that have any count, in their order.</summary>
    public IEnumerable<TColumn> ColumnCategories => Categories(_columns, ColumnCounts);

    /// <summary>Returns the count of a row, its unknown columns included.</summary>
    /// <param name="row">The category of the row.</param>
    public long RowTotal(TRow row) => _rows.TryGetCode(row, out int code) ? RowCounts[code] : 0;

    /// <summary>Returns the count of a column, its unknown rows included.</summary>
    /// <param name="column">The category of the column.</param>
    public long ColumnTotal(TColumn column) => _columns.TryGetCode(column, out int code) ? ColumnCounts[code] : 0;

    /// <summary>Returns the count of a row with an unknown column.</summary>
    /// <param name="row">The category of the row.</param>
    public long UnknownColumn(TRow row) => _rows.TryGetCode(row, out int code) ? CellCounts[code, 0] : 0;

    /// <summary>Returns the count of a column with an unknown row.</summary>
    /// <param name="column">The category of the column.</param>
    public long UnknownRow(TColumn column) => _columns.TryGetCode(column, out int code) ? CellCounts[0, code] : 0;

    /// <summary>The cells that have any count, row by row, unknown rows and columns left out.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<(TRow Row, TColumn Column, long Count)> IEnumerable<(
        TRow Row,
        TColumn Column,
        long Count
    )>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<TCategory> Categories<TCategory>(TypedAxis<TCategory> axis, AxisCounts counts)
        where TCategory : notnull
    {
        foreach (int code in counts)
        {
            yield return axis[code];
        }
    }

    /// <summary>Enumerates the cells.</summary>
    public struct Enumerator : IEnumerator<(TRow Row, TColumn Column, long Count)>
    {
        private readonly CrossTable<TRow, TColumn> _table;

        private readonly (int Row, int Column, long Count)[]? _sorted;

        private CodeEnumerator _rows;
        private CodeEnumerator _columns;
        private int _next;
        private (int Row, int Column, long Count) _cell;

        internal Enumerator(CrossTable<TRow, TColumn> table)
        {
            _table = table;
            _sorted = table.CellCounts.Sorted;
            Reset();
        }

        /// <inheritdoc/>
        public readonly (TRow Row, TColumn Column, long Count) Current =>
            (_table._rows[_cell.Row], _table._columns[_cell.Column], _cell.Count);

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            while (_sorted is not null)
            {
                if (_next == _sorted.Length)
                {
                    return false;
                }

                _cell = _sorted[_next++];
                if (_cell is { Row: not 0, Column: not 0 })
                {
                    return true;
                }
            }

            while (true)
            {
                while (_columns.MoveNext())
                {
                    _cell = (_rows.Current, _columns.Current, _table.CellCounts[_rows.Current, _columns.Current]);
                    if (_cell.Count != 0)
                    {
                        return true;
                    }
                }

                if (!_rows.MoveNext())
                {
                    return false;
                }

                _columns = _table.ColumnCounts.GetEnumerator();
            }
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _next = 0;
            _rows = _table.RowCounts.GetEnumerator();
            _columns = new CodeEnumerator([], null);
        }

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
