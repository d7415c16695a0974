using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>A byte or two bytes a row.</summary>
internal sealed class CodesColumn<TCode> : ColumnChunk
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    // More ranges than these are looked up in a table.
    private const int MaxRanges = 8;

    private readonly TCode[] _codes;
    private readonly CodeBlocks<TCode> _blocks;

    public CodesColumn(int length, int[] palette, int[] totals, TCode[] codes)
        : this(length, palette, totals, codes, new CodeBlocks<TCode>(codes.AsSpan(0, length))) { }

    public CodesColumn(int length, int[] palette, int[] totals, TCode[] codes, CodeBlocks<TCode> blocks)
        : base(length, palette, totals)
    {
        _codes = codes;
        _blocks = blocks;
    }

    /// <summary>The local codes, padded to a whole number of words of 64 rows.</summary>
    public TCode[] Codes => _codes;

    public CodeBlocks<TCode> Blocks => _blocks;

    public override ColumnForm Form => typeof(TCode) == typeof(byte) ? ColumnForm.Bytes : ColumnForm.Shorts;

    protected override long ContentBytes => ((long)Length * Unsafe.SizeOf<TCode>()) + _blocks.Bytes;

    /// <summary>Room for codes of some rows.</summary>
    public static TCode[] NewCodes(int length) => new TCode[Bits.WordsFor(length) * 64];

    public override int CodeAt(int row) => int.CreateTruncating(_codes[row]);

    public override void CodesAt(ReadOnlySpan<int> rows, Span<int> codes)
    {
        TCode[] all = _codes;
        for (int i = 0; i < rows.Length; i++)
        {
            codes[i] = int.CreateTruncating(all[rows[i]]);
        }
    }

    public override bool IsConstant(int start, int end, int code) =>
        !_codes.AsSpan(start, end - start).ContainsAnyExcept(TCode.CreateTruncating(code));

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

    protected override RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers)
    {
        Span<(int From, int To)> ranges = stackalloc (int From, int To)[MaxRanges];
        ranges = ranges[..set.Ranges(ranges)];
        ulong[] target = buffers.TakeBitmap();
        int last = (within.End - 1) >> 6;
        TCode least = TCode.CreateTruncating(set.From);
        TCode greatest = TCode.CreateTruncating(set.To);
        bool any = false;
        for (int word = within.Start >> 6; word <= last; )
        {
            int end = Math.Min(last + 1, ((word / CodeBlocks<TCode>.Words) + 1) * CodeBlocks<TCode>.Words);
            Span<ulong> block = target.AsSpan(word, end - word);
            if (!_blocks.MayHave(word / CodeBlocks<TCode>.Words, least, greatest))
            {
                block.Clear();
            }
            else if (ranges.IsEmpty)
            {
                any = true;
                SelectInTable(set.Table, within.Words, word, block);
            }
            else
            {
                any = true;
                SelectInRanges(ranges, within.Words, word, block);
            }

            word = end;
        }

        return any ? new RowSelection(within.Start, within.End, target) : RowSelection.None;
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, QueryBuffers buffers) =>
        CodeHistogram.Add<TCode>(_codes, selection, counters, buffers);

    /// <summary>A bit for each row, from a word on: whether it is selected and its code lies in a range.</summary>
    private void SelectInRanges(ReadOnlySpan<(int From, int To)> ranges, ulong[]? within, int word, Span<ulong> target)
    {
        ref TCode codes = ref MemoryMarshal.GetArrayDataReference(_codes);
        for (int range = 0; range < ranges.Length; range++)
        {
            (int first, int last) = ranges[range];
            TCode from = TCode.CreateTruncating(first);
            TCode span = TCode.CreateTruncating(last - first);
            for (int i = 0; i < target.Length; i++)
            {
                ulong bits = InRange(ref Unsafe.Add(ref codes, (word + i) << 6), from, span);
                target[i] = range == 0 ? bits : target[i] | bits;
            }
        }

        for (int i = 0; within is not null && i < target.Length; i++)
        {
            target[i] &= within[word + i];
        }
    }

    /// <summary>The same for codes that a table marks; rows that are not selected are not looked at.</summary>
    private void SelectInTable(ReadOnlySpan<int> table, ulong[]? within, int word, Span<ulong> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            int first = (word + i) << 6;
            ulong bits = 0;
            ulong candidates = (within is null ? ulong.MaxValue : within[word + i]) & Bits.Mask(word + i, 0, Length);
            for (; candidates != 0; candidates &= candidates - 1)
            {
                int bit = BitOperations.TrailingZeroCount(candidates);
                bits |= (ulong)table[CodeAt(first + bit)] << bit;
            }

            target[i] = bits;
        }
    }

    /// <summary>Returns a bit for each of 64 codes: whether it lies in a range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InRange(ref TCode codes, TCode from, TCode span)
    {
        ulong bits = 0;
        if (!Vector128.IsHardwareAccelerated)
        {
            for (int i = 0; i < 64; i++)
            {
                bits |= (unchecked(Unsafe.Add(ref codes, i) - from) <= span ? 1UL : 0) << i;
            }

            return bits;
        }

        for (int i = 0; i < 64; i += Vector512<TCode>.Count)
        {
            Vector512<TCode> vector = Vector512.LoadUnsafe(ref codes, (nuint)i);
            bits |=
                Vector512
                    .LessThanOrEqual(vector - Vector512.Create(from), Vector512.Create(span))
                    .ExtractMostSignificantBits() << i;
        }

        return bits;
    }
}
