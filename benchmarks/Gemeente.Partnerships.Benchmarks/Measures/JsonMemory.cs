using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// The memory that reading ties one by one from a file takes, of all ties and of a tenth, each in a process of its own.
/// </summary>
internal static class JsonMemory
{
    private const int Tenth = 10;
    private const int TiesPerLook = 1000;
    private const double Megabyte = 1e6;

    public static void Compare(int rows)
    {
        Console.WriteLine("Read one by one from a file, in a process of its own");
        foreach (int ties in (int[])[rows / Tenth, rows])
        {
            string file = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(file, JsonCommand.Write(TieDataSet.Create(ties), PartnershipJsonFormat.Lines));
                double[] peaks = Fresh.Run(onOneProcessor: false, "json-memory-here", "--file", file);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {ties, 9:N0} ties{new FileInfo(file).Length / Megabyte, 7:N0} MB of JSON: at most {peaks[0] / Megabyte:N1} MB of objects, garbage included, and {peaks[1] / Megabyte:N0} MB of working set"
                    )
                );
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Prints the most bytes of objects that there were, and the most of working set.</summary>
    public static int RunHere(Options options)
    {
        using FileStream file = File.OpenRead(options.Text("file") ?? throw new UsageException("--file is missing."));
        options.Done();
        Fresh.Print(CountAsync(file).GetAwaiter().GetResult());
        using var process = Process.GetCurrentProcess();
        Fresh.Print(process.PeakWorkingSet64);
        return 0;
    }

    /// <summary>Reads all ties one by one, and looks now and then how many bytes of objects there are.</summary>
    public static async Task<long> CountAsync(Stream json)
    {
        long most = 0;
        int count = 0;
        await foreach (
            Partnership _ in PartnershipJson.ReadPartnershipsAsync(
                json,
                JsonCommand.ReadOptions,
                CancellationToken.None
            )
        )
        {
            if (count++ % TiesPerLook == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
            }
        }

        return most;
    }
}
