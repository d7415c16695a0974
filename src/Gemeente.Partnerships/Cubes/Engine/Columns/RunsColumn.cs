using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>Runs of rows with the same code: run i has the rows from starts[i] up to the next start.</summary>
internal sealed class RunsColumn(int length, int[] palette, int[] totals, ushort[] starts, ushort[] codes)
    : ColumnChunk(length, palette, totals)
{
    private readonly ushort[] _starts = starts;
    private readonly ushort[] _codes = codes;

    public override ColumnForm Form => ColumnForm.Runs;

    public int Count => _starts.Length;

    public ushort[] Starts => _starts;

    public ushort[] Codes => _codes;

    protected override long ContentBytes => 4L * _starts.Length;

    public int Code(int run) => _codes[run];

    public int Start(int run) => _starts[run];

    public int End(int run) => run + 1 < _starts.Length ? _starts[run + 1] : Length;

    /// <summary>Returns the run that holds a row.</summary>
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

    protected override RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers)
    {
        var selected = new RunWriter(within, buffers);
        int run = RunAt(within.Start);
        int last = RunAt(within.End - 1);
        if (!set.IsRange)
        {
            for (; run <= last; run++)
            {
                if (set.Contains(_codes[run]))
                {
                    selected.Add(_starts[run], End(run));
                }
            }

            return selected.ToSelection();
        }

        // Codes that ascend within sorted rows, such as years within a municipality, rarely enter or leave a range.
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
            selected.Add(_starts[run], End(run + step - 1));
        }

        return selected.ToSelection();
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

    /// <summary>Collects runs. A run with the code of the one before extends it.</summary>
    internal sealed class Builder(int capacity)
    {
        private readonly List<ushort> _starts = new(capacity);
        private readonly List<ushort> _codes = new(capacity);

        public int Count => _starts.Count;

        public void Add(int start, int code)
        {
            if (_codes.Count == 0 || _codes[^1] != code)
            {
                _starts.Add((ushort)start);
                _codes.Add((ushort)code);
            }
        }

        public RunsColumn Build(int length, int[] palette, int[] totals) =>
            new(length, palette, totals, [.. _starts], [.. _codes]);
    }
}
