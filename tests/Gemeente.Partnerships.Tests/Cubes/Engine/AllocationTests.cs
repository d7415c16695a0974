using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>A query allocates its result and nothing else, however many facts there are.</summary>
public sealed class AllocationTests
{
    // A cube of fewer facts, a table, and a count for each category; numbers of this many bytes.
    private const int Objects = 200;
    private const int Number = 8;

    private static readonly Filter<Row> Some = RowDimensions.Middle.AtLeast(9) & RowDimensions.FewTags.In(1, 2);

    [Theory]
    [InlineData(39)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(50_000)]
    [InlineData(150_000)]
    public void Query_AnySize_AllocatesOnlyItsResult(int rows)
    {
        Cube<Row> cube = Cube.Create(Enumerable.Range(0, rows).Select(i => new Row(i, 14)));
        Assert.InRange(AllocatedBy(() => cube.Where(Some).Count), 0, Objects);
        Assert.InRange(AllocatedBy(() => cube.Where(Some).CountBy(RowDimensions.Middle)), 0, Objects + (41 * Number));
        Assert.InRange(
            AllocatedBy(() => cube.Where(Some).CountBy(RowDimensions.ManyTags)),
            0,
            Objects + (201 * Number)
        );
        Assert.InRange(AllocatedBy(() => cube.CountBy(RowDimensions.Middle)), 0, Objects);
    }

    /// <summary>The median, because buffers for later queries are sometimes allocated.</summary>
    private static long AllocatedBy(Func<object> query)
    {
        long[] allocated = new long[101];
        for (int i = 0; i < allocated.Length; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(query());
            allocated[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.Sort(allocated);
        return allocated[allocated.Length / 2];
    }
}
