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
}
