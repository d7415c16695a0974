using System.Text.Json;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>Writes a comparison as JSON, for programs.</summary>
internal static class CompareJson
{
    public static void Write(string file, int rows, IReadOnlyList<QueryTiming> results)
    {
        using FileStream stream = File.Create(file);
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        writer.WriteNumber("rows", rows);
        writer.WriteStartArray("queries");
        foreach (QueryTiming result in results)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", result.Query.Id);
            writer.WriteNumber("ours_us", Math.Round(result.Ours, 3));
            writer.WriteNumber("linq_us", Math.Round(result.Linq, 3));
            writer.WriteNumber("plinq_us", Math.Round(result.Plinq, 3));
            writer.WriteNumber("duckdb_us", Math.Round(result.DuckDb, 3));
            writer.WriteNumber("bytes_touched", result.BytesTouched);
            writer.WriteNumber("limit_us", Math.Round(result.LimitMicroseconds, 3));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("geomean");
        writer.WriteNumber("linq", Math.Round(CompareText.Mean(results, result => result.Linq), 3));
        writer.WriteNumber("duckdb", Math.Round(CompareText.Mean(results, result => result.DuckDb), 3));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
