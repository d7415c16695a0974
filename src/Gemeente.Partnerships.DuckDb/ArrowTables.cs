using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.DuckDb.Columns;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.DuckDb;

/// <summary>
/// Facts and tables as record batches of Apache Arrow, for data frames and other engines. Columns have the names of
/// stored facts, and the metadata of a column has its Dutch and English name (<c>nl</c>, <c>en</c>).
/// </summary>
/// <remarks>
/// A stream makes its batches when they are read, so that one batch is in memory at a time. Each call returns a stream
/// of its own, for one reader.
/// </remarks>
public static class ArrowTables
{
    private const int UsualRows = 65_536;

    /// <summary>
    /// Returns the selected facts: <c>_id</c> if the cube has keys, <c>_certain</c> if a fact can be possible, a
    /// column for each dimension and two for each measure. A dimension with several categories is a list of codes.
    /// Categories that are days, whole numbers or yes and no have such values; others have their code. Unknown is
    /// null.
    /// </summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <param name="cube">The facts.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="measures">
    /// The measures: the lower bound of an amount, and the upper bound, which is null if it is open. None if it is
    /// null.
    /// </param>
    /// <param name="rowsPerBatch">The largest number of rows of a batch.</param>
    /// <returns>The batches. Reading throws a <see cref="ClassifierException"/> if a classifier fails.</returns>
    /// <exception cref="ArgumentException">A dimension or measure is null, or two columns have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is less than 1.</exception>
    public static IArrowArrayStream ToArrow<TFact>(
        this Cube<TFact> cube,
        IReadOnlyList<Dimension<TFact>> dimensions,
        IReadOnlyList<Measure<TFact>>? measures = null,
        int rowsPerBatch = UsualRows
    )
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(dimensions);
        if (dimensions.Any(dimension => dimension is null))
            throw new ArgumentException("A dimension is null.", nameof(dimensions));
        if (measures?.Any(measure => measure is null) == true)
            throw new ArgumentException("A measure is null.", nameof(measures));
        CubeOptions<TFact> options = cube.Index.Options;
        List<ArrowColumn<TFact>> columns = [];
        if (options.Key is { } key)
            columns.Add(ArrowColumn.OfText(FactLayout.Id, null, key));
        if (options.Certain is { } certain)
            columns.Add(ArrowColumn.OfFlag<TFact>(FactLayout.Certain, null, fact => certain.Matches(fact)));
        columns.AddRange(dimensions.Select(dimension => ArrowColumn.Of(dimension, options.ClassifierErrorsAsUnknown)));
        foreach (Measure<TFact> measure in measures ?? [])
        {
            columns.Add(
                ArrowColumn.OfAmount<TFact>(
                    FactLayout.LowerColumn(measure.Id),
                    measure.Label,
                    fact => Amount(MeasureColumn.BoundsOf(measure, fact).Lower, MeasureColumn.Unknown)
                )
            );
            columns.Add(
                ArrowColumn.OfAmount<TFact>(
                    FactLayout.UpperColumn(measure.Id),
                    measure.Label,
                    fact =>
                        MeasureColumn.BoundsOf(measure, fact) is var (lower, upper) && lower == MeasureColumn.Unknown
                            ? null
                            : Amount(upper, MeasureColumn.Open)
                )
            );
        }

        return new ArrowRows<TFact>(columns, cube, rowsPerBatch);
    }

    /// <summary>
    /// Returns the rows of an answer: a column of codes for each dimension of the query, in which unknown is null,
    /// then <c>_count</c>, <c>_certain</c> and <c>_possible</c>, and the sums if the query sums a measure.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public static IArrowArrayStream ToArrow(this QueryResult answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Rows(
            answer.Query.By,
            answer.Rows.Select(row => new TableRow(row.Count, row.Codes)
            {
                Part = row.Part,
                Summary = row.Summary,
                CertainSummary = row.CertainSummary,
            }),
            answer.Measure
        );
    }

    /// <summary>Returns the rows of a table by one dimension, as those of an answer.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public static IArrowArrayStream ToArrow(this CategoryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Rows([table.DimensionId], TableContent.RowsOf(table), null);
    }

    /// <summary>Returns the cells of a table by two dimensions that have a count, as the rows of an answer.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public static IArrowArrayStream ToArrow(this CrossTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Rows([table.RowDimensionId, table.ColumnDimensionId], TableContent.RowsOf(table), null);
    }

    /// <summary>Returns the rows of a table in long form, as those of an answer.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public static IArrowArrayStream ToArrow(this LongTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Rows(table.Margins.Select(margin => margin.DimensionId), TableContent.RowsOf(table), null);
    }

    private static ArrowRows<TableRow> Rows(IEnumerable<string> dimensions, IEnumerable<TableRow> rows, Label? measure)
    {
        List<ArrowColumn<TableRow>> columns =
        [
            .. dimensions.Select(
                (id, place) => ArrowColumn.OfText<TableRow>(UniqueName(id, place), null, row => row.Codes[place])
            ),
            ArrowColumn.OfNumber<TableRow>("_count", null, row => row.Count),
            ArrowColumn.OfNumber<TableRow>(FactLayout.Certain, null, row => row.Certain),
            ArrowColumn.OfNumber<TableRow>("_possible", null, row => row.Count - row.Certain),
        ];
        if (measure is { } label)
        {
            AddSums("", row => row.Summary!);
            AddSums(FactLayout.Certain, row => row.CertainSummary!);

            void AddSums(string prefix, Func<TableRow, Summary> sums)
            {
                columns.Add(ArrowColumn.OfNumber<TableRow>($"{prefix}_unknown", label, row => sums(row).Unknown));
                columns.Add(ArrowColumn.OfSum<TableRow>($"{prefix}_sum_lower", label, row => sums(row).SumLower));
                columns.Add(ArrowColumn.OfSum<TableRow>($"{prefix}_sum_upper", label, row => sums(row).SumUpper));
                columns.Add(ArrowColumn.OfSum<TableRow>($"{prefix}_minimum", label, row => sums(row).Minimum));
                columns.Add(ArrowColumn.OfSum<TableRow>($"{prefix}_maximum", label, row => sums(row).Maximum));
            }
        }

        return new ArrowRows<TableRow>(columns, rows, UsualRows);

        // A query can name a dimension twice.
        string UniqueName(string id, int place) =>
            dimensions.Take(place).Count(other => other == id) is > 0 and var before ? $"{id}_{before + 1}" : id;
    }

    private static decimal? Amount(long tenThousandths, long missing) =>
        tenThousandths == missing ? null : MeasureColumn.ToDecimal(tenThousandths);
}
