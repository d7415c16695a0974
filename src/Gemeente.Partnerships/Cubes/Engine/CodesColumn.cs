using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>A byte or two bytes a row.</summary>
internal sealed class CodesColumn<TCode> : ColumnChunk
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    // Padded to whole words of rows.
    private readonly TCode[] _codes;
    private readonly CodeBlocks<TCode> _blocks;

    public CodesColumn(int length, int[] palette, int[] totals, TCode[] codes)
        : base(length, palette, totals)
    {
        _codes = codes;
        _blocks = new CodeBlocks<TCode>(codes.AsSpan(0, length));
    }

    private CodesColumn(int length, int[] palette, int[] totals, TCode[] codes, CodeBlocks<TCode> blocks)
        : base(length, palette, totals)
    {
        _codes = codes;
        _blocks = blocks;
    }

    public override ColumnForm Form => typeof(TCode) == typeof(byte) ? ColumnForm.Bytes : ColumnForm.Shorts;

    protected override long ContentBytes => ((long)Length * Unsafe.SizeOf<TCode>()) + _blocks.Bytes;

    /// <summary>Room for codes of some rows.</summary>
    public static TCode[] NewCodes(int length) => new TCode[Bits.WordsFor(length) * 64];

    public override int CodeAt(int row) => int.CreateTruncating(_codes[row]);

    public override bool IsConstant(int start, int end, int code) => !_codes.AsSpan(start, end - start).ContainsAnyExcept(TCode.CreateTruncating(code));

    public override void CodesAt(int row, List<int> codes) => codes.Add(CodeAt(row));

    public override UnpackedRows Unpack()
    {
        int[] codes = new int[Length];
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = CodeAt(row);
        }

        return new UnpackedRows(codes, null);
    }

    public override ColumnChunk Reorder(RowOrder order) => new CodesColumn<TCode>(Length, Palette, Totals, order.Apply(_codes));

    protected override ColumnChunk? TryEdit(LocalEdit edit)
    {
        if (edit.HasSeveral || edit.Palette.Length > 1 + int.CreateTruncating(TCode.MaxValue))
        {
            return null;
        }

        TCode[] edited = GC.AllocateUninitializedArray<TCode>(Bits.WordsFor(edit.Length) * 64);
        int kept = Math.Min(edit.Length, Length);
        _codes.AsSpan(0, kept).CopyTo(edited);
        edited.AsSpan(kept).Clear();
        TCode[]? numbers = edit.Numbers is null ? null : Array.ConvertAll(edit.Numbers, TCode.CreateTruncating);
        if (numbers is not null)
        {
            for (int row = 0; row < kept; row++)
            {
                edited[row] = numbers[CodeAt(row)];
            }
        }

        var blocks = _blocks.ToBuilder(numbers, edit.Length);
        foreach ((int row, int[] codes) in edit.Rows)
        {
            edited[row] = TCode.CreateTruncating(codes[0]);
            blocks.Touch(row);
        }

        return new CodesColumn<TCode>(edit.Length, edit.Palette, edit.Totals, edited, blocks.ToBlocks(edited.AsSpan(0, edit.Length)));
    }

    protected override RowSelection NarrowTo(LocalSet set, in RowSelection within, Scratch scratch)
    {
        ulong[] target = scratch.TakeBitmap();
        int last = (within.End - 1) >> 6;
        TCode from = TCode.CreateTruncating(set.From);
        TCode to = TCode.CreateTruncating(set.To);
        bool any = false;
        for (int word = within.Start >> 6; word <= last;)
        {
            int block = word / CodeBlocks<TCode>.Words;
            int end = Math.Min(last + 1, (block + 1) * CodeBlocks<TCode>.Words);
            if (!_blocks.MayHave(block, from, to))
            {
                target.AsSpan(word, end - word).Clear();
                word = end;
                continue;
            }

            any = true;
            for (; word < end; word++)
            {
                ulong candidates = within.Words is null ? ulong.MaxValue : within.Words[word];
                target[word] = candidates == 0 ? 0 : candidates & (set.IsRange ? InRange(word << 6, from, to - from) : InTable(word << 6, set.Table));
            }
        }

        return any ? new RowSelection(within.Start, within.End, target) : RowSelection.None;
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch) =>
        CodeHistogram.Add<TCode>(_codes, selection, counters, scratch);

    /// <summary>A bit for each of 64 rows: whether its code lies in a range.</summary>
    private ulong InRange(int row, TCode from, TCode span)
    {
        ulong bits = 0;
        ref TCode first = ref MemoryMarshal.GetArrayDataReference(_codes);
        if (!Vector128.IsHardwareAccelerated)
        {
            for (int i = 0; i < 64; i++)
            {
                bits |= (unchecked(Unsafe.Add(ref first, row + i) - from) <= span ? 1UL : 0) << i;
            }

            return bits;
        }

        for (int i = 0; i < 64; i += Vector512<TCode>.Count)
        {
            Vector512<TCode> vector = Vector512.LoadUnsafe(ref first, (nuint)(row + i));
            bits |= Vector512.LessThanOrEqual(vector - Vector512.Create(from), Vector512.Create(span)).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    private ulong InTable(int row, ReadOnlySpan<int> table)
    {
        ulong bits = 0;
        int count = Math.Min(64, Length - row);
        for (int i = 0; i < count; i++)
        {
            bits |= (ulong)table[CodeAt(row + i)] << i;
        }

        return bits;
    }
}
