using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures the build of an index: <c>build [--rows N]</c>. Facts in memory are read and clustered, and twelve
/// dimensions are classified and encoded. Prints the medians of a warm process and the first time in a new process.
/// Target: 1 M facts per second on one processor, ideally 3 M.
/// </summary>
internal static class BuildCommand
{
    // The number of builds until the runtime has fully optimised the code. The first build is reported separately.
    private const int WarmUps = 12;
    private const int Repetitions = 7;

    public static int Run(Options options)
    {
        int rows = options.Number("rows", 1_000_000);
        options.Done();
        Write(
            "one processor",
            rows,
            Fresh.Run(onOneProcessor: true, "build-here", "--rows", rows.ToString(CultureInfo.InvariantCulture))
        );
        Write(
            "all processors",
            rows,
            Fresh.Run(onOneProcessor: false, "build-here", "--rows", rows.ToString(CultureInfo.InvariantCulture))
        );
        return 0;
    }

    /// <summary>
    /// Prints the seconds of the first build, and the medians of clustering and of encoding dimensions in a warm
    /// process.
    /// </summary>
    public static int RunHere(Options options)
    {
        GeneratedPartnership[] partnerships = [.. PartnershipGenerator.Default.Take(options.Number("rows", 1_000_000))];
        options.Done();
        if (Environment.ProcessorCount == 1 && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
        {
            // This applies to threads started later too.
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = 1;
        }

        var clustering = new List<double>();
        var preparing = new List<double>();
        for (int i = 0; i < WarmUps + Repetitions; i++)
        {
            GC.Collect();
            long start = Stopwatch.GetTimestamp();
            Cube<GeneratedPartnership> cube = Cube.Create(
                partnerships,
                new CubeOptions<GeneratedPartnership> { ClusterBy = GeneratedDimensions.ClusterBy }
            );
            long clustered = Stopwatch.GetTimestamp();
            cube.Prepare([.. GeneratedDimensions.Twelve]);
            if (i == 0)
            {
                Fresh.Print(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            if (i >= WarmUps)
            {
                clustering.Add(Stopwatch.GetElapsedTime(start, clustered).TotalSeconds);
                preparing.Add(Stopwatch.GetElapsedTime(clustered).TotalSeconds);
            }
        }

        Fresh.Print(Race.Median(clustering));
        Fresh.Print(Race.Median(preparing));
        return 0;
    }

    private static void Write(string how, int rows, double[] seconds) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{how, -15}{rows / (seconds[1] + seconds[2]) / 1e6, 7:N2} M facts per second "
                    + $"({rows:N0} facts: clustered in {seconds[1] * 1e3:N0} ms, "
                    + $"{GeneratedDimensions.Twelve.Count} dimensions in {seconds[2] * 1e3:N0} ms); the first time in a process {rows / seconds[0] / 1e6:N2} M"
            )
        );
}
