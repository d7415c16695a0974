namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>A bitmap for each local code. The form for few categories, and for several a row.</summary>
internal sealed class BitmapsColumn(int length, int[] palette, int[] totals, ulong[][] bitmaps, bool isMany)
    : ColumnChunk(length, palette, totals)
{
    private static readonly ulong[] FullChunk = Full();

    private readonly ulong[][] _bitmaps = bitmaps;

    public override ColumnForm Form => ColumnForm.Bitmaps;

    public override bool IsMany => isMany;

    protected override long ContentBytes => 8L * _bitmaps.Length * Bits.WordsFor(Length);

    public ulong[] Bitmap(int code) => _bitmaps[code];

    public override int CodeAt(int row)
    {
        for (int code = 0; ; code++)
        {
            if (Has(row, code))
            {
                return code;
            }
        }
    }

    public override bool IsConstant(int start, int end, int code) => !isMany && Bits.Count(_bitmaps[code], start, end) == end - start;

    public override void CodesAt(int row, List<int> codes)
    {
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            if (Has(row, code))
            {
                codes.Add(code);
            }
        }
    }

    public override ColumnChunk? TryEdit(ColumnEdit edit)
    {
        // Several codes a row make the totals another matter, and a change of length is one of every bitmap.
        if (isMany || edit.Length != Length || edit.Localize(this) is not { } local)
        {
            return null;
        }

        ulong[][] edited = [.. _bitmaps];
        for (int i = 0; i < local.Codes.Length; i++)
        {
            int row = edit.Rows[i].Row;
            Own(edited, CodeAt(row))[row >> 6] &= ~(1UL << (row & 63));
            Own(edited, local.Codes[i])[row >> 6] |= 1UL << (row & 63);
        }

        return new BitmapsColumn(Length, Palette, local.Totals, edited, isMany: false);
    }

    private ulong[] Own(ulong[][] edited, int code)
    {
        if (ReferenceEquals(edited[code], _bitmaps[code]))
        {
            edited[code] = [.. _bitmaps[code]];
        }

        return edited[code];
    }

    protected override RowSelection NarrowTo(LocalSet set, in RowSelection within, Scratch scratch)
    {
        // One category a row: the rows outside the set are the complement of the other bitmaps, which may be fewer.
        bool complement = !isMany && set.IsRange && 2 * (set.To - set.From + 1) > _bitmaps.Length + 1;
        ulong[] union = Union(set, !complement, within, scratch, out bool owned);
        int start = within.Start;
        int end = within.End;
        if (complement)
        {
            ulong[] target = owned ? union : scratch.TakeBitmap();
            Bits.AndNot(within.Words ?? FullChunk, union, target, start, end);
            return new RowSelection(start, end, target);
        }

        if (within.Words is not null)
        {
            ulong[] target = owned ? union : scratch.TakeBitmap();
            Bits.And(union, within.Words, target, start, end);
            union = target;
        }

        return new RowSelection(start, end, union);
    }

    /// <summary>The rows with a code that is in the set, or is not.</summary>
    private ulong[] Union(LocalSet set, bool wanted, in RowSelection within, Scratch scratch, out bool owned)
    {
        ulong[]? union = null;
        owned = false;
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            if (set.Contains(code) != wanted)
            {
                continue;
            }

            if (union is null)
            {
                union = _bitmaps[code];
                continue;
            }

            ulong[] target = owned ? union : scratch.TakeBitmap();
            Bits.Or(union, _bitmaps[code], target, within.Start, within.End);
            union = target;
            owned = true;
        }

        return union!;
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch)
    {
        if (selection.Words is not { } words)
        {
            for (int code = 0; code < _bitmaps.Length; code++)
            {
                counters[code] += Bits.Count(_bitmaps[code], selection.Start, selection.End);
            }

            return;
        }

        // Where nothing is selected for long, no bitmap need be read.
        Span<(int Start, int End)> stretches = stackalloc (int Start, int End)[Bits.MostStretches];
        stretches = stretches[..Bits.Stretches(words, selection.Start, selection.End, stretches)];
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            foreach ((int start, int end) in stretches)
            {
                counters[code] += Bits.CountAnd(_bitmaps[code], words, start, end);
            }
        }
    }

    private static ulong[] Full()
    {
        ulong[] words = new ulong[Bits.WordsPerChunk];
        Array.Fill(words, ulong.MaxValue);
        return words;
    }

    private bool Has(int row, int code) => (_bitmaps[code][row >> 6] >> (row & 63) & 1) != 0;
}
