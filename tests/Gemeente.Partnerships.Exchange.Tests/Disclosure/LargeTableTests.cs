using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

public sealed class LargeTableTests
{
    /// <summary>Computes exactly what can be known of each suppressed cell.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void Protect_LargeAdditiveTable_FlowAttackFails(int minimum) =>
        Gen.OneOf(LargeTables.TwoWay(30, 20, 500), LargeTables.TwoWay(50, 8, 700), LargeTables.TwoWay(12, 60, 2_000))
            .Sample(
                table =>
                {
                    ResultTable published = DisclosureControl.Protect(
                        table,
                        new DisclosurePolicy { MinCount = minimum }
                    );
                    AttackFails(table, published, minimum, every: 1);
                },
                iter: 5,
                threads: 1
            );

    /// <summary>Municipalities by countries: some thousands of suppressed cells, of which some are attacked.</summary>
    [Theory]
    [InlineData(537, 0.7, 1.1)]
    [InlineData(842, 1.0, 1.5)]
    public void Protect_MunicipalitiesByCountries_SuppressesFewFurtherCells(
        int municipalities,
        double skewOfRows,
        double skewOfColumns
    )
    {
        ResultTable table = LargeTables.TwoWay(municipalities, 195, 50_000, seed: 7, skewOfRows, skewOfColumns);

        ResultTable published = DisclosureControl.Protect(table, new DisclosurePolicy { MinCount = 5 });

        Assert.InRange(Further(published), 1, published.SuppressedCount / 20);
        AttackFails(table, published, 5, every: 601);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Protect_LargeNonAdditiveTable_MarginAttackFails(bool manyRows, bool manyColumns)
    {
        ResultTable published = Attack.Fails(LargeTables.Many(120, 15, 3_000, seed: 11, manyRows, manyColumns), 5);

        Assert.InRange(published.SuppressedCount, 1, Attack.All(published).Length - 1);
        Assert.True(Further(published) <= published.SuppressedCount / 20);
    }

    /// <summary>
    /// Most facts are in most rows and columns, so that each pair of a row and a column bounds its cell from below.
    /// </summary>
    [Theory]
    [InlineData(40, 15, 30, 3)]
    [InlineData(40, 15, 30, 10)]
    [InlineData(12, 25, 60, 5)]
    public void Protect_LargeOverlappingTable_MarginAttackFails(int rows, int columns, int facts, int minimum)
    {
        ResultTable published = Attack.Fails(LargeTables.Dense(rows, columns, facts, seed: 13), minimum);

        Assert.InRange(published.SuppressedCount, 1, Attack.All(published).Length - 1);
        Assert.True(Further(published) <= published.SuppressedCount / 5);
        Assert.Equal(facts, published.Total.Value);
    }

    [Fact]
    public void Protect_LongList_SuppressesFewCells()
    {
        ResultTable table = LargeTables.TwoWay(5_000, 1, 50_000, seed: 3, 1, 0);
        ResultTable list = new("facts", table.Rows, table.RowTotals, table.Total);

        ResultTable published = DisclosureControl.Protect(list, new DisclosurePolicy { MinCount = 5 });

        Assert.Equal(list.Cells.Count(cell => cell.Value is > 0 and < 5), published.SuppressedCount);
        Assert.Equal(list.Total, published.Total);
    }

    /// <summary>Without complementary suppression the attack finds small cells.</summary>
    [Fact]
    public void FlowAttack_PrimarySuppressionOnly_FindsCell()
    {
        ResultTable table = LargeTables.TwoWay(30, 20, 1_500, seed: 5, 0.7, 1.1);
        ResultTable naive = table.With(
            [.. table.Cells.Select(Hide)],
            [.. table.RowTotals.Select(Hide)],
            [.. table.ColumnTotals.Select(Hide)],
            table.Total
        );
        FlowAttacker attacker = new(table, naive, 5);

        Assert.Contains(
            Enumerable.Range(0, naive.Cells.Count),
            cell => naive.Cells[cell].Value is null && attacker.WidthOf(cell, 1) == 0
        );

        static ResultCell Hide(ResultCell cell) =>
            cell.Value is > 0 and < 5 ? ResultCell.Suppressed(SuppressionReason.BelowMinimum) : cell;
    }

    private static void AttackFails(ResultTable table, ResultTable published, int minimum, int every)
    {
        FlowAttacker attacker = new(table, published, minimum);
        ResultCell[] cells = Attack.All(published);
        int[] hidden = [.. Enumerable.Range(0, cells.Length).Where(cell => cells[cell].Value is null)];
        Assert.NotEmpty(hidden);
        Assert.All(
            cells.Zip(Attack.All(table)),
            pair =>
                Assert.True(
                    pair.First.Value is null
                        || (pair.First == pair.Second && pair.First.Value is 0 || pair.First.Value >= minimum)
                )
        );
        for (int i = 0; i < hidden.Length; i += every)
        {
            ResultCell cell = cells[hidden[i]];
            if (cell.Reason == SuppressionReason.Withheld)
                continue;
            long least = LeastWidth(cell, minimum);
            Assert.True(
                attacker.WidthOf(hidden[i], least) >= least,
                $"Cell {hidden[i]} ({cell}) of {table.Rows.Categories.Count} rows can be computed."
            );
        }
    }

    private static int Further(ResultTable published) =>
        Attack.All(published).Count(cell => cell.Reason == SuppressionReason.Complementary);

    private static long LeastWidth(ResultCell cell, int minimum) =>
        cell.Reason is SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum ? (minimum - 1) / 2 : 1;
}
