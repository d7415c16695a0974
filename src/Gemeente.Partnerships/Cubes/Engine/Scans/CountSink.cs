using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Counts the rows of each cell.</summary>
internal readonly struct CountSink(CellCounts counts) : ICellSink<CountSink>
{
    public static bool NeedsRows => false;

    public CellCounts Counts => counts;

    public long Cells => counts.Cells;

    public CountSink Fork() => new(counts.Empty());

    public void Merge(CountSink other) => counts.Add(other.Counts);

    public void Begin(int chunk) { }

    public void Add(long cell, int rows) => counts.Add(cell, rows);

    public void AddRow(long cell, int row) => counts.Add(cell, 1);

    public void AddRows(long cell, in RowSelection selection)
    {
        int rows = selection.Count();
        if (rows > 0)
        {
            counts.Add(cell, rows);
        }
    }
}
