using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>Several codes a row out of many: row i has the codes from offsets[i] up to offsets[i + 1], ascending.</summary>
internal sealed class ListsColumn(int length, int[] palette, int[] totals, int[] offsets, int[] codes) : ColumnChunk(length, palette, totals)
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

    protected override RowSelection NarrowTo(LocalSet set, in RowSelection within, Scratch scratch)
    {
        ulong[] target = scratch.TakeBitmap();
        int last = (within.End - 1) >> 6;
        for (int word = within.Start >> 6; word <= last; word++)
        {
            ulong candidates = Bits.Mask(word, within.Start, within.End) & (within.Words is null ? ulong.MaxValue : within.Words[word]);
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

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch)
    {
        if (selection.Words is null)
        {
            foreach (int code in _codes.AsSpan(_offsets[selection.Start], _offsets[selection.End] - _offsets[selection.Start]))
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
