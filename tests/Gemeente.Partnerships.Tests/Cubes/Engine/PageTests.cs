using CsCheck;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>Compares pages with facts sorted by LINQ.</summary>
public sealed class PageTests
{
    private static readonly Dimension<Row, int>[] Orders =
    [
        RowDimensions.Constant,
        RowDimensions.Few,
        RowDimensions.Middle,
        RowDimensions.Many,
        RowDimensions.Sorted,
        RowDimensions.Skewed,
        RowDimensions.FewTags,
        RowDimensions.ManyTags,
    ];

    private static readonly Gen<(Dimension<Row, int> Order, bool IsDescending, int Skip, int Take)> Pages = Gen.Select(
        Gen.OneOf(Orders),
        Gen.Bool,
        Gen.OneOf(Gen.Int[0, 30], Gen.Int[0, 70_000]),
        Gen.Int[0, 80]
    );

    [Fact]
    public void Page_OneChunk_EqualsSortedFacts() => Check(Gen.Int[0, 500], 2000);

    [Fact]
    public void Page_SeveralChunks_EqualsSortedFacts() => Check(Gen.OneOf(65_536, 131_073), 12);

    [Theory]
    [InlineData(long.MaxValue, int.MaxValue, 0)]
    [InlineData(10, int.MaxValue, 0)]
    [InlineData(9, int.MaxValue, 1)]
    [InlineData(0, int.MaxValue, 10)]
    [InlineData(4, 2, 2)]
    public void Page_BeyondTheEnd_IsShort(long skip, int take, int length)
    {
        Cube<Row> cube = Cube.Create(Enumerable.Range(0, 10).Select(i => new Row(i, 1)));
        Assert.Equal(
            length,
            cube.Page(
                new PageRequest<Row>
                {
                    OrderBy = RowDimensions.Many,
                    Skip = skip,
                    Take = take,
                }
            ).Count
        );
    }

    [Fact]
    public void PageRequest_Negative_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new PageRequest<Row> { OrderBy = RowDimensions.Few, Skip = -1 }
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new PageRequest<Row> { OrderBy = RowDimensions.Few, Take = -1 }
        );
    }

    private static void Check(Gen<int> rows, int cubes) =>
        Gen.Select(CubeCase.Of(rows), RandomFilter.Any, Pages)
            .Sample(
                (cubeCase, filter, page) =>
                {
                    Cube<Row> cube = cubeCase.Build();
                    int sign = page.IsDescending ? -1 : 1;
                    Row[] sorted =
                    [
                        .. cubeCase
                            .Facts()
                            .Where(filter.Matches)
                            .OrderBy(row => page.Order.Classify(row).IsUnknown ? 1 : 0)
                            .ThenBy(row =>
                                Categories(page.Order, row).Select(category => sign * category).DefaultIfEmpty(0).Min()
                            )
                            .ThenByDescending(row => row.Ordinal),
                    ];
                    IReadOnlyList<Row> got = cube.Where(filter)
                        .Page(
                            new PageRequest<Row>
                            {
                                OrderBy = page.Order,
                                IsDescending = page.IsDescending,
                                Skip = page.Skip,
                                Take = page.Take,
                                ThenBy = Comparer<Row>.Create((left, right) => right.Ordinal.CompareTo(left.Ordinal)),
                            }
                        );
                    Assert.Equal(sorted.Skip(page.Skip).Take(page.Take), got);
                },
                iter: cubes,
                threads: 1
            );

    private static IEnumerable<int> Categories(Dimension<Row, int> dimension, Row row)
    {
        Classification<int> classification = dimension.Classify(row);
        return Enumerable.Range(0, classification.Count).Select(i => classification[i]);
    }
}
