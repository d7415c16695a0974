namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>
/// A count for each cell of a table, row by row: an array if the table is small enough, else a dictionary.
/// </summary>
internal sealed class CellCounts
{
    private const long MaxDenseCells = 1 << 22;

    private static readonly Dictionary<long, long> NoCells = [];

    private readonly long[]? _dense;
    private readonly Dictionary<long, long>? _sparse;
    private readonly int _rows;
    private readonly int _columns;

    public CellCounts(int rows, int columns)
    {
        _rows = rows;
        _columns = columns;
        if (Cells <= MaxDenseCells)
        {
            _dense = new long[Cells];
        }
        else
        {
            _sparse = [];
        }
    }

    public long Cells => (long)_rows * _columns;

    /// <summary>Returns a table of the same size without counts.</summary>
    public CellCounts Empty() => new(_rows, _columns);

    public long this[int row, int column] =>
        _dense is not null
            ? _dense[(row * _columns) + column]
            : _sparse!.GetValueOrDefault(((long)row * _columns) + column);

    public void Add(long cell, long count)
    {
        if (_dense is not null)
        {
            _dense[cell] += count;
        }
        else
        {
            _sparse![cell] = _sparse.GetValueOrDefault(cell) + count;
        }
    }

    /// <summary>Adds the counts of a table of the same size.</summary>
    public void Add(CellCounts other)
    {
        if (other._dense is not null)
        {
            for (int cell = 0; cell < other._dense.Length; cell++)
            {
                _dense![cell] += other._dense[cell];
            }

            return;
        }

        foreach ((long cell, long count) in other._sparse!)
        {
            Add(cell, count);
        }
    }

    /// <summary>The sum of each row.</summary>
    public long[] RowSums()
    {
        long[] sums = new long[_rows];
        for (int row = 0; _dense is not null && row < _rows; row++)
        {
            foreach (long count in _dense.AsSpan(row * _columns, _columns))
            {
                sums[row] += count;
            }
        }

        foreach ((long cell, long count) in _sparse ?? NoCells)
        {
            sums[cell / _columns] += count;
        }

        return sums;
    }

    /// <summary>The sum of each column.</summary>
    public long[] ColumnSums()
    {
        long[] sums = new long[_columns];
        for (int row = 0; _dense is not null && row < _rows; row++)
        {
            ReadOnlySpan<long> counts = _dense.AsSpan(row * _columns, _columns);
            for (int column = 0; column < sums.Length; column++)
            {
                sums[column] += counts[column];
            }
        }

        foreach ((long cell, long count) in _sparse ?? NoCells)
        {
            sums[cell % _columns] += count;
        }

        return sums;
    }
}
