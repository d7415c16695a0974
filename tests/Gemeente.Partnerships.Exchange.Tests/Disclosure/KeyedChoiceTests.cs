using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>The choices that a key makes for a cell: by what the cell counts, and not by its table.</summary>
public sealed class KeyedChoiceTests
{
    private const int Many = 1_000_000;

    // The first row has the total 25, in both tables. Cells, totals of rows, totals of columns, total.
    private static readonly ResultTable ByTheme = SmallTables.TwoWay("country", "theme", [8, 2, 15], [3, 2, 20]);
    private static readonly ResultTable ByYear = SmallTables.TwoWay("country", "year", [20, 5], [10, 15]);

    [Fact]
    public void Cost_SameTotalInAnotherTable_IsSame()
    {
        Assert.Equal<IEnumerable<int>>(Costs(ByTheme)[6..8], Costs(ByYear)[4..6]);
        Assert.Equal(Costs(ByTheme)[^1], Costs(ByYear)[^1]);
    }

    [Fact]
    public void Cost_RowsAndColumnsExchanged_IsSame()
    {
        ResultTable exchanged = SmallTables.TwoWay("theme", "country", [8, 3], [2, 2], [15, 20]);
        int[] costs = Costs(exchanged);
        Assert.Equal<IEnumerable<int>>(
            Costs(ByTheme)[..6],
            [costs[0], costs[2], costs[4], costs[1], costs[3], costs[5]]
        );
    }

    [Fact]
    public void Cost_OtherCategoryValueOrKey_Differs()
    {
        int[] costs = Costs(ByTheme);
        Assert.Equal(costs.Length, costs.Distinct().Count());
        int[] changed = Costs(SmallTables.TwoWay("country", "theme", [8, 2, 15], [3, 2, 21]));
        Assert.Equal<IEnumerable<int>>(costs[..5], changed[..5]);
        Assert.NotEqual(costs[5], changed[5]);
        Assert.DoesNotContain(costs, new KeyedChoice(SmallTables.Key(2), ByTheme).Cost(0, Many).Equals);
    }

    [Fact]
    public void IsChosen_ManyCells_AboutOneInTheNumber()
    {
        ResultTable table = SmallTables.TwoWay([.. Enumerable.Range(0, 40).Select(row => new long[100])]);
        KeyedChoice choice = new(SmallTables.Key(1), table);
        Assert.InRange(Enumerable.Range(0, 4_000).Count(cell => choice.IsChosen(cell, 4)), 850, 1_150);
    }

    private static int[] Costs(ResultTable table)
    {
        KeyedChoice choice = new(SmallTables.Key(1), table);
        return [.. table.AllCells.Select((_, cell) => choice.Cost(cell, Many))];
    }
}
