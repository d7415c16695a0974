using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Large sparse tables in which a few rows and columns have most facts, like municipalities and countries.
/// </summary>
internal static class LargeTables
{
    /// <summary>Random additive tables.</summary>
    public static Gen<ResultTable> TwoWay(int rows, int columns, int factCount) =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Double[0, 1.5], Gen.Double[0, 1.5])
            .Select((seed, bySize, byColumn) => TwoWay(rows, columns, factCount, seed, bySize, byColumn));

    /// <summary>An additive table.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="factCount">The total.</param>
    /// <param name="seed">The seed of the random numbers.</param>
    /// <param name="skewOfRows">The inequality of rows; 0 for equal rows.</param>
    /// <param name="skewOfColumns">The inequality of columns; 0 for equal columns.</param>
    public static ResultTable TwoWay(
        int rows,
        int columns,
        int factCount,
        int seed,
        double skewOfRows,
        double skewOfColumns
    )
    {
        Random draw = new(seed);
        double[] ofRows = Shares(rows, skewOfRows);
        double[] ofColumns = Shares(columns, skewOfColumns);
        long[] cells = new long[rows * columns];
        long[] rowTotals = new long[rows];
        long[] columnTotals = new long[columns];
        for (int fact = 0; fact < factCount; fact++)
        {
            (int row, int column) = (Draw(ofRows, draw), Draw(ofColumns, draw));
            cells[(row * columns) + column]++;
            rowTotals[row]++;
            columnTotals[column]++;
        }

        return new ResultTable(
            "ties",
            Axis("row", rows),
            Axis("column", columns),
            Values(cells),
            Values(rowTotals),
            Values(columnTotals),
            ResultCell.Of(factCount),
            isDistinct: false
        );
    }

    /// <summary>A table in which a fact may be in several rows, or in several columns.</summary>
    public static ResultTable Many(int rows, int columns, int factCount, int seed, bool manyRows, bool manyColumns)
    {
        Random draw = new(seed);
        double[] ofRows = Shares(rows, 0.7);
        double[] ofColumns = Shares(columns, 1);
        Fact[] facts =
        [
            .. Enumerable
                .Range(0, factCount)
                .Select(_ => new Fact(Categories("r", ofRows, manyRows), Categories("c", ofColumns, manyColumns))),
        ];
        return ResultTable.Of(
            Cube.Create<Fact>(facts).CountBy(RandomFacts.Rows(manyRows), RandomFacts.Columns(manyColumns))
        );

        string[] Categories(string prefix, double[] shares, bool many) =>
            [
                .. Enumerable
                    .Range(0, many ? 1 + draw.Next(3) : 1)
                    .Select(_ => $"{prefix}{Draw(shares, draw)}")
                    .Distinct(),
            ];
    }

    /// <summary>
    /// A table in which a fact may be in very many rows and columns: nearly all facts in the first ones, few in the
    /// last.
    /// </summary>
    public static ResultTable Dense(int rows, int columns, int factCount, int seed)
    {
        Random draw = new(seed);
        Fact[] facts =
        [
            .. Enumerable.Range(0, factCount).Select(_ => new Fact(Categories("r", rows), Categories("c", columns))),
        ];
        return ResultTable.Of(
            Cube.Create<Fact>(facts).CountBy(RandomFacts.Rows(many: true), RandomFacts.Columns(many: true))
        );

        string[] Categories(string prefix, int count) =>
            [
                .. Enumerable
                    .Range(0, count)
                    .Where(i => draw.NextDouble() > (i + 0.2) / count)
                    .Select(i => $"{prefix}{i}"),
            ];
    }

    private static double[] Shares(int count, double skew)
    {
        double[] upTo = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++)
            upTo[i] = sum += Math.Pow(i + 1, -skew);
        return [.. upTo.Select(share => share / sum)];
    }

    private static int Draw(double[] upTo, Random draw)
    {
        int found = Array.BinarySearch(upTo, draw.NextDouble());
        return Math.Min(found < 0 ? ~found : found, upTo.Length - 1);
    }

    private static ValueList<ResultCell> Values(long[] values) => [.. values.Select(ResultCell.Of)];

    private static ResultAxis Axis(string id, int count) =>
        new(
            id,
            Label.Same(id),
            false,
            [.. Enumerable.Range(0, count).Select(i => new ResultCategory($"{id}{i}", Label.Same($"{id}{i}")))]
        );
}
