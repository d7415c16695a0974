using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Repeats queries of the comparison for a profiler: <c>spin [--rows N] [--queries 1,2,..] [--seconds N]</c>.
/// </summary>
internal static class SpinCommand
{
    public static int Run(Options options)
    {
        int rows = options.Number("rows", 1_000_000);
        int[] queries = options.Numbers("queries") ?? [.. Suite.Queries.Select(query => query.Id)];
        var time = TimeSpan.FromSeconds(options.Number("seconds", 5));
        options.Done();

        var library = new LibraryContender(PartnershipGenerator.Default.Take(rows));
        var answer = new Answer();
        foreach (int query in queries)
        {
            Console.Error.WriteLine($"query {query}");
            int runs = 0;
            long start = Stopwatch.GetTimestamp();
            for (; Stopwatch.GetElapsedTime(start) < time; runs++)
            {
                answer.Clear();
                library.Run(query, answer);
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"query {query, 2}{Stopwatch.GetElapsedTime(start).TotalMicroseconds / runs, 14:N2} us"
                )
            );
        }

        return 0;
    }
}
