using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>The counts of a cross table: a margin for the rows, one for the columns, and the cells.</summary>
internal sealed class CrossCounts(AxisCounts rows, AxisCounts columns, CellCounts cells)
{
    public AxisCounts Rows { get; } = rows;

    public AxisCounts Columns { get; } = columns;

    /// <summary>The count of two codes.</summary>
    public long this[int row, int column] => cells[row, column];
}
