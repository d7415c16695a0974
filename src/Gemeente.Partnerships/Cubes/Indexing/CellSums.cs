using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// The sum of each cell of a table: an array for few cells, else a dictionary of the cells with rows.
/// </summary>
internal sealed class CellSums(long cells)
{
    private const long MaxDenseCells = 1 << 16;

    private readonly MeasureSum?[]? _dense = cells <= MaxDenseCells ? new MeasureSum?[cells] : null;
    private readonly Dictionary<long, MeasureSum> _sparse = [];

    public long Cells => cells;

    /// <summary>Returns the sum of a cell; null if it has no rows.</summary>
    public Summary? this[long cell] =>
        (_dense is not null ? _dense[cell] : _sparse.GetValueOrDefault(cell))?.ToSummary();

    /// <summary>Returns the cells with rows, in no order.</summary>
    public IEnumerable<(long Cell, MeasureSum Sum)> WithRows()
    {
        for (int cell = 0; cell < (_dense?.Length ?? 0); cell++)
        {
            if (_dense![cell] is { } sum)
                yield return (cell, sum);
        }

        foreach ((long cell, MeasureSum sum) in _sparse)
            yield return (cell, sum);
    }

    /// <summary>Returns the sum of a cell, to add to.</summary>
    public MeasureSum At(long cell)
    {
        if (_dense is not null)
            return _dense[cell] ??= new MeasureSum();
        if (!_sparse.TryGetValue(cell, out MeasureSum? sum))
            _sparse.Add(cell, sum = new MeasureSum());
        return sum;
    }

    /// <summary>Adds the sums of a table of the same size.</summary>
    public void Add(CellSums other)
    {
        foreach ((long cell, MeasureSum sum) in other.WithRows())
            At(cell).Add(sum);
    }
}
