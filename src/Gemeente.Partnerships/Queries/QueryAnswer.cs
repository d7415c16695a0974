using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>Makes the answer to a query from its table. All engines make their answers here.</summary>
internal sealed record QueryAnswer
{
    /// <summary>The query, with the reference date that was used.</summary>
    public required AggregateQuery Query { get; init; }

    public required ValueList<DataIssue> Issues { get; init; }

    /// <summary>The facts by kind of evidence.</summary>
    public required CountTable<EvidenceKind> Evidence { get; init; }

    /// <summary>The unit of a single number.</summary>
    public required string Unit { get; init; }

    /// <summary>The number of facts without a unit.</summary>
    public required long WithoutUnit { get; init; }

    /// <summary>The sums of the measure; null without one.</summary>
    public required QuerySums? Sums { get; init; }

    /// <summary>Returns the answer that is a single number.</summary>
    public QueryResult Of(long total, Func<long> countCertain) =>
        Answer(
            Unit,
            total,
            unknown: 0,
            isOverlapPossible: false,
            [Row(new TableRow(total, []) { Part = new CertainPart(new CertainTotal(countCertain), 0) })]
        );

    /// <summary>Returns the answer by one dimension.</summary>
    public QueryResult Of(CategoryTable table) =>
        Answer(
            table.Unit,
            table.Total,
            table.Unknown,
            table is not CountTable { IsMultiValued: false },
            Rows(TableContent.RowsOf(table)),
            counts: table as CountTable,
            distinctCounts: table as DistinctTable
        );

    /// <summary>Returns the answer by two dimensions.</summary>
    public QueryResult Of(CrossTable table, long unknown) =>
        Answer(
            table.Unit,
            table.Total,
            unknown,
            table.IsDistinct || table.IsMultiValued,
            Rows(TableContent.RowsOf(table)),
            cross: table
        );

    /// <summary>Returns the answer by three dimensions.</summary>
    public QueryResult Of(LongTable table, long unknown) =>
        Answer(
            table.Unit,
            table.Total,
            unknown,
            table.IsDistinct || table.IsMultiValued,
            Rows(TableContent.RowsOf(table)),
            threeWay: table
        );

    private QueryResult Answer(
        string unit,
        long total,
        long unknown,
        bool isOverlapPossible,
        ValueList<QueryRow> rows,
        CountTable? counts = null,
        DistinctTable? distinctCounts = null,
        CrossTable? cross = null,
        LongTable? threeWay = null
    ) =>
        new()
        {
            Query = Query,
            Unit = unit,
            Total = total,
            Unknown = unknown,
            WithoutUnit = WithoutUnit,
            IsOverlapPossible = isOverlapPossible,
            Evidence = Evidence,
            Issues = Issues,
            Measure = Sums?.Measure,
            MeasureUnit = Sums?.Unit,
            Summary = Sums?.Total,
            CertainSummary = Sums?.CertainTotal,
            Rows = rows,
            Counts = counts,
            DistinctCounts = distinctCounts,
            Cross = cross,
            Long = threeWay,
        };

    /// <summary>Returns the rows; those with a value that is not stated come last.</summary>
    private ValueList<QueryRow> Rows(List<TableRow> rows) =>
        [.. rows.Where(row => row.IsStated).Select(Row), .. rows.Where(row => !row.IsStated).Select(Row)];

    private QueryRow Row(TableRow row) =>
        new(row.Count ?? 0, [.. row.Codes])
        {
            Part = row.Part,
            Summary = Sums?.Of(row.Codes),
            CertainSummary = Sums?.CertainOf(row.Codes),
        };

    /// <summary>A single number of which the certain part is counted when asked for.</summary>
    private sealed class CertainTotal(Func<long> count) : ICertainCounts
    {
        private readonly Lazy<long> _certain = new(count);

        public long CertainCount(int row, int column) => _certain.Value;
    }
}
