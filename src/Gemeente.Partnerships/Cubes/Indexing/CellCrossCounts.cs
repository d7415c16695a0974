using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>A cross table whose counts were worked out beforehand.</summary>
internal sealed class CellCrossCounts(AxisCounts rows, AxisCounts columns, CellCounts cells) : CrossCounts
{
    public override AxisCounts Rows { get; } = rows;

    public override AxisCounts Columns { get; } = columns;

    public override long this[int row, int column] => cells[row, column];
}
