using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>A byte or two bytes a row.</summary>
internal sealed class CodesColumn<TCode>(int length, int[] palette, int[] totals, TCode[] codes) : ColumnChunk(length, palette, totals)
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    // More stretches of codes than this, and a look-up a row is cheaper than a comparison a stretch.
    private const int MostIntervals = 4;

    private readonly TCode[] _codes = codes;

    public override ColumnForm Form => typeof(TCode) == typeof(byte) ? ColumnForm.Bytes : ColumnForm.Shorts;

    public ReadOnlySpan<TCode> Codes => _codes;

    protected override long ContentBytes => (long)_codes.Length * Unsafe.SizeOf<TCode>();

    public override int CodeAt(int row) => int.CreateTruncating(_codes[row]);

    public override void CodesAt(int row, List<int> codes) => codes.Add(CodeAt(row));

    public override ColumnChunk? TryEdit(ColumnEdit edit)
    {
        if (edit.Localize(this) is not { } local)
        {
            return null;
        }

        var edited = new TCode[edit.Length];
        Array.Copy(_codes, edited, Math.Min(edited.Length, _codes.Length));
        for (int i = 0; i < local.Codes.Length; i++)
        {
            edited[edit.Rows[i].Row] = TCode.CreateTruncating(local.Codes[i]);
        }

        return new CodesColumn<TCode>(edit.Length, Palette, local.Totals, edited);
    }

    protected override RowSelection NarrowTo(ReadOnlySpan<int> matches, int matched, in RowSelection within, Scratch scratch)
    {
        ulong[] target = scratch.TakeBitmap();
        int first = within.Start >> 6;
        int last = (within.End - 1) >> 6;
        Span<(TCode From, TCode Span)> intervals = stackalloc (TCode, TCode)[MostIntervals];
        int count = FindIntervals(matches, intervals);
        for (int word = first; word <= last; word++)
        {
            ulong candidates = within.Words is null ? ulong.MaxValue : within.Words[word];
            if (candidates == 0)
            {
                target[word] = 0;
                continue;
            }

            target[word] = candidates & (count > 0 && (word << 6) + 64 <= _codes.Length
                ? InIntervals(word << 6, intervals[..count])
                : InTable(word << 6, matches));
        }

        return new RowSelection(within.Start, within.End, target);
    }

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch) =>
        CodeHistogram.Add<TCode>(_codes, selection, counters, scratch);

    /// <summary>The stretches of matching codes; 0 when there are too many.</summary>
    private static int FindIntervals(ReadOnlySpan<int> matches, Span<(TCode From, TCode Span)> intervals)
    {
        int count = 0;
        for (int code = 0; code < matches.Length; code++)
        {
            if (matches[code] == 0)
            {
                continue;
            }

            int from = code;
            while (code + 1 < matches.Length && matches[code + 1] != 0)
            {
                code++;
            }

            if (count == intervals.Length)
            {
                return 0;
            }

            intervals[count++] = (TCode.CreateTruncating(from), TCode.CreateTruncating(code - from));
        }

        return count;
    }

    /// <summary>A bit for each of 64 rows: whether its code lies in one of the intervals.</summary>
    private ulong InIntervals(int row, ReadOnlySpan<(TCode From, TCode Span)> intervals)
    {
        ulong bits = 0;
        ref TCode first = ref MemoryMarshal.GetArrayDataReference(_codes);
        if (!Vector128.IsHardwareAccelerated)
        {
            for (int i = 0; i < 64; i++)
            {
                TCode code = Unsafe.Add(ref first, row + i);
                foreach ((TCode from, TCode span) in intervals)
                {
                    bits |= (unchecked(code - from) <= span ? 1UL : 0) << i;
                }
            }

            return bits;
        }

        for (int i = 0; i < 64; i += Vector512<TCode>.Count)
        {
            Vector512<TCode> vector = Vector512.LoadUnsafe(ref first, (nuint)(row + i));
            Vector512<TCode> match = Vector512<TCode>.Zero;
            foreach ((TCode from, TCode span) in intervals)
            {
                match |= Vector512.LessThanOrEqual(vector - Vector512.Create(from), Vector512.Create(span));
            }

            bits |= match.ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    private ulong InTable(int row, ReadOnlySpan<int> matches)
    {
        ulong bits = 0;
        int count = Math.Min(64, _codes.Length - row);
        for (int i = 0; i < count; i++)
        {
            bits |= (ulong)matches[int.CreateTruncating(_codes[row + i])] << i;
        }

        return bits;
    }
}
