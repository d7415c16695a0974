namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>A bitmap for each local code. The form for few categories, and for several a row.</summary>
internal sealed class BitmapsColumn(int length, int[] palette, int[] totals, ulong[][] bitmaps, bool isMany)
    : ColumnChunk(length, palette, totals)
{
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

    protected override RowSelection NarrowTo(ReadOnlySpan<int> matches, int matched, in RowSelection within, Scratch scratch)
    {
        // One category a row: the rows outside the set are the complement of the other bitmaps, which may be fewer.
        bool complement = !isMany && matched > (_bitmaps.Length + 1) / 2;
        int wanted = complement ? 0 : 1;
        int start = within.Start;
        int end = within.End;
        ulong[]? union = null;
        bool owned = false;
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            if (matches[code] != wanted)
            {
                continue;
            }

            if (union is null)
            {
                union = _bitmaps[code];
                continue;
            }

            ulong[] target = owned ? union : scratch.TakeBitmap();
            Bits.Or(union, _bitmaps[code], target, start, end);
            union = target;
            owned = true;
        }

        if (complement)
        {
            ulong[] target = owned ? union! : scratch.TakeBitmap();
            if (within.Words is null)
            {
                ulong[] all = scratch.TakeBitmap();
                Bits.Fill(all, start, end);
                Bits.AndNot(all, union!, target, start, end);
            }
            else
            {
                Bits.AndNot(within.Words, union!, target, start, end);
            }

            return new RowSelection(start, end, target);
        }

        if (within.Words is not null)
        {
            ulong[] target = owned ? union! : scratch.TakeBitmap();
            Bits.And(union!, within.Words, target, start, end);
            union = target;
        }

        return new RowSelection(start, end, union);
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch)
    {
        for (int code = 0; code < _bitmaps.Length; code++)
        {
            counters[code] += selection.Words is null
                ? Bits.Count(_bitmaps[code], selection.Start, selection.End)
                : Bits.CountAnd(_bitmaps[code], selection.Words, selection.Start, selection.End);
        }
    }

    private bool Has(int row, int code) => (_bitmaps[code][row >> 6] >> (row & 63) & 1) != 0;
}
