using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// Several codes a row out of many: row i has the codes from offsets[i] up to offsets[i + 1], ascending.
/// </summary>
internal sealed class ListsColumn(int length, int[] palette, int[] totals, int[] offsets, int[] codes)
    : ColumnChunk(length, palette, totals)
{
    private readonly int[] _offsets = offsets;
    private readonly int[] _codes = codes;

    public override ColumnForm Form => ColumnForm.Lists;

    public override bool IsMany => true;

    protected override long ContentBytes => (4L * _offsets.Length) + (4L * _codes.Length);

    protected override long StepsFor(in RowSelection selection) =>
        selection.Span + _offsets[selection.End] - _offsets[selection.Start];

    /// <summary>The number of codes of all rows together.</summary>
    public int CodeCount => _codes.Length;

    public ReadOnlySpan<int> CodesOf(int row) => _codes.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

    public override int CodeAt(int row) => _codes[_offsets[row]];

    public override void CodesAt(int row, List<int> codes)
    {
        foreach (int code in CodesOf(row))
        {
            codes.Add(code);
        }
    }

    public override UnpackedRows Unpack() => new(_codes, _offsets);

    protected override RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers)
    {
        ulong[] target = buffers.TakeBitmap();
        int last = (within.End - 1) >> 6;
        for (int word = within.Start >> 6; word <= last; word++)
        {
            ulong candidates =
                Bits.Mask(word, within.Start, within.End)
                & (within.Words is null ? ulong.MaxValue : within.Words[word]);
            ulong bits = 0;
            for (; candidates != 0; candidates &= candidates - 1)
            {
                int bit = BitOperations.TrailingZeroCount(candidates);
                foreach (int code in CodesOf((word << 6) + bit))
                {
                    bits |= (set.Contains(code) ? 1UL : 0) << bit;
                }
            }

            target[word] = bits;
        }

        return new RowSelection(within.Start, within.End, target);
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, QueryBuffers buffers)
    {
        if (selection.Words is null)
        {
            foreach (
                int code in _codes.AsSpan(
                    _offsets[selection.Start],
                    _offsets[selection.End] - _offsets[selection.Start]
                )
            )
            {
                counters[code]++;
            }

            return;
        }

        int last = (selection.End - 1) >> 6;
        for (int word = selection.Start >> 6; word <= last; word++)
        {
            ulong bits = selection.Words[word] & Bits.Mask(word, selection.Start, selection.End);
            for (; bits != 0; bits &= bits - 1)
            {
                foreach (int code in CodesOf((word << 6) + BitOperations.TrailingZeroCount(bits)))
                {
                    counters[code]++;
                }
            }
        }
    }

    /// <summary>Makes a column of rows of other columns and of new rows.</summary>
    internal sealed class Builder(int length, int codeCount)
    {
        private readonly int[] _offsets = new int[length + 1];
        private readonly int[] _codes = new int[codeCount];
        private int _rows;

        /// <summary>Adds a row.</summary>
        public void Add(ReadOnlySpan<int> codes)
        {
            codes.CopyTo(_codes.AsSpan(_offsets[_rows]));
            _offsets[_rows + 1] = _offsets[_rows] + codes.Length;
            _rows++;
        }

        /// <summary>Adds rows of a column.</summary>
        /// <param name="column">The column.</param>
        /// <param name="start">The first row.</param>
        /// <param name="count">The number of rows.</param>
        /// <param name="numbers">The new number of each local code; null if the numbers stay.</param>
        public void Add(ListsColumn column, int start, int count, int[]? numbers)
        {
            if (count == 0)
            {
                return;
            }

            int first = column._offsets[start];
            int shift = _offsets[_rows] - first;
            ReadOnlySpan<int> moved = column._codes.AsSpan(first, column._offsets[start + count] - first);
            Span<int> target = _codes.AsSpan(_offsets[_rows], moved.Length);
            for (int i = 1; i <= count; i++)
            {
                _offsets[_rows + i] = column._offsets[start + i] + shift;
            }

            _rows += count;
            moved.CopyTo(target);
            for (int i = 0; numbers is not null && i < target.Length; i++)
            {
                target[i] = numbers[target[i]];
            }
        }

        public ListsColumn Build(int[] palette, int[] totals) => new(length, palette, totals, _offsets, _codes);
    }
}
