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
}
