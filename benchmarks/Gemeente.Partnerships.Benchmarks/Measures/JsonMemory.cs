using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures the memory for reading partnerships from a file one by one: all of them and a tenth, each in a new process.
/// </summary>
internal static class JsonMemory
{
    private const int Tenth = 10;
    private const int PartnershipsPerSample = 1000;
    private const double Megabyte = 1e6;

    public static void Compare(int rows)
    {
        Console.WriteLine("Read one by one from a file, in a new process");
        foreach (int partnerships in (int[])[rows / Tenth, rows])
        {
            string file = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(
                    file,
                    JsonCommand.Write(GeneratedDataSet.Create(partnerships), PartnershipJsonFormat.Lines)
                );
                double[] peaks = Fresh.Run(onOneProcessor: false, "json-memory-here", "--file", file);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {partnerships, 9:N0} partnerships{new FileInfo(file).Length / Megabyte, 7:N0} MB of JSON: "
                            + $"at most {peaks[0] / Megabyte:N1} MB of objects, garbage included, "
                            + $"and {peaks[1] / Megabyte:N0} MB of working set"
                    )
                );
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Prints the maximum size of objects and of the working set, in bytes.</summary>
    public static int RunHere(Options options)
    {
        using FileStream file = File.OpenRead(options.Text("file") ?? throw new UsageException("--file is missing."));
        options.Done();
        Fresh.Print(CountAsync(file).GetAwaiter().GetResult());
        using var process = Process.GetCurrentProcess();
        Fresh.Print(process.PeakWorkingSet64);
        return 0;
    }

    /// <summary>
    /// Reads all partnerships one by one. Returns the maximum size of objects, sampled now and then, in bytes.
    /// </summary>
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
            if (count++ % PartnershipsPerSample == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
            }
        }

        return most;
    }
}
