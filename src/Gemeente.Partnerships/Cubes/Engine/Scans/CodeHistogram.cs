using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Counts the codes of selected rows.</summary>
internal static class CodeHistogram
{
    // Neighbouring rows often have the same code, and adding to the same counter twice waits for the first addition to
    // arrive. Long ranges therefore use several tables.
    private const int Tables = 4;
    private const int ManyRows = 4096;

    public static void Add<TCode>(TCode[] codes, in RowSelection selection, Span<int> counters, QueryBuffers buffers)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        if (selection.Span < ManyRows || selection.Span < counters.Length * Tables)
        {
            AddInOneTable(codes, selection, counters);
            return;
        }

        QueryBuffers.Mark mark = buffers.Now;
        Span<int> tables = buffers.TakeCounters(counters.Length * Tables);
        if (selection.Words is null)
        {
            AddRange(codes.AsSpan(selection.Start, selection.Span), tables, counters.Length);
        }
        else
        {
            AddSelected(codes, selection, tables, counters.Length);
        }

        for (int i = 0; i < counters.Length; i++)
        {
            counters[i] +=
                tables[i]
                + tables[i + counters.Length]
                + tables[i + (2 * counters.Length)]
                + tables[i + (3 * counters.Length)];
        }

        buffers.Release(mark);
    }

    private static void AddInOneTable<TCode>(TCode[] codes, in RowSelection selection, Span<int> counters)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        if (selection.Words is null)
        {
            foreach (TCode code in codes.AsSpan(selection.Start, selection.Span))
            {
                counters[int.CreateTruncating(code)]++;
            }

            return;
        }

        int last = (selection.End - 1) >> 6;
        for (int word = selection.Start >> 6; word <= last; word++)
        {
            ulong bits = selection.Words[word] & Bits.Mask(word, selection.Start, selection.End);
            for (; bits != 0; bits &= bits - 1)
            {
                counters[int.CreateTruncating(codes[(word << 6) + BitOperations.TrailingZeroCount(bits)])]++;
            }
        }
    }

    private static void AddRange<TCode>(ReadOnlySpan<TCode> codes, Span<int> tables, int size)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        ref int t0 = ref MemoryMarshal.GetReference(tables);
        ref int t1 = ref Unsafe.Add(ref t0, size);
        ref int t2 = ref Unsafe.Add(ref t1, size);
        ref int t3 = ref Unsafe.Add(ref t2, size);
        ref TCode code = ref MemoryMarshal.GetReference(codes);
        int i = 0;
        for (; i + Tables <= codes.Length; i += Tables)
        {
            Unsafe.Add(ref t0, int.CreateTruncating(Unsafe.Add(ref code, i)))++;
            Unsafe.Add(ref t1, int.CreateTruncating(Unsafe.Add(ref code, i + 1)))++;
            Unsafe.Add(ref t2, int.CreateTruncating(Unsafe.Add(ref code, i + 2)))++;
            Unsafe.Add(ref t3, int.CreateTruncating(Unsafe.Add(ref code, i + 3)))++;
        }

        for (; i < codes.Length; i++)
        {
            Unsafe.Add(ref t0, int.CreateTruncating(Unsafe.Add(ref code, i)))++;
        }
    }

    private static void AddSelected<TCode>(TCode[] codes, in RowSelection selection, Span<int> tables, int size)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        ref int t0 = ref MemoryMarshal.GetReference(tables);
        ref int t1 = ref Unsafe.Add(ref t0, size);
        ref TCode first = ref MemoryMarshal.GetArrayDataReference(codes);
        int last = (selection.End - 1) >> 6;
        for (int word = selection.Start >> 6; word <= last; word++)
        {
            ulong bits = selection.Words![word] & Bits.Mask(word, selection.Start, selection.End);
            if (bits == ulong.MaxValue)
            {
                AddRange(codes.AsSpan(word << 6, 64), tables, size);
                continue;
            }

            ref TCode row = ref Unsafe.Add(ref first, word << 6);
            while (bits != 0)
            {
                Unsafe.Add(ref t0, int.CreateTruncating(Unsafe.Add(ref row, BitOperations.TrailingZeroCount(bits))))++;
                bits &= bits - 1;
                if (bits == 0)
                {
                    break;
                }

                Unsafe.Add(ref t1, int.CreateTruncating(Unsafe.Add(ref row, BitOperations.TrailingZeroCount(bits))))++;
                bits &= bits - 1;
            }
        }
    }
}
