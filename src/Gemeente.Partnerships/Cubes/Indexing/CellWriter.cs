using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Goes through the cells of two columns of words that have rows, row by row, and takes a count for each.</summary>
internal ref struct CellWriter
{
    private readonly WordsColumn _left;
    private readonly WordsColumn _right;
    private readonly ulong _rows;
    private readonly int _columns;
    private (long Cell, long Count)[] _cells = new (long Cell, long Count)[16];
    private int _count;
    private int _row = -1;
    private int _column;
    private ulong _rowsOfRow;

    public CellWriter(WordsColumn left, WordsColumn right, ulong rows, int columns)
    {
        _left = left;
        _right = right;
        _rows = rows;
        _columns = columns;
        _column = right.Words.Length;
    }

    public bool Next(out ulong both)
    {
        ReadOnlySpan<ulong> right = _right.Words;
        while (true)
        {
            for (_column++; _column < right.Length; _column++)
            {
                both = _rowsOfRow & right[_column];
                if (both != 0)
                {
                    return true;
                }
            }

            ReadOnlySpan<ulong> left = _left.Words;
            do
            {
                if (++_row >= left.Length)
                {
                    both = 0;
                    return false;
                }

                _rowsOfRow = left[_row] & _rows;
            }
            while (_rowsOfRow == 0);
            _column = -1;
        }
    }

    public void Write(int count)
    {
        if (count == 0)
        {
            return;
        }

        if (_count == _cells.Length)
        {
            Array.Resize(ref _cells, 2 * _count);
        }

        _cells[_count++] = (((long)_left.Palette[_row] * _columns) + _right.Palette[_column], count);
    }

    public readonly CellCounts ToCells(int rows) => new(_cells, _count, (long)rows * _columns);
}
