using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures loading of the registers and the NCDO data set in a new process: <c>load</c>. Target: 60 ms, ideally 20.
/// </summary>
internal static class LoadCommand
{
    private const int Processes = 15;

    public static int Run(Options options)
    {
        options.Done();
        double[][] runs =
        [
            .. Enumerable.Range(0, Processes).Select(_ => Fresh.Run(onOneProcessor: false, "load-here")),
        ];
        string[] what = ["municipalities", "countries", "NCDO data set", "all, cold", "NCDO data set, again"];
        for (int i = 0; i < what.Length; i++)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what[i], -26}{Race.Median([.. runs.Select(run => run[i])]), 9:N2} ms"
                )
            );
        }

        return 0;
    }

    /// <summary>Prints the milliseconds of each step, of all steps, and of a repeated last step.</summary>
    public static int RunHere()
    {
        long start = Stopwatch.GetTimestamp();
        GC.KeepAlive(EmbeddedRegisters.Municipalities);
        TimeSpan municipalities = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(EmbeddedRegisters.Countries);
        TimeSpan countries = Stopwatch.GetElapsedTime(start) - municipalities;
        GC.KeepAlive(NcdoDataSet.Load());
        TimeSpan all = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(NcdoDataSet.Load());
        TimeSpan again = Stopwatch.GetElapsedTime(start) - all;

        Fresh.Print(municipalities.TotalMilliseconds);
        Fresh.Print(countries.TotalMilliseconds);
        Fresh.Print((all - municipalities - countries).TotalMilliseconds);
        Fresh.Print(all.TotalMilliseconds);
        Fresh.Print(again.TotalMilliseconds);
        return 0;
    }
}
