using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// What building an index takes: <c>build [--rows N]</c>. Facts in memory are read and clustered, and twelve dimensions
/// classified and encoded. Target: 1 M facts a second on one processor, 3 M aimed at.
/// </summary>
internal static class BuildCommand
{
    private const int Repetitions = 5;

    public static int Run(Options options)
    {
        int rows = options.Number("rows", 1_000_000);
        options.Done();
        Write("one processor", rows, Fresh.Run(onOneProcessor: true, "build-here", "--rows", rows.ToString(CultureInfo.InvariantCulture)));
        Write("all processors", rows, Fresh.Run(onOneProcessor: false, "build-here", "--rows", rows.ToString(CultureInfo.InvariantCulture)));
        return 0;
    }

    /// <summary>Prints the median seconds of reading and clustering, and of the dimensions.</summary>
    public static int RunHere(Options options)
    {
        Tie[] ties = [.. TieSource.Default.Take(options.Number("rows", 1_000_000))];
        options.Done();
        if (Environment.ProcessorCount == 1 && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
        {
            // Holds for the threads to come as well.
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = 1;
        }

        var clustering = new List<double>();
        var preparing = new List<double>();
        for (int i = 0; i <= Repetitions; i++)
        {
            GC.Collect();
            long start = Stopwatch.GetTimestamp();
            Cube<Tie> cube = Cube.Create(ties, new CubeOptions<Tie> { ClusterBy = TieDimensions.ClusterBy });
            long clustered = Stopwatch.GetTimestamp();
            cube.Prepare([.. TieDimensions.Twelve], CancellationToken.None, null);
            if (i > 0)
            {
                clustering.Add(Stopwatch.GetElapsedTime(start, clustered).TotalSeconds);
                preparing.Add(Stopwatch.GetElapsedTime(clustered).TotalSeconds);
            }
        }

        Fresh.Print(Race.Median(clustering));
        Fresh.Print(Race.Median(preparing));
        return 0;
    }

    private static void Write(string how, int rows, double[] seconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{how,-15}{rows / seconds.Sum() / 1e6,7:N2} M facts a second ({rows:N0} facts: clustered in {seconds[0] * 1e3:N0} ms, {TieDimensions.Twelve.Count} dimensions in {seconds[1] * 1e3:N0} ms)"));
}
