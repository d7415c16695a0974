using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>Rounds the published values of a table to multiples of a number, half up.</summary>
internal sealed class TableRounding(int multiple)
{
    // Greater than any count; sums of it stay far below the largest number.
    private const long Unbounded = 1L << 40;

    private readonly int _half = multiple / 2;

    /// <summary>
    /// Rounds each value by itself. That is safe for a table with suppressed cells: rounding only removes information.
    /// </summary>
    public ResultTable Round(ResultTable table) => With(table, [.. table.AllCells.Select(Round)]);

    /// <summary>
    /// Rounds the cells, and computes totals from the rounded cells, so that totals disclose nothing more. A total that
    /// is not the sum of its cells is rounded. It is suppressed if it would disclose more of a cell than the rounded
    /// value of that cell does.
    /// </summary>
    public ResultTable RoundWithTotals(ResultTable table, CellNetwork network)
    {
        ResultCell[] cells = [.. table.AllCells.Select(Round)];
        (long Min, long Max)[] intervals = [.. cells.Select((cell, i) => IntervalOf(cell, IsKnownNonZero(i, network)))];
        MarginalTotal[] sums =
        [
            .. network.AreColumnsAdditive ? network.TotalsOverColumns : [],
            .. network.AreRowsAdditive ? network.TotalsOverRows : [],
        ];
        foreach (MarginalTotal margin in sums)
        {
            cells[margin.Total] = Sum(cells, margin);
            intervals[margin.Total] = (
                margin.Cells.Sum(cell => intervals[cell].Min),
                margin.Cells.Sum(cell => intervals[cell].Max)
            );
        }

        foreach (LinearConstraint constraint in network.Constraints)
        {
            if (IsSafe(constraint, cells, intervals))
                continue;
            int total = constraint.Plus.Concat(constraint.Minus).MaxBy(network.LevelOf);
            cells[total] = ResultCell.Suppressed(SuppressionReason.Complementary);
            intervals[total] = (0, Unbounded);
        }

        foreach (MarginalTotal margin in sums)
            cells[margin.Total] = Sum(cells, margin);
        return With(table, cells);
    }

    /// <summary>
    /// True if a reader knows that the cell is not 0. A category is in a table because it occurs, and with one row or
    /// one column the whole category is in one cell.
    /// </summary>
    private static bool IsKnownNonZero(int cell, CellNetwork network) =>
        network.Values[cell] > 0
        && (network.LevelOf(cell) > 0 || network.Rows.Count() <= 1 || network.Columns.Count() <= 1);

    private static ResultCell Sum(ResultCell[] cells, MarginalTotal margin)
    {
        ResultCell total = cells[margin.Total];
        return total.Value is null ? total
            : margin.Cells.Any(cell => cells[cell].Value is null)
                ? ResultCell.Suppressed(SuppressionReason.Complementary)
            : ResultCell.Of(margin.Cells.Sum(cell => cells[cell].Value!.Value));
    }

    /// <summary>
    /// True if each cell of the constraint can have every value that rounds to its published value, whatever the other
    /// cells are.
    /// </summary>
    private static bool IsSafe(LinearConstraint constraint, ResultCell[] cells, (long Min, long Max)[] intervals)
    {
        long slack =
            constraint.Plus.Sum(cell => intervals[cell].Max) - constraint.Minus.Sum(cell => intervals[cell].Min);
        return constraint
            .Plus.Concat(constraint.Minus)
            .All(cell => cells[cell].Value is null || intervals[cell].Max - intervals[cell].Min <= slack);
    }

    /// <summary>Returns the smallest and largest value that round to the published value.</summary>
    private (long Min, long Max) IntervalOf(ResultCell cell, bool isKnownNonZero) =>
        cell.Value is { } rounded
            ? (Math.Max(isKnownNonZero ? 1 : 0, rounded - _half), rounded + multiple - 1 - _half)
            : (0, Unbounded);

    private ResultCell Round(ResultCell cell) =>
        cell.Value is { } value ? ResultCell.Of((value + _half) / multiple * multiple) : cell;

    private ResultTable With(ResultTable table, ResultCell[] cells) => table.With(cells) with { RoundedTo = multiple };
}
