using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>The facts of a cube without a filter: their number, and the number of facts of each category.</summary>
/// <param name="Count">The number of facts.</param>
/// <param name="By">Counts the facts by a dimension.</param>
internal sealed record CubeCounts<TFact>(long Count, Func<Dimension<TFact>, AxisCounts> By)
{
    public static CubeCounts<TFact> Of(Cube<TFact> cube)
    {
        CubeIndex<TFact> index = cube.Index;
        return new CubeCounts<TFact>(
            index.Count,
            dimension =>
            {
                Column<TFact> column = index.ColumnOf(dimension);
                return new AxisCounts(column.Axis, column.Totals, index.Count);
            }
        );
    }

    /// <summary>Returns the table of a dimension, without a certain part.</summary>
    public CountTable TableOf(Dimension<TFact> dimension)
    {
        AxisCounts counts = By(dimension);
        return dimension.NewTable(counts.Axis, counts, "", null);
    }
}
