using System.Diagnostics;
using System.Numerics;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// The bytes that a query must read, and the time this machine needs to read them: the limit of any engine with the
/// same columns.
/// </summary>
/// <remarks>
/// A column that is grouped by, or compared with a range, is read as a whole; its encoded size is measured. A filter on
/// categories reads a bit per partnership for each of them, or the column if that is less. Partnerships are sorted by
/// country and municipality. A filter on these needs no reading, and leaves only a share of the other columns to read.
/// The answer adds 16 bytes per row. The count of all partnerships by one dimension is kept with the index, so that
/// only the answer is read. The bandwidth is that of reading an array larger than any cache on all processors, the best
/// of several runs. Data that fits the cache (about 30 MB here) can be read faster than this limit.
/// </remarks>
internal static class MemoryModel
{
    private const int AnswerRowBytes = 16;
    private const int StreamBytes = 256 << 20;
    private const int StreamRepetitions = 7;

    public static long BytesTouched(SuiteQuery query, LibraryContender library, int answerRows)
    {
        long partnerships = library.Cube.Count;
        double share = partnerships == 0 ? 0 : (double)library.Cube.Where(query.Stretch).Count / partnerships;
        double bytes = 0;
        foreach (Read read in query.Reads)
        {
            long column = library.ColumnBytes[read.Dimension];
            bytes +=
                share
                * (read.Categories is { } categories ? Math.Min(column, categories * partnerships / 8.0) : column);
        }

        return (long)bytes + (answerRows * AnswerRowBytes);
    }

    /// <summary>The bytes per second that all processors together read from memory.</summary>
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
