using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>Compares the engine with its naive twin on random cubes, filters and queries.</summary>
public sealed class TwinTests
{
    // The gate asks for 100 000: PARTNERSHIPS_QUERIES=100000. More on request.
    private static readonly int Queries = int.TryParse(
        Environment.GetEnvironmentVariable("PARTNERSHIPS_QUERIES"),
        out int queries
    )
        ? queries
        : 3_000;

    private static readonly Gen<(Dimension<Row> A, Dimension<Row> B, Dimension<Row> C)> Dimensions = Gen.Select(
        Gen.OneOf(RowDimensions.All),
        Gen.OneOf(RowDimensions.All),
        Gen.OneOf(RowDimensions.All)
    );

    /// <summary>Small cubes, around the edges of 64-bit words. Most queries are of these.</summary>
    [Fact]
    public void Query_SmallCube_EqualsTwin() =>
        Check(
            Gen.Frequency((4, Gen.OneOf(0, 1, 2, 39, 63, 64, 65, 127, 128, 129)), (1, Gen.Int[0, 700])),
            queriesEach: 100,
            cubes: (Queries / 600) + 1
        );

    /// <summary>Cubes around the edges of chunks and of several chunks.</summary>
    [Fact]
    public void Query_SeveralChunks_EqualsTwin() =>
        Check(
            Gen.OneOf(65_535, 65_536, 65_537, 131_072, 140_001),
            queriesEach: 2,
            cubes: Math.Max(4, Queries / 10_000)
        );

    /// <summary>Cubes of so many chunks that threads share them.</summary>
    [Fact]
    public void Query_SharedByThreads_EqualsTwin() =>
        Check(Gen.OneOf(524_288, 600_001), queriesEach: 3, cubes: Math.Max(1, Queries / 50_000));

    private static void Check(Gen<int> rows, int queriesEach, int cubes) =>
        Gen.Select(CubeCase.Of(rows), Gen.Select(RandomFilter.Any, Dimensions).Array[queriesEach])
            .Sample(
                (cubeCase, queries) =>
                {
                    Cube<Row> cube = cubeCase.Build();
                    var twin = new Twin(cubeCase.Facts());
                    foreach ((Filter<Row> filter, (Dimension<Row> a, Dimension<Row> b, Dimension<Row> c)) in queries)
                    {
                        CheckQueries(cube, twin, filter, a, b, c);
                    }
                },
                iter: cubes,
                threads: 1
            );

    /// <summary>Six queries under one filter.</summary>
    private static void CheckQueries(
        Cube<Row> cube,
        Twin twin,
        Filter<Row> filter,
        Dimension<Row> a,
        Dimension<Row> b,
        Dimension<Row> c
    )
    {
        string what = $"{filter} by {a}, {b}, {c}";
        int[] selected = twin.Select(filter);
        Cube<Row> some = cube.Where(filter);
        Assert.True(selected.Length == some.Count, $"{what}: count {some.Count}, expected {selected.Length}");
        Assert.Equal(selected.Select(i => twin.Facts[i]), some.OrderBy(row => row.Ordinal));

        CountTable table = some.CountBy(a);
        Assert.Equal(selected.Length, table.Total);
        Dictionary<(string?, string?), long> byA = twin.Count(selected, a);
        Equal($"count {what}", byA, Rows(table.Rows, table.Unknown));

        CrossTable cross = some.CountBy(a, b);
        Assert.Equal(selected.Length, cross.Total);
        Equal($"cross {what}", twin.Count(selected, a, b), Cells(cross));
        Equal($"rows {what}", byA, Rows(cross.Rows, 0));
        Equal($"columns {what}", twin.Count(selected, b), Rows(cross.Columns, 0));

        DistinctCount<Row> distinct = some.CountDistinct(c);
        long all = twin.CountDistinct(selected, c);
        Assert.True(all == distinct.Value, $"distinct {what}: {distinct.Value}, expected {all}");
        DistinctTable by = distinct.By(a);
        Assert.Equal(all, by.Total);
        Dictionary<(string?, string?), long> distinctByA = twin.CountDistinct(selected, c, a);
        Equal($"distinct by {what}", distinctByA, Rows(by.Rows, by.Unknown));

        CrossTable distinctCross = distinct.By(a, b);
        Assert.Equal(all, distinctCross.Total);
        Equal($"distinct cross {what}", twin.CountDistinct(selected, c, a, b), Cells(distinctCross));
        Equal($"distinct rows {what}", distinctByA, Rows(distinctCross.Rows, 0));
        Equal($"distinct columns {what}", twin.CountDistinct(selected, c, b), Rows(distinctCross.Columns, 0));
    }

    private static Dictionary<(string?, string?), long> Rows(IReadOnlyList<CategoryCount> rows, long unknown)
    {
        Dictionary<(string?, string?), long> counts = rows.ToDictionary(
            row => (row.Code, (string?)null),
            row => row.Count
        );
        if (unknown != 0)
        {
            counts.Add((null, null), unknown);
        }

        return counts;
    }

    /// <summary>The cells with a count, by the codes of row and column.</summary>
    internal static Dictionary<(string?, string?), long> Cells(CrossTable table)
    {
        var counts = new Dictionary<(string?, string?), long>();
        IReadOnlyList<IReadOnlyList<long>> cells = table.Counts();
        IReadOnlyList<CategoryCount> rows = table.Rows;
        IReadOnlyList<CategoryCount> columns = table.Columns;
        var listed = new List<(int, int, long)>();
        for (int row = 0; row < cells.Count; row++)
        {
            for (int column = 0; column < cells[row].Count; column++)
            {
                if (cells[row][column] != 0)
                {
                    listed.Add((row, column, cells[row][column]));
                    counts.Add((rows[row].Code, columns[column].Code), cells[row][column]);
                }
            }
        }

        Assert.Equal(listed, table.CellsWithCount());
        return counts;
    }

    private static void Equal(
        string what,
        Dictionary<(string?, string?), long> expected,
        Dictionary<(string?, string?), long> actual
    )
    {
        if (expected.Count != actual.Count || expected.Any(pair => actual.GetValueOrDefault(pair.Key) != pair.Value))
        {
            Assert.Fail($"{what}: got {Text(actual)}, expected {Text(expected)}");
        }
    }

    private static string Text(Dictionary<(string?, string?), long> counts) =>
        string.Join(
            " ",
            counts
                .OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
                .Take(40)
                .Select(pair => $"{pair.Key}={pair.Value}")
        );
}
