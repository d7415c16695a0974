using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>Stretches of rows with the same code: run i holds the rows from starts[i] up to the next start.</summary>
internal sealed class RunsColumn(int length, int[] palette, int[] totals, ushort[] starts, ushort[] codes)
    : ColumnChunk(length, palette, totals)
{
    private const int MinRowsPerRun = 4;

    private readonly ushort[] _starts = starts;
    private readonly ushort[] _codes = codes;

    public override ColumnForm Form => ColumnForm.Runs;

    public int Count => _starts.Length;

    protected override long ContentBytes => 4L * _starts.Length;

    public int Code(int run) => _codes[run];

    public int Start(int run) => _starts[run];

    public int End(int run) => run + 1 < _starts.Length ? _starts[run + 1] : Length;

    /// <summary>The run that holds a row.</summary>
    public int RunAt(int row)
    {
        int low = 0;
        int high = _starts.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (_starts[middle] <= row)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    public override int CodeAt(int row) => _codes[RunAt(row)];

    public override bool IsConstant(int start, int end, int code) => end <= End(RunAt(start)) && CodeAt(start) == code;

    public override void CodesAt(int row, List<int> codes) => codes.Add(CodeAt(row));

    public override UnpackedRows Unpack()
    {
        int[] unpacked = new int[Length];
        for (int run = 0; run < _starts.Length; run++)
        {
            unpacked.AsSpan(Start(run), End(run) - Start(run)).Fill(_codes[run]);
        }

        return new UnpackedRows(unpacked, null);
    }

    public override ColumnChunk Reorder(RowOrder order)
    {
        var newStarts = new List<ushort>(_starts.Length + order.Stretches.Count);
        var newCodes = new List<ushort>(newStarts.Capacity);
        int next = 0;
        foreach ((int start, int count) in order.Stretches)
        {
            for (int row = start, run = RunAt(start); row < start + count; run++)
            {
                int end = Math.Min(End(run), start + count);
                Append(newStarts, newCodes, next, _codes[run]);
                next += end - row;
                row = end;
            }
        }

        return new RunsColumn(Length, Palette, Totals, [.. newStarts], [.. newCodes]);
    }

    /// <summary>Runs after a change; null when they have become too many.</summary>
    public static RunsColumn? TryEdit(ushort[] starts, ushort[] codes, int length, LocalEdit edit)
    {
        if (edit.HasSeveral)
        {
            return null;
        }

        var newStarts = new List<ushort>(starts.Length + (2 * edit.Rows.Length));
        var newCodes = new List<ushort>(newStarts.Capacity);
        int next = 0;
        for (int row = 0, run = 0; row < edit.Length; )
        {
            if (next < edit.Rows.Length && edit.Rows[next].Row == row)
            {
                Append(newStarts, newCodes, row, edit.Rows[next++].Codes[0]);
                row++;
                continue;
            }

            while (run + 1 < starts.Length && starts[run + 1] <= row)
            {
                run++;
            }

            Append(newStarts, newCodes, row, edit.Number(codes[run]));
            int end = run + 1 < starts.Length ? starts[run + 1] : length;
            row = Math.Min(end, next < edit.Rows.Length ? edit.Rows[next].Row : edit.Length);
        }

        return newStarts.Count > edit.Length / MinRowsPerRun
            ? null
            : new RunsColumn(edit.Length, edit.Palette, edit.Totals, [.. newStarts], [.. newCodes]);
    }

    protected override ColumnChunk? TryEdit(LocalEdit edit) => TryEdit(_starts, _codes, Length, edit);

    protected override RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers)
    {
        var stretches = new StretchWriter(within, buffers);
        int run = RunAt(within.Start);
        int last = RunAt(within.End - 1);
        if (!set.IsRange)
        {
            for (; run <= last; run++)
            {
                if (set.Contains(_codes[run]))
                {
                    stretches.Add(_starts[run], End(run));
                }
            }

            return stretches.ToSelection();
        }

        // Codes that ascend within stretches, as years within a municipality do, enter and leave a range seldom.
        ReadOnlySpan<ushort> inOrder = _codes.AsSpan(0, last + 1);
        ushort from = (ushort)set.From;
        ushort to = (ushort)set.To;
        for (int step; run <= last; run += step)
        {
            step = inOrder[run..].IndexOfAnyInRange(from, to);
            if (step < 0)
            {
                break;
            }

            run += step;
            step = inOrder[run..].IndexOfAnyExceptInRange(from, to);
            step = step < 0 ? last + 1 - run : step;
            stretches.Add(_starts[run], End(run + step - 1));
        }

        return stretches.ToSelection();
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, QueryBuffers buffers)
    {
        int run = RunAt(selection.Start);
        int start = selection.Start;
        if (selection.Words is not { } words)
        {
            for (; start < selection.End; run++)
            {
                int end = Math.Min(End(run), selection.End);
                counters[_codes[run]] += end - start;
                start = end;
            }

            return;
        }

        for (; start < selection.End; run++)
        {
            int end = Math.Min(End(run), selection.End);
            counters[_codes[run]] += Bits.Count(words, start, end);
            start = end;
        }
    }

    /// <summary>Adds a run, unless it goes on with the code of the last one.</summary>
    private static void Append(List<ushort> starts, List<ushort> codes, int start, int code)
    {
        if (codes.Count == 0 || codes[^1] != code)
        {
            starts.Add((ushort)start);
            codes.Add((ushort)code);
        }
    }
}
