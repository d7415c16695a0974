using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>A cross table of two small columns. Nothing is stored: each count is worked out when asked for.</summary>
/// <param name="rowAxis">The axis of the rows, whose codes stand in the order of their categories.</param>
/// <param name="columnAxis">The axis of the columns, whose codes do too.</param>
/// <param name="rows">The column of the rows.</param>
/// <param name="columns">The column of the columns.</param>
/// <param name="units">The column whose different known codes are counted; null where facts are.</param>
/// <param name="selected">The facts that count.</param>
internal sealed class WordCrossCounts(
    CategoryAxis rowAxis,
    CategoryAxis columnAxis,
    WordsColumn rows,
    WordsColumn columns,
    WordsColumn? units,
    ulong selected
) : CrossCounts
{
    public override AxisCounts Rows => new(rowAxis, new WordCounts(Left, units, selected));

    public override AxisCounts Columns => new(columnAxis, new WordCounts(Right, units, selected));

    public WordsColumn Left => rows;

    public WordsColumn Right => columns;

    public WordsColumn? Units => units;

    public ulong Selected => selected;

    public override long this[int row, int column]
    {
        get
        {
            int local = Left.LocalOf(row);
            return local < 0 ? 0 : new WordCounts(Right, units, Left.Words[local] & selected)[column];
        }
    }
}
