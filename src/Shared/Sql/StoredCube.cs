using System.Collections.Concurrent;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Sql;

/// <summary>The facts of a cube in a database, with the codes of its dimensions that were asked for.</summary>
internal sealed class StoredCube<TFact>(QuerySql<TFact> sql, CubeOptions<TFact> options)
{
    private readonly ConcurrentDictionary<Dimension<TFact>, AxisCounts> _counts = [];

    // Not a nullable number: a racing thread must see all of it.
    private long _count = -1;

    public QuerySql<TFact> Sql => sql;

    /// <summary>Returns the counts of all facts by some dimensions. They are read from the database once.</summary>
    public async ValueTask<CubeCounts<TFact>> CountsAsync(
        IEnumerable<Dimension<TFact>> dimensions,
        ICountReader reader,
        CancellationToken cancellationToken
    )
    {
        Dimension<TFact>[] missing = [.. dimensions.Where(dimension => !_counts.ContainsKey(dimension)).Distinct()];
        if (_count < 0 || missing.Length > 0)
        {
            IReadOnlyList<IReadOnlyList<StoredCount>> read = await reader
                .ReadAsync([Statement([]), .. missing.Select(dimension => Statement([dimension]))], cancellationToken)
                .ConfigureAwait(false);
            _count = read[0][0].Count;
            foreach ((Dimension<TFact> dimension, IReadOnlyList<StoredCount> rows) in missing.Zip(read.Skip(1)))
                _counts.TryAdd(dimension, Counts(dimension, rows));
        }

        return new CubeCounts<TFact>(_count, dimension => _counts[dimension]);
    }

    private CountStatement Statement(IReadOnlyList<Dimension<TFact>> by) =>
        new(sql.FactsBy(by, sql.Yes, null), by.Count, HasSums: false);

    private AxisCounts Counts(Dimension<TFact> dimension, IReadOnlyList<StoredCount> rows)
    {
        CategoryAxis axis = dimension.AxisOf(rows.Select(row => row.Codes[0]).OfType<string>(), options);
        Dictionary<string, int> numbers = axis.NumbersByCode();
        long[] counts = new long[axis.CodeCount];
        foreach (StoredCount row in rows)
            counts[row.Codes[0] is { } code ? numbers[code] : 0] = row.Count;
        return new AxisCounts(axis, counts, _count);
    }
}
