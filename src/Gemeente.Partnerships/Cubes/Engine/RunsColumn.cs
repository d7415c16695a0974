namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>Stretches of rows with the same code: run i holds the rows from starts[i] up to the next start.</summary>
internal sealed class RunsColumn(int length, int[] palette, int[] totals, ushort[] starts, ushort[] codes)
    : ColumnChunk(length, palette, totals)
{
    private const int FewestRowsPerRun = 4;

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
        for (int row = 0, run = 0; row < edit.Length;)
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

        return newStarts.Count > edit.Length / FewestRowsPerRun
            ? null
            : new RunsColumn(edit.Length, edit.Palette, edit.Totals, [.. newStarts], [.. newCodes]);
    }

    protected override ColumnChunk? TryEdit(LocalEdit edit) => TryEdit(_starts, _codes, Length, edit);

    protected override RowSelection NarrowTo(LocalSet set, in RowSelection within, Scratch scratch)
    {
        ulong[]? words = null;
        int start = -1;
        int end = -1;
        for (int run = RunAt(within.Start); run < _starts.Length && _starts[run] < within.End; run++)
        {
            if (!set.Contains(_codes[run]))
            {
                continue;
            }

            int from = Math.Max(within.Start, _starts[run]);
            int to = Math.Min(within.End, End(run));
            if (start < 0)
            {
                start = from;
            }
            else if (words is null && end != from)
            {
                words = scratch.TakeBitmap();
                Bits.ClearWords(words, within.Start, within.End);
                Bits.Fill(words, start, end);
            }

            if (words is not null)
            {
                Bits.Fill(words, from, to);
            }

            end = to;
        }

        if (start < 0)
        {
            return RowSelection.None;
        }

        if (words is null)
        {
            return new RowSelection(start, end, within.Words);
        }

        if (within.Words is not null)
        {
            Bits.And(words, within.Words, words, start, end);
        }

        return new RowSelection(start, end, words);
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch)
    {
        for (int run = RunAt(selection.Start); run < _starts.Length && _starts[run] < selection.End; run++)
        {
            counters[_codes[run]] += selection.Between(_starts[run], End(run)).Count();
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
