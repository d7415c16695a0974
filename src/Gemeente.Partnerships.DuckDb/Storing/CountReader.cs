using System.Numerics;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>Reads counts by one connection, on the thread of the caller.</summary>
internal sealed class CountReader(DuckDBConnection connection) : ICountReader
{
    public ValueTask<IReadOnlyList<IReadOnlyList<StoredCount>>> ReadAsync(
        IReadOnlyList<CountStatement> statements,
        CancellationToken cancellationToken
    )
    {
        using DuckDBTransaction consistent = connection.BeginTransaction();
        return new([.. statements.Select(statement => Read(statement, cancellationToken))]);
    }

    private List<StoredCount> Read(CountStatement statement, CancellationToken cancellationToken) =>
        DuckDbSession.Read(
            connection,
            statement.Text,
            reader =>
            {
                string?[] codes = new string?[statement.Codes];
                for (int i = 0; i < codes.Length; i++)
                    codes[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
                StoredCount count = new(codes, reader.GetInt64(codes.Length), reader.GetInt64(codes.Length + 1));
                if (!statement.HasSums)
                    return count;
                int certain = codes.Length + 2 + (QuerySql.SumColumns / 2);
                return count with
                {
                    Summary = SummaryOf(count.Count, reader, codes.Length + 2),
                    CertainSummary = SummaryOf(count.Certain, reader, certain),
                };
            },
            cancellationToken
        );

    private static Summary SummaryOf(long count, DuckDBDataReader reader, int first) =>
        MeasureSum.Summarize(
            count,
            reader.GetInt64(first),
            reader.GetInt64(first + 1),
            Exact(reader, first + 2),
            Exact(reader, first + 3),
            Whole(reader, first + 4),
            Whole(reader, first + 5)
        );

    private static Int128 Exact(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? 0 : (Int128)reader.GetFieldValue<BigInteger>(column);

    private static long Whole(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? 0 : reader.GetInt64(column);
}
