using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Tests.Cubes.Engine;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>Filters nested as deep as they may be, and deeper.</summary>
public sealed class FilterDepthTests
{
    [Fact]
    public void Deep_filters_are_answered_and_deeper_ones_refused()
    {
        Cube<Row> cube = Cube.Create(Enumerable.Range(0, 100).Select(i => new Row(i, 1)));
        Filter<Row> filter = RowDimensions.Few.Is(1);
        for (int level = 1; level < 1000; level++)
        {
            filter |= RowDimensions.Many.Is(level);
        }

        Assert.Equal(Enumerable.Count(cube, filter.Matches), cube.Where(filter).Count);
        Assert.Contains(
            "1000",
            Assert.Throws<InvalidOperationException>(() => filter | RowDimensions.Many.Is(1)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<InvalidOperationException>(() => !filter);
    }
}
