using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>
/// Groups the selected rows of one chunk by any number of columns. Columns of runs and bitmaps split the selection. The
/// last column is counted by histogram. Only two or more columns of codes are read row by row.
/// </summary>
internal ref struct ChunkGrouping<TSink>
    where TSink : ICellSink<TSink>
{
    // For so few rows, comparing columns costs more than it saves.
    private const int FewRows = 64;

    private Span<GroupLevel> _levels;
    private readonly QueryBuffers _buffers;
    private readonly TSink _sink;
    private List<int>? _codes;

    public ChunkGrouping(Span<GroupLevel> levels, TSink sink, QueryBuffers buffers)
    {
        _levels = levels;
        _sink = sink;
        _buffers = buffers;
    }

    public void Run(in RowSelection selection)
    {
        _levels = _levels[..GroupLevel.Plan(_levels, selection.Span > FewRows, _buffers)];
        Group(0, 0, selection);
    }

    private void Group(int level, long cell, in RowSelection selection)
    {
        if (selection.IsEmpty)
        {
            return;
        }

        if (level == _levels.Length)
        {
            QueryBuffers.CountSteps(1 + (selection.Span >> 6));
            _sink.AddRows(cell, selection);
            return;
        }

        bool isLast = level == _levels.Length - 1;
        ref readonly GroupLevel at = ref _levels[level];
        ColumnChunk column = at.Column;
        switch (column)
        {
            case ConstantColumn:
                Group(level + 1, cell + at.Offset(0), selection);
                return;
            case RunsColumn runs when !(isLast && !TSink.NeedsRows && selection.Covers(column.Length)):
                SplitByRuns(runs, level, cell, selection);
                return;
            case BitmapsColumn bitmaps when !isLast || TSink.NeedsRows:
                SplitByBitmaps(bitmaps, level, cell, selection);
                return;
        }

        if (!isLast || TSink.NeedsRows || selection.Span < column.Palette.Length)
        {
            AddRows(level, cell, selection);
            return;
        }

        QueryBuffers.Mark mark = _buffers.Now;
        Span<int> counters = _buffers.TakeCounters(column.Palette.Length);
        column.Histogram(selection, counters, _buffers);
        for (int i = 0; i < counters.Length; i++)
        {
            if (counters[i] != 0)
            {
                _sink.Add(cell + at.Offset(i), counters[i]);
            }
        }

        _buffers.Release(mark);
    }

    private void SplitByRuns(RunsColumn runs, int level, long cell, in RowSelection selection)
    {
        ref readonly GroupLevel at = ref _levels[level];
        if (level == _levels.Length - 1)
        {
            int start = selection.Start;
            int firstRun = runs.RunAt(start);
            int run = firstRun;
            for (; start < selection.End; run++)
            {
                int end = Math.Min(runs.End(run), selection.End);
                _sink.AddRows(cell + at.Offset(runs.Code(run)), new RowSelection(start, end, selection.Words));
                start = end;
            }

            QueryBuffers.CountSteps(run - firstRun + (selection.Span >> 6));
            return;
        }

        for (int run = runs.RunAt(selection.Start); run < runs.Count && runs.Start(run) < selection.End; run++)
        {
            Group(level + 1, cell + at.Offset(runs.Code(run)), selection.Between(runs.Start(run), runs.End(run)));
        }
    }

    private void SplitByBitmaps(BitmapsColumn bitmaps, int level, long cell, in RowSelection selection)
    {
        QueryBuffers.Mark mark = _buffers.Now;
        ulong[]? target = selection.Words is null ? null : _buffers.TakeBitmap();
        QueryBuffers.CountSteps((long)bitmaps.Palette.Length * Bits.WordsFor(selection.Span + 63));
        for (int code = 0; code < bitmaps.Palette.Length; code++)
        {
            ulong[] words = bitmaps.Bitmap(code);
            if (target is not null)
            {
                Bits.And(words, selection.Words!, target, selection.Start, selection.End);
                words = target;
            }

            if (Bits.Any(words, selection.Start, selection.End))
            {
                Group(
                    level + 1,
                    cell + _levels[level].Offset(code),
                    new RowSelection(selection.Start, selection.End, words)
                );
            }
        }

        _buffers.Release(mark);
    }

    /// <summary>Adds the selected rows one by one, 64 rows at a time.</summary>
    private void AddRows(int level, long cell, in RowSelection selection)
    {
        int last = (selection.End - 1) >> 6;
        QueryBuffers.CountSteps(last + 1 - (selection.Start >> 6));
        for (int word = selection.Start >> 6; word <= last; word++)
        {
            ulong bits =
                Bits.Mask(word, selection.Start, selection.End)
                & (selection.Words is null ? ulong.MaxValue : selection.Words[word]);
            if (bits != 0)
            {
                AddRows(level, cell, word << 6, bits);
            }
        }
    }

    private void AddRows(int level, long cell, int firstRow, ulong bits)
    {
        Span<int> rows = stackalloc int[64];
        Span<int> codes = stackalloc int[64];
        Span<long> cells = stackalloc long[64];
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            cells[count] = cell;
            rows[count++] = firstRow + BitOperations.TrailingZeroCount(bits);
        }

        rows = rows[..count];
        QueryBuffers.CountSteps((long)count * (_levels.Length - level));
        bool hasMany = false;
        for (int i = level; i < _levels.Length; i++)
        {
            ref readonly GroupLevel at = ref _levels[i];
            if (at.Column.IsMany)
            {
                hasMany = true;
                continue;
            }

            at.Column.CodesAt(rows, codes);
            for (int row = 0; row < rows.Length; row++)
            {
                cells[row] += at.Offset(codes[row]);
            }
        }

        for (int row = 0; row < rows.Length; row++)
        {
            if (hasMany)
            {
                AddRow(level, cells[row], rows[row]);
            }
            else
            {
                _sink.AddRow(cells[row], rows[row]);
            }
        }
    }

    /// <summary>Adds a row to the cells of each combination of its codes in the columns with several codes.</summary>
    private void AddRow(int level, long cell, int row)
    {
        while (level < _levels.Length && !_levels[level].Column.IsMany)
        {
            level++;
        }

        if (level == _levels.Length)
        {
            _sink.AddRow(cell, row);
            return;
        }

        _codes ??= [];
        int first = _codes.Count;
        _levels[level].Column.CodesAt(row, _codes);
        int end = _codes.Count;
        QueryBuffers.CountSteps(end - first);
        for (int i = first; i < end; i++)
        {
            AddRow(level + 1, cell + _levels[level].Offset(_codes[i]), row);
        }

        _codes.RemoveRange(first, end - first);
    }
}
