using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// A query about facts in a store: its dimensions, the categories that its filter selects, and the answer made of the
/// counts that an engine reads.
/// </summary>
/// <param name="query">The query, with its reference date.</param>
/// <param name="bound">Its dimensions.</param>
/// <param name="cube">The facts of its cube.</param>
/// <param name="find">Finds the dimension with an id.</param>
/// <param name="evidence">The dimension of the kind of evidence.</param>
/// <param name="unit">The kind of the facts, in the plural.</param>
internal sealed class StoredQuery<TFact>(
    AggregateQuery query,
    BoundQuery<TFact> bound,
    CubeCounts<TFact> cube,
    Func<string, Dimension<TFact>?> find,
    Dimension<TFact, EvidenceKind> evidence,
    string unit
)
{
    public AggregateQuery Query => query;

    /// <summary>The dimensions to group by.</summary>
    public IReadOnlyList<Dimension<TFact>> By { get; } = [.. bound.By.Select(dimension => dimension!)];

    public Dimension<TFact>? Units => bound.Units;

    public Measure<TFact>? Measure => bound.Measure;

    public Dimension<TFact> Evidence => evidence;

    /// <summary>
    /// Returns the categories that a condition of the filter selects: those of its dimension, and those of other
    /// categories by which the dimension is found. A fact in any of them matches.
    /// </summary>
    /// <param name="condition">A condition by a list of codes or a range.</param>
    public IEnumerable<StoredCategories<TFact>> Selected(QueryFilter condition)
    {
        Dimension<TFact> dimension = find(condition.Dimension!)!;
        if (condition.Kind == QueryFilterKind.Between)
        {
            yield return Categories(dimension, dimension.BetweenCodes(condition.From, condition.To));
            yield break;
        }

        yield return Categories(dimension, dimension.InCodes(condition.Codes));
        if (dimension.OtherCategories is not { } others)
            yield break;
        Dictionary<string, int> counted = cube.By(dimension).Axis.NumbersByCode();
        string[] absent =
        [
            .. condition.Codes.Where(code =>
                code != QueryBinder<TFact>.CodeOfUnknown && !counted.ContainsKey(dimension.FindCode(code)!)
            ),
        ];
        if (absent.Length > 0)
            yield return Categories(others, others.InCodes(absent));
    }

    /// <summary>Returns the first limit that the query exceeds; null without one.</summary>
    /// <param name="selected">The number of facts that the filter selects at most.</param>
    /// <param name="limits">The limits.</param>
    public Issues.DataIssue? OverLimit(long selected, QueryLimits limits) =>
        QueryRunner.OverLimit(query, bound, cube, selected, limits);

    /// <summary>Makes the answer of the counts.</summary>
    public QueryResult Answer(StoredCounts counts)
    {
        QueryAnswer answer = new()
        {
            Query = query,
            Issues = bound.Issues,
            Evidence = (CountTable<EvidenceKind>)FactsBy(evidence, cube.By(evidence).Axis, counts.Evidence),
            Unit = bound.Units?.Id ?? unit,
            WithoutUnit = counts.WithoutUnit,
            Sums = Measure is null ? null : Sums(Measure, counts),
        };
        CategoryAxis[] axes = [.. By.Select(dimension => cube.By(dimension).Axis)];
        return By.Count switch
        {
            0 => answer.Of(counts.Total.Count, () => counts.Total.Certain),
            1 => answer.Of(OneWay(By[0], axes[0], counts.Total, counts.Cells)),
            2 => answer.Of(By[0].CrossBy(new CrossSource(this, counts, axes), By[1]), counts.Unknown),
            _ => answer.Of(Long(axes, counts, isCertain: false), counts.Unknown),
        };
    }

    private StoredCategories<TFact> Categories(Dimension<TFact> dimension, Filter<TFact> filter)
    {
        CategoryAxis axis = cube.By(dimension).Axis;
        bool[] selected = filter.CodesOn(axis)!;
        return new StoredCategories<TFact>(
            dimension,
            [.. Enumerable.Range(1, axis.CodeCount - 1).Where(code => selected[code]).Select(axis.CodeText)],
            [.. Enumerable.Range(1, axis.CodeCount - 1).Where(code => !selected[code]).Select(axis.CodeText)],
            selected[0]
        );
    }

    private string UnitOfCounts => bound.Units?.Id ?? unit;

    private CountTable FactsBy(Dimension<TFact> dimension, CategoryAxis axis, IReadOnlyList<StoredCount> rows)
    {
        AxisCounts all = Counts(axis, rows, rows.Sum(row => row.Count), row => row.Count);
        AxisCounts certain = Counts(axis, rows, rows.Sum(row => row.Certain), row => row.Certain);
        return dimension.NewTable(axis, all, unit, () => dimension.NewTable(axis, certain, unit, null));
    }

    private CategoryTable OneWay(
        Dimension<TFact> dimension,
        CategoryAxis axis,
        StoredCount total,
        IReadOnlyList<StoredCount> rows
    )
    {
        AxisCounts all = Counts(axis, rows, total.Count, row => row.Count);
        AxisCounts certain = Counts(axis, rows, total.Certain, row => row.Certain);
        return bound.Units is null
            ? dimension.NewTable(axis, all, unit, () => dimension.NewTable(axis, certain, unit, null))
            : dimension.NewDistinctTable(
                axis,
                all,
                UnitOfCounts,
                () => dimension.NewDistinctTable(axis, certain, UnitOfCounts, null)
            );
    }

    private LongTable Long(CategoryAxis[] axes, StoredCounts counts, bool isCertain)
    {
        CategoryTable[] margins =
        [
            .. By.Select((dimension, index) => OneWay(dimension, axes[index], counts.Total, counts.Margins[index])),
        ];
        return new LongTable(
            margins,
            axes,
            Cells(axes, counts.Cells, row => isCertain ? row.Certain : row.Count),
            isCertain ? counts.Total.Certain : counts.Total.Count,
            UnitOfCounts,
            bound.Units is not null,
            isCertain ? null : () => Long(axes, counts, isCertain: true)
        );
    }

    private static QuerySums Sums(Measure<TFact> measure, StoredCounts counts)
    {
        QuerySums sums = new(measure.Label, measure.Unit, counts.Total.Summary!, counts.Total.CertainSummary!);
        sums.Add(counts.Cells.Select(row => (row.Codes, row.Summary!)));
        sums.AddCertain(counts.Cells.Select(row => (row.Codes, row.CertainSummary!)));
        return sums;
    }

    private static AxisCounts Counts(
        CategoryAxis axis,
        IReadOnlyList<StoredCount> rows,
        long total,
        Func<StoredCount, long> count
    )
    {
        Dictionary<string, int> numbers = axis.NumbersByCode();
        long[] counts = new long[axis.CodeCount];
        foreach (StoredCount row in rows)
            counts[NumberOf(row.Codes[0], numbers, axis)] += count(row);
        return new AxisCounts(axis, counts, total);
    }

    private static CellCounts Cells(CategoryAxis[] axes, IReadOnlyList<StoredCount> rows, Func<StoredCount, long> count)
    {
        Dictionary<string, int>[] numbers = [.. axes.Select(axis => axis.NumbersByCode())];
        CellCounts cells =
            axes.Length == 2
                ? new CellCounts(axes[0].CodeCount, axes[1].CodeCount, rows.Count)
                : new CellCounts(axes.Aggregate(1L, (product, axis) => checked(product * axis.CodeCount)), rows.Count);
        foreach (StoredCount row in rows)
        {
            long cell = 0;
            for (int i = 0; i < axes.Length; i++)
                cell = (cell * axes[i].CodeCount) + NumberOf(row.Codes[i], numbers[i], axes[i]);
            if (count(row) is not 0 and var counted)
                cells.Add(cell, counted);
        }

        return cells;
    }

    private static int NumberOf(string? code, Dictionary<string, int> numbers, CategoryAxis axis) =>
        code is null ? 0
        : numbers.TryGetValue(code, out int number) ? number
        : throw new InvalidOperationException(
            $"The store has the code '{code}' of dimension '{axis.Id}', which it did not have when it was opened."
        );

    /// <summary>Makes cross tables of the counts.</summary>
    private sealed class CrossSource(StoredQuery<TFact> query, StoredCounts counts, CategoryAxis[] axes)
        : ICrossTableSource<TFact>
    {
        public CrossTable<TRow, TColumn> Cross<TRow, TColumn>(
            Dimension<TFact, TRow> rows,
            Dimension<TFact, TColumn> columns
        )
            where TRow : notnull
            where TColumn : notnull
        {
            return Of(row => row.Count, () => Of(row => row.Certain, null));

            CrossTable<TRow, TColumn> Of(Func<StoredCount, long> count, Func<CrossTable>? countCertain) =>
                new(
                    (TypedAxis<TRow>)axes[0],
                    (TypedAxis<TColumn>)axes[1],
                    new CrossCounts(
                        Counts(axes[0], counts.Margins[0], count(counts.Total), count),
                        Counts(axes[1], counts.Margins[1], count(counts.Total), count),
                        Cells(axes, counts.Cells, count)
                    ),
                    query.UnitOfCounts,
                    query.Units is not null,
                    countCertain
                );
        }
    }
}
