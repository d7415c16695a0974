using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Benchmarks.Measures;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Benchmarks.Start;

/// <summary>The same partnerships in the form that each contender reads fastest.</summary>
/// <param name="Document">One JSON document.</param>
/// <param name="Lines">JSON Lines, which DuckDB reads on all processors.</param>
/// <param name="Parquet">The columns that DuckDB would be asked for; null if DuckDB is not available.</param>
internal sealed record StartFiles(string Document, string Lines, string? Parquet)
{
    public static StartFiles Write(string folder, int ties, string? duckDb)
    {
        string document = Path.Combine(folder, $"{ties}.json");
        string lines = Path.Combine(folder, $"{ties}.jsonl");
        WriteJson(document, ties, PartnershipJsonFormat.Document);
        WriteJson(lines, ties, PartnershipJsonFormat.Lines);
        string? parquet = duckDb is null ? null : Path.Combine(folder, $"{ties}.parquet");
        if (parquet is not null)
        {
            StartRun.Time(duckDb!, "to-parquet", lines, parquet);
        }

        return new StartFiles(document, lines, parquet);
    }

    private static void WriteJson(string path, int ties, PartnershipJsonFormat format)
    {
        using FileStream file = File.Create(path);
        PartnershipJson
            .WriteAsync(
                GeneratedDataSet.Create(0),
                PartnershipGenerator.Default.Take(ties).Select(GeneratedDataSet.Of).ToAsyncEnumerable(),
                file,
                PartnershipJsonWriteOptions.Default with
                {
                    Format = format,
                    Municipalities = JsonCommand.ReadOptions.Municipalities,
                    Countries = JsonCommand.ReadOptions.Countries,
                }
            )
            .GetAwaiter()
            .GetResult();
    }
}
