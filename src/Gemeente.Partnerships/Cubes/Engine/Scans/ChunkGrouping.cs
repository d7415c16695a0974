using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>
/// Groups the selected rows of one chunk by any number of columns. Columns in stretches and bitmaps split the
/// selection; what is left for the last column is a count, and only two or more columns of codes are walked row by row.
/// </summary>
internal ref struct ChunkGrouping<TSink>
    where TSink : ICellSink<TSink>
{
    private readonly Span<GroupLevel> _levels;
    private readonly QueryBuffers _scratch;
    private readonly TSink _sink;
    private List<int>? _codes;

    public ChunkGrouping(Span<GroupLevel> levels, TSink sink, QueryBuffers scratch)
    {
        _levels = levels[..GroupLevel.Plan(levels, scratch)];
        _sink = sink;
        _scratch = scratch;
    }

    public void Run(in RowSelection selection) => Group(0, 0, selection);

    private void Group(int level, long cell, in RowSelection selection)
    {
        if (selection.IsEmpty)
        {
            return;
        }

        if (level == _levels.Length)
        {
            _sink.AddRows(cell, selection);
            return;
        }

        ref readonly GroupLevel at = ref _levels[level];
        ColumnChunk column = at.Column;
        bool isLast = level == _levels.Length - 1;
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
            WalkRows(level, cell, selection);
            return;
        }

        QueryBuffers.Mark mark = _scratch.Now;
        Span<int> counters = _scratch.TakeCounters(column.Palette.Length);
        column.Histogram(selection, counters, _scratch);
        for (int i = 0; i < counters.Length; i++)
        {
            if (counters[i] != 0)
            {
                _sink.Add(cell + at.Offset(i), counters[i]);
            }
        }

        _scratch.Release(mark);
    }

    private void SplitByRuns(RunsColumn runs, int level, long cell, in RowSelection selection)
    {
        ref readonly GroupLevel at = ref _levels[level];
        if (level == _levels.Length - 1)
        {
            int start = selection.Start;
            for (int run = runs.RunAt(start); start < selection.End; run++)
            {
                int end = Math.Min(runs.End(run), selection.End);
                _sink.AddRows(cell + at.Offset(runs.Code(run)), new RowSelection(start, end, selection.Words));
                start = end;
            }

            return;
        }

        for (int run = runs.RunAt(selection.Start); run < runs.Count && runs.Start(run) < selection.End; run++)
        {
            Group(level + 1, cell + at.Offset(runs.Code(run)), selection.Between(runs.Start(run), runs.End(run)));
        }
    }

    private void SplitByBitmaps(BitmapsColumn bitmaps, int level, long cell, in RowSelection selection)
    {
        QueryBuffers.Mark mark = _scratch.Now;
        ulong[]? target = selection.Words is null ? null : _scratch.TakeBitmap();
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

        _scratch.Release(mark);
    }

    private void WalkRows(int level, long cell, in RowSelection selection)
    {
        int last = (selection.End - 1) >> 6;
        for (int word = selection.Start >> 6; word <= last; word++)
        {
            ulong bits =
                Bits.Mask(word, selection.Start, selection.End)
                & (selection.Words is null ? ulong.MaxValue : selection.Words[word]);
            for (; bits != 0; bits &= bits - 1)
            {
                WalkRow(level, cell, (word << 6) + BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    private void WalkRow(int level, long cell, int row)
    {
        for (; level < _levels.Length; level++)
        {
            ColumnChunk column = _levels[level].Column;
            if (!column.IsMany)
            {
                cell += _levels[level].Offset(column.CodeAt(row));
                continue;
            }

            _codes ??= [];
            int first = _codes.Count;
            column.CodesAt(row, _codes);
            int end = _codes.Count;
            for (int i = first; i < end; i++)
            {
                WalkRow(level + 1, cell + _levels[level].Offset(_codes[i]), row);
            }

            _codes.RemoveRange(first, end - first);
            return;
        }

        _sink.AddRow(cell, row);
    }
}
