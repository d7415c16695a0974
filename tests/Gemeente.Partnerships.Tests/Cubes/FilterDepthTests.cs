using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Tests.Cubes.Engine;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>Filters with the maximum number of levels and more.</summary>
public sealed class FilterDepthTests
{
    [Fact]
    public void Construction_TooManyLevels_Throws()
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
