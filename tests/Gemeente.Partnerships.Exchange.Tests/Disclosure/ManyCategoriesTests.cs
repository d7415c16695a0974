using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>Tables of facts with any number of rows and columns.</summary>
public sealed class ManyCategoriesTests
{
    /// <summary>
    /// Nearly all facts are about water: of 20 facts, 19 about water and 5 about trade make at least 4 about both.
    /// </summary>
    [Fact]
    public void Protect_RowAndColumnExceedTotal_CellStaysProtected()
    {
        Fact[] facts =
        [
            .. Enumerable
                .Range(0, 20)
                .Select(i => new Fact(
                    [.. Where(("water", i != 0), ("health", i < 9), ("school", i >= 8))],
                    [.. Where(("trade", i < 5), ("aid", i >= 3), ("peace", i % 2 == 0 || i < 7))]
                )),
        ];
        ResultTable table = ResultTable.Of(
            Cube.Create<Fact>(facts).CountBy(RandomFacts.Rows(many: true), RandomFacts.Columns(many: true))
        );

        ResultTable published = Attack.Fails(table, 5);

        Assert.True(published.SuppressedCount < Attack.All(published).Length);

        static IEnumerable<string> Where(params (string Name, bool Holds)[] all) =>
            all.Where(one => one.Holds).Select(one => one.Name);
    }

    /// <summary>
    /// Other facts exist that make a table with the same published cells, so that every attack must fail.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Protect_MultiValuedFacts_AlternativeFactsExistForEachCell(int minimum)
    {
        int tried = 0;
        RandomFacts
            .TwoWay(2, 2, true, true)
            .Where(table => TwinFacts.CountOf(table) < 200_000)
            .Sample(
                table =>
                {
                    ResultTable published = DisclosureControl.Protect(
                        table,
                        new DisclosurePolicy { MinCount = minimum }
                    );
                    if (published.Total.Value is null || published.SuppressedCount == 0)
                        return;
                    tried++;
                    (long[] least, long[] most) = TwinFacts.Enumerate(table, published, minimum);
                    ResultCell[] cells = Attack.All(published);
                    for (int i = 0; i < cells.Length; i++)
                    {
                        long width =
                            cells[i].Value is not null ? 0
                            : Attack.IsSmall(cells[i]) ? (minimum - 1) / 2
                            : 1;
                        Assert.True(
                            most[i] - least[i] >= width,
                            $"Cell {i} ({cells[i]}) is {least[i]} to {most[i]} in\n{Attack.Show(published)}of\n{Attack.Show(table)}"
                        );
                    }
                },
                iter: 400,
                threads: 1
            );
        Assert.True(tried > 20, $"Only {tried} tables could be tried.");
    }
}
