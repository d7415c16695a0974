using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>Counts a query with the typed calls of a cube.</summary>
internal static class QueryCounting
{
    public static QueryResult Count<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        Cube<TFact> facts,
        CountTable<EvidenceKind> evidence
    )
    {
        DistinctCount<TFact>? distinct = bound.Units is null ? null : facts.CountDistinct(bound.Units);
        QueryResult result = bound.By switch
        {
            [{ } rows, { } columns] => Cross(query, bound, facts, distinct, rows, columns, evidence),
            [{ } rows] when distinct is null => OneWay(query, bound, facts.CountBy(rows), evidence),
            [{ } rows] => OneWay(query, bound, distinct.By(rows), WithoutUnit(facts, bound), evidence),
            _ => Single(query, bound, facts, distinct, evidence),
        };
        return result;
    }

    private static QueryResult Single<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        Cube<TFact> facts,
        DistinctCount<TFact>? distinct,
        CountTable<EvidenceKind> evidence
    )
    {
        long total = distinct?.Value ?? facts.Count;
        return new QueryResult
        {
            Query = query,
            Unit = bound.Units?.Id ?? facts.Unit,
            Total = total,
            Unknown = 0,
            WithoutUnit = WithoutUnit(facts, bound),
            IsOverlapPossible = false,
            Evidence = evidence,
            Issues = bound.Issues,
            Rows =
            [
                new QueryRow(total)
                {
                    Part = new CertainPart(new CertainTotal(() => distinct?.Certain ?? facts.Certain), 0),
                },
            ],
        };
    }

    private static QueryResult OneWay<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        CountTable table,
        CountTable<EvidenceKind> evidence
    ) =>
        new()
        {
            Query = query,
            Unit = table.Unit,
            Total = table.Total,
            Unknown = table.Unknown,
            WithoutUnit = 0,
            IsOverlapPossible = table.IsMultiValued,
            Evidence = evidence,
            Issues = bound.Issues,
            Rows = Rows(TableContent.RowsOf(table)),
            Counts = table,
        };

    private static QueryResult OneWay<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        DistinctTable table,
        long withoutUnit,
        CountTable<EvidenceKind> evidence
    ) =>
        new()
        {
            Query = query,
            Unit = table.Unit,
            Total = table.Total,
            Unknown = table.Unknown,
            WithoutUnit = withoutUnit,
            IsOverlapPossible = true,
            Evidence = evidence,
            Issues = bound.Issues,
            Rows = Rows(TableContent.RowsOf(table)),
            DistinctCounts = table,
        };

    private static QueryResult Cross<TFact>(
        AggregateQuery query,
        BoundQuery<TFact> bound,
        Cube<TFact> facts,
        DistinctCount<TFact>? distinct,
        Dimension<TFact> rows,
        Dimension<TFact> columns,
        CountTable<EvidenceKind> evidence
    )
    {
        CrossTable table = distinct is null ? facts.CountBy(rows, columns) : distinct.By(rows, columns);
        Cube<TFact> unknown = facts.Where(rows.IsUnknown() | columns.IsUnknown());
        return new QueryResult
        {
            Query = query,
            Unit = table.Unit,
            Total = table.Total,
            Unknown = bound.Units is null ? unknown.Count : unknown.CountDistinct(bound.Units).Value,
            WithoutUnit = WithoutUnit(facts, bound),
            IsOverlapPossible = table.IsDistinct || table.IsMultiValued,
            Evidence = evidence,
            Issues = bound.Issues,
            Rows = Rows(TableContent.RowsOf(table)),
            Cross = table,
        };
    }

    private static long WithoutUnit<TFact>(Cube<TFact> facts, BoundQuery<TFact> bound) =>
        bound.Units is null ? 0 : facts.Where(bound.Units.IsUnknown()).Count;

    /// <summary>Returns the rows; those with a value that is not stated come last.</summary>
    private static ValueList<QueryRow> Rows(List<TableRow> rows) =>
        [.. rows.Where(row => row.IsStated).Select(Row), .. rows.Where(row => !row.IsStated).Select(Row)];

    private static QueryRow Row(TableRow row) => new(row.Count ?? 0, [.. row.Codes]) { Part = row.Part };

    /// <summary>A single number of which the certain part is counted when asked for.</summary>
    private sealed class CertainTotal(Func<long> count) : ICertainCounts
    {
        private readonly Lazy<long> _certain = new(count);

        public long CertainCount(int row, int column) => _certain.Value;
    }
}
