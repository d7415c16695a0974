using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>The counts of a cross table: a margin for the rows, one for the columns, and the cells.</summary>
internal sealed class CrossCounts(AxisCounts rows, AxisCounts columns, CellCounts cells)
{
    private (int Row, int Column, long Count)[]? _sorted;

    public AxisCounts Rows { get; } = rows;

    public AxisCounts Columns { get; } = columns;

    /// <summary>
    /// The cells with a count, row by row in category order, Unknown last; null if the cells are an array.
    /// </summary>
    public (int Row, int Column, long Count)[]? Sorted =>
        cells.IsSparse ? _sorted ??= cells.Sorted(Rows.Axis.Ranks(), Columns.Axis.Ranks()) : null;

    /// <summary>The count of two codes.</summary>
    public long this[int row, int column] => cells[row, column];
}
