using System.Diagnostics;
using System.Numerics;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// The bytes that a query must touch, and the time that this machine's memory needs for them: the limit of any engine
/// that keeps its columns as this one does.
/// </summary>
/// <remarks>
/// A column that is grouped by, or a range of it, is read as a whole; its size is measured, after it was encoded. A
/// filter on some categories reads a bit a tie for each of them, or the column when that is less. What the order of the
/// ties decides (countries and municipalities stand together) need not be read: of the other columns only the share of
/// the ties that is left. To that comes the answer, 16 bytes a row. A count of all ties by one dimension is kept with
/// the index: only the answer. Bandwidth is that of reading an array larger than any cache from end to end on all
/// processors, the best of several times. What fits the processor's cache (some 30 MB here) can be read faster than
/// this limit.
/// </remarks>
internal static class MemoryModel
{
    private const int AnswerRowBytes = 16;
    private const int StreamBytes = 256 << 20;
    private const int StreamRepetitions = 7;

    public static long BytesTouched(SuiteQuery query, LibraryContender library, int answerRows)
    {
        long ties = library.Cube.Count;
        double share = ties == 0 ? 0 : (double)library.Cube.Where(query.Stretch).Count / ties;
        double bytes = 0;
        foreach (Read read in query.Reads)
        {
            long column = library.ColumnBytes[read.Dimension];
            bytes += share * (read.Categories is { } categories ? Math.Min(column, categories * ties / 8.0) : column);
        }

        return (long)bytes + (answerRows * AnswerRowBytes);
    }

    /// <summary>The bytes a second that all processors together read from memory.</summary>
    public static double MeasureBandwidth()
    {
        long[] data = new long[StreamBytes / sizeof(long)];
        Array.Fill(data, 1);
        int part = data.Length / Environment.ProcessorCount;
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < StreamRepetitions; i++)
        {
            long start = Stopwatch.GetTimestamp();
            long sum = 0;
            Parallel.For(
                0,
                Environment.ProcessorCount,
                processor => Interlocked.Add(ref sum, Sum(data.AsSpan(processor * part, part)))
            );
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best && sum > 0 ? elapsed : best;
        }

        return StreamBytes / best.TotalSeconds;
    }

    private static long Sum(ReadOnlySpan<long> data)
    {
        Vector<long> first = default;
        Vector<long> second = default;
        int i = 0;
        for (; i <= data.Length - (2 * Vector<long>.Count); i += 2 * Vector<long>.Count)
        {
            first += new Vector<long>(data[i..]);
            second += new Vector<long>(data[(i + Vector<long>.Count)..]);
        }

        return Vector.Sum(first + second);
    }
}
