using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>
/// A count for each cell of a table, row by row: an array where that is smaller, else a dictionary of the cells with a
/// count.
/// </summary>
internal sealed class CellCounts
{
    private const long MaxDenseCells = 1 << 22;
    private const long FewCells = 1 << 12;

    // A dictionary needs the memory of some array cells for each count.
    private const long DenseCellsPerFact = 8;

    private static readonly Dictionary<long, long> NoCells = [];

    private readonly long[]? _dense;
    private readonly Dictionary<long, long>? _sparse;
    private readonly long _rows;
    private readonly int _columns;

    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="facts">The number of facts that are counted at most.</param>
    public CellCounts(int rows, int columns, long facts)
        : this(rows, columns, IsDense((long)rows * columns, facts)) { }

    /// <summary>Makes a list of cells without rows and columns, such as those of three dimensions.</summary>
    /// <param name="cells">The number of cells.</param>
    /// <param name="facts">The number of facts that are counted at most.</param>
    public CellCounts(long cells, long facts)
        : this(cells, 1, IsDense(cells, facts)) { }

    private CellCounts(long rows, int columns, bool isDense)
    {
        _rows = rows;
        _columns = columns;
        if (isDense)
        {
            _dense = new long[Cells];
        }
        else
        {
            _sparse = [];
        }
    }

    public long Cells => _rows * _columns;

    /// <summary>Indicates whether only cells with a count take memory.</summary>
    public bool IsSparse => _sparse is not null;

    /// <summary>The number of cells that are stored.</summary>
    public long StoredCells => _sparse?.Count ?? Cells;

    /// <summary>Returns a table of the same size without counts.</summary>
    public CellCounts Empty() => new(_rows, _columns, !IsSparse);

    public long this[int row, int column] =>
        _dense is not null
            ? _dense[(row * _columns) + column]
            : _sparse!.GetValueOrDefault(((long)row * _columns) + column);

    /// <summary>The count of a cell by its number.</summary>
    public long this[long cell] => _dense is not null ? _dense[cell] : _sparse!.GetValueOrDefault(cell);

    /// <summary>Returns the cells with a count by their numbers, in no order.</summary>
    public IEnumerable<(long Cell, long Count)> WithCount()
    {
        for (int cell = 0; cell < (_dense?.Length ?? 0); cell++)
        {
            if (_dense![cell] != 0)
            {
                yield return (cell, _dense[cell]);
            }
        }

        foreach ((long cell, long count) in _sparse ?? NoCells)
        {
            yield return (cell, count);
        }
    }

    public void Add(long cell, long count)
    {
        if (_dense is not null)
        {
            _dense[cell] += count;
        }
        else
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_sparse!, cell, out _) += count;
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

    /// <summary>Returns the cells of a sparse table, sorted by the ranks of their rows and columns.</summary>
    /// <param name="rowRanks">The rank of each row.</param>
    /// <param name="columnRanks">The rank of each column.</param>
    public (int Row, int Column, long Count)[] Sorted(int[] rowRanks, int[] columnRanks)
    {
        Dictionary<long, long> sparse = _sparse ?? NoCells;
        var cells = new (int Row, int Column, long Count)[sparse.Count];
        long[] ranks = new long[sparse.Count];
        int next = 0;
        foreach ((long cell, long count) in sparse)
        {
            (long row, long column) = Math.DivRem(cell, _columns);
            ranks[next] = ((long)rowRanks[row] * (_columns + 1)) + columnRanks[column];
            cells[next++] = ((int)row, (int)column, count);
        }

        Array.Sort(ranks, cells);
        return cells;
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

    private static bool IsDense(long cells, long facts) =>
        cells <= Math.Min(MaxDenseCells, Math.Max(FewCells, DenseCellsPerFact * facts));
}
