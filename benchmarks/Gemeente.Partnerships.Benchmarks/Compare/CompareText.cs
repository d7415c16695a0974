using System.Globalization;
using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>Writes a comparison as text, for people.</summary>
internal static class CompareText
{
    public static void WriteHeader(TextWriter writer, int rows, string duckDbVersion, double bandwidth)
    {
        writer.WriteLine();
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows:N0} partnerships; {Environment.ProcessorCount} processors, {bandwidth / 1e9:F1} GB/s; "
                    + $"{RuntimeInformation.FrameworkDescription}; DuckDB {duckDbVersion}"
            )
        );
        writer.WriteLine(
            "Medians in microseconds. x: multiple of the time of the library. "
                + "limit: the time to read the needed bytes from memory."
        );
        writer.WriteLine();
        writer.WriteLine(
            $"{"query", -52}{"library", 11}{"LINQ", 12}{"x", 10}{"PLINQ", 12}{"x", 10}{"DuckDB", 11}{"x", 10}"
                + $"{"bytes", 12}{"limit", 9}{"of limit", 10}{"allocated", 11}"
        );
    }

    public static void WriteRow(TextWriter writer, QueryTiming result)
    {
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{$"{result.Query.Id, 2} {result.Query.Title}", -52}{result.Ours, 11:N3}{result.Linq, 12:N1}"
                    + $"{Ratio(result, result.Linq), 10}{result.Plinq, 12:N1}{Ratio(result, result.Plinq), 10}"
                    + $"{result.DuckDb, 11:N1}{Ratio(result, result.DuckDb), 10}{result.BytesTouched, 12:N0}{result.LimitMicroseconds, 9:N2}"
                    + $"{result.Ours / result.LimitMicroseconds, 10:N1}{result.AllocatedBytes, 11:N0}"
            )
        );
        if (result.Disagrees.Count > 0)
        {
            writer.WriteLine($"   DIFFERENT ANSWER: {string.Join(", ", result.Disagrees)}");
        }
    }

    public static void WriteMeans(TextWriter writer, IReadOnlyList<QueryTiming> results)
    {
        bool agree = results.All(result => result.Disagrees.Count == 0);
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"   geometric mean: LINQ {Mean(results, r => r.Linq):N1} x, PLINQ {Mean(results, r => r.Plinq):N1} x, "
                    + $"DuckDB {Mean(results, r => r.DuckDb):N1} x (least {results.Min(r => r.DuckDb / r.Ours):N1} x); "
                    + $"{(agree ? "all answers are equal" : "ANSWERS DIFFER")}"
            )
        );
    }

    /// <summary>The geometric mean of the times of a contender, in multiples of the time of the library.</summary>
    public static double Mean(IReadOnlyList<QueryTiming> results, Func<QueryTiming, double> other) =>
        results.Count == 0 ? 1 : Math.Exp(results.Average(result => Math.Log(other(result) / result.Ours)));

    private static string Ratio(QueryTiming result, double other)
    {
        double ratio = other / result.Ours;
        return ratio.ToString(ratio < 10 ? "N1" : "N0", CultureInfo.InvariantCulture);
    }
}
