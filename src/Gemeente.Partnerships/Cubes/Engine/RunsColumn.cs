namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>Stretches of rows with the same code: run i holds the rows from starts[i] up to the next start.</summary>
internal sealed class RunsColumn(int length, int[] palette, int[] totals, ushort[] starts, ushort[] codes)
    : ColumnChunk(length, palette, totals)
{
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

    public override ColumnChunk? TryEdit(ColumnEdit edit)
    {
        if (edit.Localize(this) is not { } local)
        {
            return null;
        }

        var newStarts = new List<ushort>(_starts.Length + (2 * local.Codes.Length));
        var newCodes = new List<ushort>(newStarts.Capacity);
        int next = 0;
        for (int row = 0, run = 0; row < edit.Length;)
        {
            int code;
            int end;
            if (next < local.Codes.Length && edit.Rows[next].Row == row)
            {
                code = local.Codes[next++];
                end = row + 1;
            }
            else
            {
                while (End(run) <= row)
                {
                    run++;
                }

                code = _codes[run];
                end = Math.Min(End(run), next < local.Codes.Length ? edit.Rows[next].Row : edit.Length);
            }

            if (newCodes.Count == 0 || newCodes[^1] != code)
            {
                newStarts.Add((ushort)row);
                newCodes.Add((ushort)code);
            }

            row = Math.Min(end, edit.Length);
        }

        return newStarts.Count == 0 || newStarts.Count > edit.Length / 4 ? null : new RunsColumn(edit.Length, Palette, local.Totals, [.. newStarts], [.. newCodes]);
    }

    protected override RowSelection NarrowTo(LocalSet set, in RowSelection within, Scratch scratch)
    {
        var stretches = new StretchWriter(within, scratch);
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

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch)
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
}
