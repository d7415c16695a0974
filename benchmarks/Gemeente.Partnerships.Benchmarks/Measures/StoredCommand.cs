using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.DuckDb;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures stored facts: <c>stored [--rows N] [--memory MB]</c>. Generated ties are classified as a stream into
/// Parquet, with a limit on the memory of DuckDB. Twelve queries are asked of Parquet, of DuckDB in memory and of a
/// catalog, and the answers are compared. Times are processor time of all threads, so that they mean something on a
/// shared machine. Above 2 M ties only Parquet is asked, because the records take too much memory.
/// </summary>
internal static class StoredCommand
{
    private const int MaxRowsInMemory = 2_000_000;
    private const int Repetitions = 5;

    private static readonly DateOnly AsOf = new(2007, 6, 30);

    private static readonly string[] Queries =
    [
        """{"cube":"all-partnerships","by":["country"]}""",
        """{"cube":"all-partnerships","by":["country"],"where":{"dimension":"start-year","from":"2000"}}""",
        """{"cube":"all-partnerships","by":["theme"],"where":{"dimension":"country","in":["TR","MA"]}}""",
        """{"cube":"all-partnerships","by":["country","theme"],"where":{"dimension":"start-year","from":"2000"}}""",
        """{"cube":"all-partnerships","by":["country"],"where":{"dimension":"start-year","from":"2000"},"measure":{"distinct":"municipality"}}""",
        """{"cube":"all-partnerships","by":["municipality"],"where":{"dimension":"theme","in":["waste"]}}""",
        """{"cube":"all-partnerships","by":["initiative"],"where":{"and":[{"not":{"dimension":"country","in":["DE"]}},{"dimension":"funding","in":["fundraising"]}]}}""",
        """{"cube":"all-partnerships","by":["start-year"],"where":{"dimension":"municipality","in":["0363"]}}""",
        """{"cube":"all-partnerships","by":["size-class","initiative"],"measure":{"distinct":"municipality"}}""",
        """{"cube":"all-partnerships","where":{"and":[{"dimension":"country","in":["TR"]},{"dimension":"theme","in":["waste"]},{"dimension":"initiative","in":["migrants"]}]}}""",
        """{"cube":"all-partnerships","by":["country-group"],"where":{"and":[{"dimension":"start-year","from":"1990"},{"dimension":"motive","in":["integration"]}]}}""",
        """{"cube":"all-partnerships","by":["province","theme","motive"]}""",
    ];

    public static int Run(Options options)
    {
        int rows = options.Number("rows", 1_000_000);
        int megabytes = options.Number("memory", 500);
        options.Done();
        string folder = Directory.CreateTempSubdirectory("stored-").FullName;
        try
        {
            return RunAsync(rows, megabytes, Path.Combine(folder, "facts")).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(int rows, int megabytes, string path)
    {
        DuckDbOptions options = new()
        {
            MaxMemoryBytes = megabytes * 1_000_000L,
            MaxThreads = Environment.ProcessorCount,
            Limits = QueryLimits.Unlimited,
            MaxQueryTime = null,
        };
        PartnershipDataSet registers = GeneratedDataSet.Create(0);
        TimeSpan start = ProcessorTime();
        await FactWriter.WriteAsync(
            registers,
            PartnershipGenerator.Default.Take(rows).Select(GeneratedDataSet.Of).ToAsyncEnumerable(),
            AsOf,
            path,
            options
        );
        double seconds = (ProcessorTime() - start).TotalSeconds;
        long bytes = Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Sum(file => new FileInfo(file).Length);
        WriteLine(
            $"Parquet: {rows:N0} ties in {seconds:N1} s, {rows / seconds:N0} a second, {(double)bytes / rows:N1} bytes a tie"
        );
        WriteLine($"peak working set, with {megabytes} MB for DuckDB: {Peak():N0} MB");

        using DuckDbEngine parquet = DuckDbEngine.Open(path, registers, options);
        double[][] times = [await Time(parquet), [], []];
        WriteLine($"peak working set after the queries: {Peak():N0} MB");
        if (rows <= MaxRowsInMemory)
        {
            PartnershipDataSet dataSet = GeneratedDataSet.Create(rows);
            start = ProcessorTime();
            using DuckDbEngine memory = await DuckDbEngine.LoadAsync(
                dataSet,
                AsOf,
                options with
                {
                    MaxMemoryBytes = null,
                }
            );
            seconds = (ProcessorTime() - start).TotalSeconds;
            WriteLine($"DuckDB in memory: {rows / seconds:N0} ties a second");
            times[1] = await Time(memory);
            CatalogEngine catalog = new(PartnershipCatalog.Create(dataSet, AsOf), limits: QueryLimits.Unlimited);
            times[2] = await Time(catalog);
            foreach (string query in Queries)
            {
                string expected = await Answer(catalog, query);
                if (await Answer(parquet, query) != expected || await Answer(memory, query) != expected)
                {
                    WriteLine($"The answers differ: {query}");
                    return 1;
                }
            }
        }

        WriteLine($"{"ms a query", -12}{"Parquet", 10}{"memory", 10}{"catalog", 10}");
        for (int query = 0; query < Queries.Length; query++)
        {
            IEnumerable<string> cells = times.Select(own =>
                (own.Length == 0 ? "" : own[query].ToString("N2", CultureInfo.InvariantCulture)).PadLeft(10)
            );
            WriteLine($"{query + 1, -12}{string.Concat(cells)}");
        }

        return 0;
    }

    /// <summary>
    /// Returns the median milliseconds of each query. The first run reads the codes, and does not count.
    /// </summary>
    private static async Task<double[]> Time(IQueryEngine engine)
    {
        List<double> medians = [];
        foreach (string json in Queries)
        {
            AggregateQuery query = AggregateQuery.Parse(json);
            GC.KeepAlive((await engine.RunAsync(query)).Certain);
            List<double> times = [];
            for (int i = 0; i < Repetitions; i++)
            {
                TimeSpan start = ProcessorTime();
                QueryResult answer = await engine.RunAsync(query);
                GC.KeepAlive(answer.Certain + answer.Rows.Sum(row => row.Certain));
                times.Add((ProcessorTime() - start).TotalMilliseconds);
            }

            medians.Add(Race.Median(times));
        }

        return [.. medians];
    }

    private static async Task<string> Answer(IQueryEngine engine, string query)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
            (await engine.RunAsync(AggregateQuery.Parse(query))).WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static void WriteLine(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
