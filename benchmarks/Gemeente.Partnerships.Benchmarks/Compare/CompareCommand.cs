namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// Compares the contenders on the suite: <c>compare [--rows N,..] [--queries 1,2,..] [--json FILE]</c>.
/// </summary>
internal static class CompareCommand
{
    private static readonly int[] DefaultRows = [39, 50_000, 1_000_000];

    public static int Run(Options options)
    {
        int[] rows = options.Numbers("rows") ?? DefaultRows;
        int[] numbers = options.Numbers("queries") ?? [.. Suite.Queries.Select(query => query.Id)];
        SuiteQuery[] queries =
        [
            .. numbers.Select(number =>
                Suite.Queries.FirstOrDefault(query => query.Id == number)
                ?? throw new UsageException($"Query {number} does not exist.")
            ),
        ];
        string? json = options.Text("json");
        options.Done();
        if (json is not null && rows.Length != 1)
        {
            throw new UsageException("--json needs one number of rows. Set it with --rows.");
        }

        Comparison.WarmUp();
        double bandwidth = MemoryModel.MeasureBandwidth();
        bool agrees = true;
        foreach (int count in rows)
        {
            using var comparison = new Comparison(count);
            CompareText.WriteHeader(Console.Out, count, comparison.DuckDbVersion, bandwidth);
            var results = new List<QueryTiming>();
            foreach (SuiteQuery query in queries)
            {
                GC.Collect();
                QueryTiming result = comparison.Run(query, bandwidth);
                results.Add(result);
                CompareText.WriteRow(Console.Out, result);
            }

            CompareText.WriteMeans(Console.Out, results);
            agrees &= results.TrueForAll(result => result.Disagrees.Count == 0);
            if (json is not null)
            {
                CompareJson.Write(json, count, results);
            }
        }

        return agrees ? 0 : 1;
    }
}
