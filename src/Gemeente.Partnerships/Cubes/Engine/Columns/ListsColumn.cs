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

    public override ColumnChunk Reorder(RowOrder order)
    {
        int[] newOffsets = new int[_offsets.Length];
        int[] newCodes = new int[_codes.Length];
        int row = 0;
        foreach ((int start, int count) in order.Stretches)
        {
            Copy(start, count, row, newOffsets, newCodes, null);
            row += count;
        }

        return new ListsColumn(Length, Palette, Totals, newOffsets, newCodes);
    }

    protected override ColumnChunk? TryEdit(LocalEdit edit)
    {
        int[] newOffsets = new int[edit.Length + 1];
        int[] newCodes = new int[edit.Totals.Sum()];
        int row = 0;
        foreach ((int changed, int[] rowCodes) in edit.Rows)
        {
            Copy(row, changed - row, row, newOffsets, newCodes, edit.Numbers);
            rowCodes.CopyTo(newCodes, newOffsets[changed]);
            newOffsets[changed + 1] = newOffsets[changed] + rowCodes.Length;
            row = changed + 1;
        }

        Copy(row, edit.Length - row, row, newOffsets, newCodes, edit.Numbers);
        return new ListsColumn(edit.Length, edit.Palette, edit.Totals, newOffsets, newCodes);
    }

    /// <summary>
    /// Copies the lists of rows, and where they end, to after those of the rows before <paramref name="to"/>.
    /// </summary>
    private void Copy(int start, int count, int to, int[] newOffsets, int[] newCodes, int[]? numbers)
    {
        if (count == 0)
        {
            return;
        }

        int first = _offsets[start];
        int shift = newOffsets[to] - first;
        for (int i = 1; i <= count; i++)
        {
            newOffsets[to + i] = _offsets[start + i] + shift;
        }

        ReadOnlySpan<int> moved = _codes.AsSpan(first, _offsets[start + count] - first);
        Span<int> target = newCodes.AsSpan(newOffsets[to], moved.Length);
        if (numbers is null)
        {
            moved.CopyTo(target);
            return;
        }

        for (int i = 0; i < moved.Length; i++)
        {
            target[i] = numbers[moved[i]];
        }
    }

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
}
