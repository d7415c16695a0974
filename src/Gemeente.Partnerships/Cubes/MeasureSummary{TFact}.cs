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
    public Summary Value => Run(1, [])[0] ?? new Summary(0, 0, 0, 0, null, null);

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
            Run(column.Axis.CodeCount, [(column, 1)]),
            () => _cube.Count,
            _cube.HasPossible ? () => Certain.By(dimension) : null
        );
    }

    private Summary?[] Run(int cells, (Column<TFact> Column, long Stride)[] grouping)
    {
        var sink = new SumSink(new MeasureSum?[cells], _cube.Index.MeasureOf(_measure));
        CubeQuery.Group(_cube.Index, _cube.Filter, grouping, ref sink);
        return [.. sink.Sums.Select(sum => sum?.ToSummary())];
    }
}
