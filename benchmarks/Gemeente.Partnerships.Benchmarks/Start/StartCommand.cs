using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Gemeente.Partnerships.Benchmarks.Start;

/// <summary>
/// Measures the first answer, from the start of a process: the number of ties by country, of a file. The contenders
/// take turns; times are medians: <c>start [--rows N,..] [--json FILE] [--keep FOLDER]</c>. Target: no slower than plain objects up to
/// 50 000 ties, 0.6 of their time for a million.
/// <c>--keep FOLDER</c> leaves the programs and the files there.
/// </summary>
internal static class StartCommand
{
    private const int MinTurns = 3;
    private const int MaxTurns = 25;

    private static readonly int[] DefaultRows = [39, 577, 50_000, 1_000_000];
    private static readonly TimeSpan TimePerSize = TimeSpan.FromSeconds(25);

    public static int Run(Options options)
    {
        int[] rows = options.Numbers("rows") ?? DefaultRows;
        string? json = options.Text("json");
        string? kept = options.Text("keep");
        options.Done();
        string folder = kept ?? Directory.CreateTempSubdirectory("partnerships-start-").FullName;
        Directory.CreateDirectory(folder);
        try
        {
            var programs = StartPrograms.Publish(folder);
            bool agrees = true;
            var sizes = new List<(int Ties, List<StartContender> Contenders)>();
            foreach (int ties in rows)
            {
                List<StartContender> contenders = Contenders(programs, StartFiles.Write(folder, ties, programs.DuckDb));
                agrees &= TakeTurns(contenders);
                sizes.Add((ties, contenders));
                Print(ties, contenders);
            }

            if (json is not null)
            {
                Write(json, sizes);
            }

            return agrees ? 0 : 1;
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static List<StartContender> Contenders(StartPrograms programs, StartFiles files)
    {
        var contenders = new List<StartContender>();
        Add("plain objects", "plain_ms", programs.Jit, "plain", files.Document);
        Add("library", "ours_ms", programs.Jit, "library", files.Document);
        Add("library, ReadyToRun", "r2r_ms", programs.ReadyToRun, "library", files.Document);
        Add("library, native", "aot_ms", programs.Native, "library", files.Document);
        Add("plain objects, ReadyToRun", "plain_r2r_ms", programs.ReadyToRun, "plain", files.Document);
        Add("plain objects, native", "plain_aot_ms", programs.Native, "plain", files.Document);
        Add("DuckDB, JSON Lines", "duckdb_json_ms", programs.DuckDb, "json", files.Lines);
        Add("DuckDB, Parquet", "duckdb_parquet_ms", programs.DuckDb, "parquet", files.Parquet ?? "");
        return contenders;

        void Add(string name, string jsonName, string? program, params string[] arguments)
        {
            if (program is not null)
            {
                contenders.Add(new StartContender(name, jsonName, program, arguments));
            }
        }
    }

    /// <summary>Runs the contenders in turns. True if all answers are equal.</summary>
    private static bool TakeTurns(List<StartContender> contenders)
    {
        bool agrees = true;
        string expected = contenders[0].Run(isWarmUp: true);
        foreach (StartContender contender in contenders)
        {
            if (contender.Run(isWarmUp: true) != expected)
            {
                Console.Error.WriteLine($"The answer of {contender.Name} differs from that of {contenders[0].Name}.");
                agrees = false;
            }
        }

        long begin = Stopwatch.GetTimestamp();
        for (int turn = 0; turn < MaxTurns; turn++)
        {
            if (turn >= MinTurns && Stopwatch.GetElapsedTime(begin) > TimePerSize)
            {
                break;
            }

            foreach (StartContender contender in contenders)
            {
                contender.Run(isWarmUp: false);
            }
        }

        return agrees;
    }

    private static void Print(int ties, List<StartContender> contenders)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ties:N0} ties"));
        foreach (StartContender contender in contenders)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {contender.Name, -28}{contender.Median, 10:N1} ms {contender.Median / contenders[0].Median, 6:N2} x"
                        + $"{contender.Methods, 8:N0} methods compiled"
                )
            );
        }
    }

    private static void Write(string file, List<(int Ties, List<StartContender> Contenders)> sizes)
    {
        using FileStream stream = File.Create(file);
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteStartArray("sizes");
        foreach ((int ties, List<StartContender> contenders) in sizes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("ties", ties);
            foreach (StartContender contender in contenders)
            {
                writer.WriteNumber(contender.JsonName, Math.Round(contender.Median, 2));
            }

            writer.WriteNumber("methods", contenders.First(contender => contender.JsonName == "ours_ms").Methods);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
