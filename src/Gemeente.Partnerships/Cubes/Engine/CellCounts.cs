namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// A count for each cell of a table, laid out row by row: an array where the table is small enough, a dictionary where it is
/// not, a sorted list where it was found in order.
/// </summary>
internal sealed class CellCounts
{
    private const long MostDenseCells = 1 << 22;

    private readonly long[]? _dense;
    private readonly Dictionary<long, long>? _sparse;
    private readonly (long Cell, long Count)[] _sorted = [];
    private readonly int _sortedCount;

    public CellCounts(long cells)
    {
        Cells = cells;
        if (cells <= MostDenseCells)
        {
            _dense = new long[cells];
        }
        else
        {
            _sparse = [];
        }
    }

    /// <summary>Cells in ascending order, which cannot be added to.</summary>
    public CellCounts((long Cell, long Count)[] sorted, int count, long cells)
    {
        Cells = cells;
        _sorted = sorted;
        _sortedCount = count;
    }

    public long Cells { get; }

    public long this[long cell]
    {
        get
        {
            if (_dense is not null)
            {
                return _dense[cell];
            }

            if (_sparse is not null)
            {
                return _sparse.GetValueOrDefault(cell);
            }

            int low = 0;
            int high = _sortedCount - 1;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                (low, high) = _sorted[middle].Cell < cell ? (middle + 1, high) : (low, middle);
            }

            return low == high && _sorted[low].Cell == cell ? _sorted[low].Count : 0;
        }
    }

    /// <summary>The cells in ascending order, where they are a sorted list.</summary>
    public bool TryGetSorted(out ReadOnlyMemory<(long Cell, long Count)> cells)
    {
        cells = _sorted.AsMemory(0, _sortedCount);
        return _dense is null && _sparse is null;
    }

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

    /// <summary>Adds other counts of as many cells.</summary>
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

    /// <summary>The sum of each row and of each column.</summary>
    public (long[] Rows, long[] Columns) Margins(int rows, int columns)
    {
        long[] rowSums = new long[rows];
        long[] columnSums = new long[columns];
        if (_dense is null)
        {
            foreach ((long cell, long count) in _sparse!)
            {
                rowSums[cell / columns] += count;
                columnSums[cell % columns] += count;
            }

            return (rowSums, columnSums);
        }

        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<long> counts = _dense.AsSpan(row * columns, columns);
            for (int column = 0; column < counts.Length; column++)
            {
                rowSums[row] += counts[column];
                columnSums[column] += counts[column];
            }
        }

        return (rowSums, columnSums);
    }
}
