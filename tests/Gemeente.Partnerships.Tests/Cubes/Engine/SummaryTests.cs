using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>Compares sums and extremes with LINQ.</summary>
public sealed class SummaryTests
{
    private static readonly Measure<Row> Budget = Measure.Create(
        "budget",
        Label.Same("budget"),
        "euro",
        (Row row) =>
            row.Pick(77, 5) switch
            {
                0 => MeasureValue.Unknown,
                1 => MeasureValue.Between(row.Pick(78, 1000), 1000 + row.Pick(79, 1000)),
                2 when row.Pick(80, 40) == 0 => MeasureValue.AtLeast(50_000.25m),
                _ => MeasureValue.Exactly(row.Pick(81, 2_000_000) / 100m),
            }
    );

    [Fact]
    public void Summarize_RandomCube_EqualsLinq() =>
        Gen.Select(
                CubeCase.Of(Gen.Int[0, 400]),
                RandomFilter.Any,
                Gen.OneOf(RowDimensions.All.OfType<Dimension<Row, int>>().ToArray())
            )
            .Sample(
                (cubeCase, filter, dimension) =>
                {
                    Cube<Row> cube = cubeCase.Build().Where(filter);
                    Row[] facts = [.. cubeCase.Facts().Where(filter.Matches)];
                    Assert.Equal(Naive(facts), cube.Summarize(Budget).Value);
                    SummaryTable<int> table = cube.Summarize(Budget).By(dimension);
                    Row[] unknown = [.. facts.Where(row => dimension.Classify(row).IsUnknown)];
                    Assert.Equal(unknown.Length == 0 ? null : Naive(unknown), table.Unknown);
                    var expected = facts
                        .SelectMany(row =>
                            Enumerable
                                .Range(0, dimension.Classify(row).Count)
                                .Select(i => dimension.Classify(row)[i])
                                .Distinct()
                                .Select(category => (category, row))
                        )
                        .GroupBy(pair => pair.category, pair => pair.row)
                        .OrderBy(group => group.Key)
                        .Select(group => new SummaryRow<int>(group.Key, Naive([.. group])));
                    Assert.Equal(expected, table);
                },
                iter: 1000,
                threads: 1
            );

    [Fact]
    public void Summarize_AfterChange_EqualsNewCube()
    {
        Row[] facts = [.. Enumerable.Range(0, 3000).Select(i => new Row(i, 4))];
        Cube<Row> cube = Cube.Create(
            facts,
            new CubeOptions<Row> { Key = row => $"{row.Ordinal}", ClusterBy = [RowDimensions.Few] }
        );
        Assert.Equal(Naive(facts), cube.Summarize(Budget).Value);
        cube = cube.With([new Row(7, 9), new Row(5000, 9)], ["3"]);
        Assert.Equal(
            Naive([.. facts.Where(row => row.Ordinal is not (3 or 7)), new Row(7, 9), new Row(5000, 9)]),
            cube.Summarize(Budget).Value
        );
    }

    [Fact]
    public void Summarize_MeasureThrows_NamesMeasure()
    {
        Measure<Row> broken = Measure.Create(
            "broken",
            Label.Same("broken"),
            "euro",
            (Func<Row, MeasureValue>)(_ => throw new FormatException("no"))
        );
        ClassifierException thrown = Assert.Throws<ClassifierException>(() =>
            Cube.Create([new Row(1, 1)]).Summarize(broken).Value
        );
        Assert.Contains("'broken'", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("922337203685477.5807")]
    [InlineData("-922337203685477.5808")]
    [InlineData("79228162514264337593543950335")]
    public void Summarize_AmountTooLarge_Throws(string amount)
    {
        decimal value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        Measure<Row> measure = Measure.Create(
            "large",
            Label.Same("large"),
            "euro",
            (Row _) => MeasureValue.Exactly(value)
        );
        Assert.Throws<ClassifierException>(() => Cube.Create([new Row(1, 1)]).Summarize(measure).Value);
    }

    private static Summary Naive(Row[] facts)
    {
        MeasureValue[] known = [.. facts.Select(Budget.Value).Where(value => value.IsKnown)];
        bool open = known.Any(value => value.Upper is null);
        return new Summary(
            facts.Length,
            facts.Length - known.Length,
            known.Sum(value => value.Lower),
            open ? null : known.Sum(value => value.Upper),
            known.Length == 0 ? null : known.Min(value => value.Lower),
            known.Length == 0 || open ? null : known.Max(value => value.Upper)
        );
    }
}
