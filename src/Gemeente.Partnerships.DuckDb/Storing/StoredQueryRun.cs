using System.Numerics;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>Reads the counts of one query. Totals and margins are statements of their own.</summary>
internal sealed class StoredQueryRun<TFact>(
    StoredQuery<TFact> query,
    QuerySql<TFact> sql,
    DuckDBConnection connection,
    CancellationToken cancellationToken
)
{
    private readonly string _where = sql.Where(query.Query.Where, query.Selected);

    /// <summary>Returns the number of facts that the filter selects.</summary>
    public long CountSelected() => Facts([], _where)[0].Count;

    public StoredCounts Read()
    {
        using DuckDBTransaction consistent = connection.BeginTransaction();
        string unknown = QuerySql<TFact>.And(_where, sql.AnyUnknown(query.By));
        return new StoredCounts
        {
            Total = Counts([], _where, query.Measure)[0],
            Cells = query.By.Count == 0 ? [] : Counts(query.By, _where, query.Measure),
            Margins = query.By.Count < 2 ? [] : [.. query.By.Select(dimension => Counts([dimension], _where, null))],
            Unknown = query.By.Count < 2 ? 0 : Counts([], unknown, null)[0].Count,
            WithoutUnit = query.Units is null
                ? 0
                : Facts([], QuerySql<TFact>.And(_where, sql.AnyUnknown([query.Units])))[0].Count,
            Evidence = Facts([query.Evidence], _where),
        };
    }

    private List<StoredCount> Counts(IReadOnlyList<Dimension<TFact>> by, string where, Measure<TFact>? measure) =>
        query.Units is { } units
            ? Read(sql.UnitsBy(by, where, units), by.Count, hasSums: false)
            : Read(sql.FactsBy(by, where, measure), by.Count, measure is not null);

    private List<StoredCount> Facts(IReadOnlyList<Dimension<TFact>> by, string where) =>
        Read(sql.FactsBy(by, where, null), by.Count, hasSums: false);

    private List<StoredCount> Read(string statement, int keys, bool hasSums) =>
        DuckDbSession.Read(
            connection,
            statement,
            reader =>
            {
                string?[] codes = new string?[keys];
                for (int i = 0; i < keys; i++)
                    codes[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
                StoredCount count = new(codes, reader.GetInt64(keys), reader.GetInt64(keys + 1));
                if (!hasSums)
                    return count;
                int certain = keys + 2 + (QuerySql<TFact>.SumColumns / 2);
                return count with
                {
                    Summary = SummaryOf(count.Count, reader, keys + 2),
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
