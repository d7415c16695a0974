using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Sql;

/// <summary>Reads the counts of one query. Totals and margins are statements of their own.</summary>
internal sealed class StoredQueryRun<TFact>(StoredQuery<TFact> query, QuerySql<TFact> sql, ICountReader reader)
{
    private readonly string _where = sql.Where(query.Query.Where, query.Selected);

    /// <summary>Returns the number of facts that the filter selects.</summary>
    public async ValueTask<long> CountSelectedAsync(CancellationToken cancellationToken) =>
        (await reader.ReadAsync([Facts([], _where)], cancellationToken).ConfigureAwait(false))[0][0].Count;

    /// <summary>Reads all counts of the answer in one consistent read.</summary>
    public async ValueTask<StoredCounts> ReadAsync(CancellationToken cancellationToken)
    {
        List<CountStatement> statements = [];
        int total = Add(Counts([], _where, query.Measure));
        int evidence = Add(Facts([query.Evidence], _where));
        int cells = query.By.Count == 0 ? -1 : Add(Counts(query.By, _where, query.Measure));
        int[] margins =
            query.By.Count < 2 ? [] : [.. query.By.Select(dimension => Add(Counts([dimension], _where, null)))];
        int unknown = query.By.Count < 2 ? -1 : Add(Counts([], sql.And(_where, sql.AnyUnknown(query.By)), null));
        int withoutUnit = query.Units is null ? -1 : Add(Facts([], sql.And(_where, sql.AnyUnknown([query.Units]))));
        IReadOnlyList<IReadOnlyList<StoredCount>> rows = await reader
            .ReadAsync(statements, cancellationToken)
            .ConfigureAwait(false);
        return new StoredCounts
        {
            Total = rows[total][0],
            Cells = cells < 0 ? [] : rows[cells],
            Margins = [.. margins.Select(margin => rows[margin])],
            Unknown = unknown < 0 ? 0 : rows[unknown][0].Count,
            WithoutUnit = withoutUnit < 0 ? 0 : rows[withoutUnit][0].Count,
            Evidence = rows[evidence],
        };

        int Add(CountStatement statement)
        {
            statements.Add(statement);
            return statements.Count - 1;
        }
    }

    private CountStatement Counts(IReadOnlyList<Dimension<TFact>> by, string where, Measure<TFact>? measure) =>
        query.Units is { } units
            ? new(sql.UnitsBy(by, where, units), by.Count, HasSums: false)
            : new(sql.FactsBy(by, where, measure), by.Count, measure is not null);

    private CountStatement Facts(IReadOnlyList<Dimension<TFact>> by, string where) =>
        new(sql.FactsBy(by, where, null), by.Count, HasSums: false);
}
