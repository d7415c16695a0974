using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Goes through the cells of two small columns that have a count, row by row, Unknown left out.</summary>
internal struct WordCellWalk(WordCrossCounts cells)
{
    private ulong _rowsLeft = cells.Left.CodesOf(cells.Selected) & cells.Left.Known;
    private ulong _columnsLeft;
    private ulong _within;

    /// <summary>The code of the row it stands on.</summary>
    public int Row { get; private set; }

    /// <summary>The code of the column it stands on.</summary>
    public int Column { get; private set; }

    /// <summary>The count of the cell it stands on.</summary>
    public long Count { get; private set; }

    public bool MoveNext()
    {
        WordsColumn right = cells.Right;
        while (true)
        {
            while (_columnsLeft != 0)
            {
                int column = BitOperations.TrailingZeroCount(_columnsLeft);
                _columnsLeft &= _columnsLeft - 1;
                int count = new WordCounts(right, cells.Units, _within).CountOf(column);
                if (count != 0)
                {
                    Column = right.Palette[column];
                    Count = count;
                    return true;
                }
            }

            if (_rowsLeft == 0)
            {
                return false;
            }

            int row = BitOperations.TrailingZeroCount(_rowsLeft);
            _rowsLeft &= _rowsLeft - 1;
            Row = cells.Left.Palette[row];
            _within = cells.Left.Words[row] & cells.Selected;
            _columnsLeft = right.CodesOf(_within) & right.Known;
        }
    }
}
