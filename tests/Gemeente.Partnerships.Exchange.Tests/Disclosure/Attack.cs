using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>Attacks published tables.</summary>
internal static class Attack
{
    /// <summary>Protects a table with a minimum count, and asserts that the attack finds no suppressed cell.</summary>
    public static ResultTable Fails(ResultTable table, int minimum, DisclosureKey? key = null)
    {
        DisclosurePolicy policy = new() { MinCount = minimum };
        ResultTable published = DisclosureControl.Protect(table, policy, null, key);
        MarginAttacker attacker = new(table, published, minimum);
        Assert.True(attacker.Attack(), "What is published contradicts itself.");
        ResultCell[] truth = All(table);
        ResultCell[] cells = All(published);
        for (int i = 0; i < cells.Length; i++)
        {
            long value = truth[i].Value!.Value;
            if (cells[i].Value is { } shown)
            {
                Assert.Equal(value, shown);
                Assert.False(shown > 0 && shown < minimum);
                continue;
            }

            Assert.NotNull(cells[i].Reason);
            Assert.InRange(value, attacker.Lower[i], attacker.Upper[i]);
            long width = IsSmall(cells[i]) ? (minimum - 1) / 2 : 1;
            Assert.True(
                attacker.Upper[i] - attacker.Lower[i] >= width,
                $"Cell {i} ({cells[i]}) is {attacker.Lower[i]} to {attacker.Upper[i]} in\n{Show(published)}of\n{Show(table)}"
            );
        }

        return published;
    }

    public static bool IsSmall(ResultCell cell) =>
        cell.Reason is SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum;

    public static ResultCell[] All(ResultTable table) =>
        [.. table.Cells, .. table.RowTotals, .. table.ColumnTotals, table.Total];

    public static string Show(ResultTable table) =>
        string.Concat(
            Enumerable
                .Range(0, table.RowCount)
                .Select(row =>
                    string.Join(
                        " | ",
                        Enumerable.Range(0, table.ColumnCount).Select(column => table[row, column].ToString())
                    ) + (table.Columns is null ? "\n" : $" || {table.RowTotals[row]}\n")
                )
        )
        + string.Join(" | ", table.ColumnTotals.AsEnumerable())
        + $" || {table.Total}\n";
}
