using System.Collections.Concurrent;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>The facts of a cube in a database, with the codes of its dimensions that were asked for.</summary>
internal sealed class StoredCube<TFact>(QuerySql<TFact> sql, CubeOptions<TFact> options)
{
    private readonly ConcurrentDictionary<Dimension<TFact>, AxisCounts> _counts = [];

    // Not a nullable number: a racing thread must see all of it.
    private long _count = -1;

    public QuerySql<TFact> Sql => sql;

    /// <summary>Returns the counts of all facts by dimensions. They are read from the database once.</summary>
    public CubeCounts<TFact> Counts(DuckDBConnection connection, CancellationToken cancellationToken)
    {
        if (_count < 0)
            _count = DuckDbSession
                .Read(
                    connection,
                    sql.FactsBy([], QuerySql<TFact>.Yes, null),
                    reader => reader.GetInt64(0),
                    cancellationToken
                )
                .Single();
        long count = _count;
        return new CubeCounts<TFact>(
            count,
            dimension =>
            {
                if (!_counts.TryGetValue(dimension, out AxisCounts counts))
                    counts = _counts.GetOrAdd(dimension, Read(dimension, count, connection, cancellationToken));
                return counts;
            }
        );
    }

    private AxisCounts Read(
        Dimension<TFact> dimension,
        long total,
        DuckDBConnection connection,
        CancellationToken cancellationToken
    )
    {
        List<(string? Code, long Count)> rows = DuckDbSession.Read(
            connection,
            sql.FactsBy([dimension], QuerySql<TFact>.Yes, null),
            reader => (reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetInt64(1)),
            cancellationToken
        );
        CategoryAxis axis = dimension.AxisOf(rows.Select(row => row.Code).OfType<string>(), options);
        Dictionary<string, int> numbers = axis.NumbersByCode();
        long[] counts = new long[axis.CodeCount];
        foreach ((string? code, long count) in rows)
            counts[code is null ? 0 : numbers[code]] = count;
        return new AxisCounts(axis, counts, total);
    }
}
