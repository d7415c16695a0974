namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>A count for each cell of a table: an array where the table is small enough, a dictionary where it is not.</summary>
internal sealed class CellCounts
{
    private const long MostDenseCells = 1 << 22;

    private readonly long[]? _dense;
    private readonly Dictionary<long, long>? _sparse;

    public CellCounts(long cells)
    {
        if (cells <= MostDenseCells)
        {
            _dense = new long[cells];
        }
        else
        {
            _sparse = [];
        }
    }

    public CellCounts(long[] cells) => _dense = cells;

    public long[]? Dense => _dense;

    public long this[long cell] => _dense is not null ? _dense[cell] : _sparse!.GetValueOrDefault(cell);

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

    /// <summary>The sum of each row and of each column, where cells are laid out row by row.</summary>
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
