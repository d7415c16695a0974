namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>Collects the codes of up to <paramref name="capacity"/> rows for a column.</summary>
internal sealed class CodeBuffer(int capacity)
{
    private int[] _codes = new int[Math.Max(capacity, 1)];
    private int[] _offsets = new int[capacity + 1];
    private int _count;

    public int Rows { get; private set; }

    public ReadOnlySpan<int> Codes => _codes.AsSpan(0, _count);

    /// <summary>True if a row has several codes.</summary>
    public bool IsMany => _count > Rows;

    public int CodeCount => _count;

    public ReadOnlySpan<int> Row(int row) => _codes.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

    public int Offset(int row) => _offsets[row];

    /// <summary>Returns the rows of several buffers, one after the other.</summary>
    public static CodeBuffer Join(ReadOnlySpan<CodeBuffer> parts)
    {
        int rows = 0;
        int codes = 0;
        foreach (CodeBuffer part in parts)
        {
            rows += part.Rows;
            codes += part._count;
        }

        var all = new CodeBuffer(rows);
        if (codes > rows)
        {
            all._codes = new int[codes];
        }

        foreach (CodeBuffer part in parts)
        {
            part.Codes.CopyTo(all._codes.AsSpan(all._count));
            for (int row = 1; row <= part.Rows; row++)
            {
                all._offsets[all.Rows + row] = all._count + part._offsets[row];
            }

            all._count += part._count;
            all.Rows += part.Rows;
        }

        return all;
    }

    public void Clear()
    {
        _count = 0;
        Rows = 0;
    }

    public void Add(int code)
    {
        if (_count == _codes.Length)
        {
            Array.Resize(ref _codes, 2 * _count);
        }

        _codes[_count++] = code;
    }

    /// <summary>Adds a row of one code.</summary>
    public void AddRow(int code)
    {
        Add(code);
        _offsets[++Rows] = _count;
    }

    /// <summary>Ends a row: sorts its codes and removes duplicates. A row without a code is Unknown.</summary>
    public void EndRow()
    {
        int start = _offsets[Rows];
        if (_count == start)
        {
            Add(0);
        }
        else if (_count > start + 1)
        {
            Span<int> row = _codes.AsSpan(start, _count - start);
            row.Sort();
            int kept = 1;
            for (int i = 1; i < row.Length; i++)
            {
                if (row[i] != row[kept - 1])
                {
                    row[kept++] = row[i];
                }
            }

            _count = start + kept;
        }

        _offsets[++Rows] = _count;
    }

    /// <summary>Gives every code a new number and puts the rows' codes in ascending order again.</summary>
    public void Renumber(ReadOnlySpan<int> numbers)
    {
        for (int i = 0; i < _count; i++)
        {
            _codes[i] = numbers[_codes[i]];
        }

        for (int row = 0; IsMany && row < Rows; row++)
        {
            _codes.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]).Sort();
        }
    }
}
