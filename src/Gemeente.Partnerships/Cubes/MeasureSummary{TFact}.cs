using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>A query for the sum and the extremes of a measure over the facts of a cube.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference.</remarks>
public sealed class MeasureSummary<TFact>
{
    private readonly Cube<TFact> _cube;
    private readonly Measure<TFact> _measure;

    internal MeasureSummary(Cube<TFact> cube, Measure<TFact> measure)
    {
        _cube = cube;
        _measure = measure;
    }

    /// <summary>The sum and the extremes of all facts together.</summary>
    /// <exception cref="ClassifierException">The measure, or a classifier of the filter, failed.</exception>
    public Summary Value => Run(1, [])[0] ?? Summary.Nothing;

    /// <summary>The same query over the certain facts (see <see cref="CubeOptions{TFact}.Certain"/>).</summary>
    public MeasureSummary<TFact> Certain => new(_cube.CertainFacts, _measure);

    /// <summary>Returns the sum and the extremes for each category.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="dimension">The dimension to sum by.</param>
    /// <exception cref="ClassifierException">The measure or a classifier failed.</exception>
    public SummaryTable<TCategory> By<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        TypedColumn<TFact, TCategory> column = _cube.Index.ColumnOf(dimension);
        return new SummaryTable<TCategory>(
            _measure.Id,
            _measure.Label,
            _measure.Unit,
            column.TypedAxis,
            Summaries(column),
            () => _cube.Count,
            _cube.HasPossible ? () => Certain.By(dimension) : null
        );
    }

    private Summary?[] Summaries(Column<TFact> column)
    {
        CellSums sums = Run(column.Axis.CodeCount, [(column, 1)]);
        return [.. Enumerable.Range(0, column.Axis.CodeCount).Select(code => sums[code])];
    }

    /// <summary>
    /// Returns the sum and the extremes of each combination of categories that has facts, in no order. The codes are in
    /// the order of the dimensions; null for unknown.
    /// </summary>
    /// <exception cref="OverflowException">The dimensions have more than 2^63 combinations of categories.</exception>
    /// <exception cref="ClassifierException">The measure or a classifier failed.</exception>
    internal IEnumerable<(IReadOnlyList<string?> Codes, Summary Summary)> ByAll(
        IReadOnlyList<Dimension<TFact>> dimensions
    )
    {
        Column<TFact>[] columns = [.. dimensions.Select(_cube.Index.ColumnOf)];
        var grouping = new (Column<TFact> Column, long Stride)[columns.Length];
        long stride = 1;
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            grouping[i] = (columns[i], stride);
            stride = checked(stride * columns[i].Axis.CodeCount);
        }

        foreach ((long cell, MeasureSum sum) in Run(stride, grouping).WithRows())
        {
            yield return (
                [
                    .. grouping.Select(place =>
                        place.Column.Axis.CodeOrUnknown((int)(cell / place.Stride % place.Column.Axis.CodeCount))
                    ),
                ],
                sum.ToSummary()
            );
        }
    }

    private CellSums Run(long cells, (Column<TFact> Column, long Stride)[] grouping)
    {
        var sink = new SumSink(new CellSums(cells), _cube.Index.MeasureOf(_measure));
        CubeQuery.Group(_cube.Index, _cube.Filter, grouping, ref sink);
        return sink.Sums;
    }
}
