using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Adds up a measure over the rows of each cell.</summary>
internal sealed class SumSink(CellSums sums, MeasureColumn[] columns) : ICellSink<SumSink>
{
    private MeasureColumn? _column;

    public static bool NeedsRows => true;

    public CellSums Sums => sums;

    public long Cells => sums.Cells;

    public SumSink Fork() => new(new CellSums(sums.Cells), columns);

    public void Merge(SumSink other) => sums.Add(other.Sums);

    public void Begin(int chunk) => _column = columns[chunk];

    public void Add(long cell, int rows) => throw new InvalidOperationException("A measure is summed row by row.");

    public void AddRow(long cell, int row) => sums.At(cell).Add(_column!, row);

    public void AddRows(long cell, in RowSelection selection)
    {
        for (int row = selection.Next(-1); row >= 0; row = selection.Next(row))
        {
            AddRow(cell, row);
        }
    }
}
