using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>Rounds what a table publishes to multiples of a number, half up.</summary>
internal sealed class Rounding(int multiple)
{
    // No count comes near, nor do sums of these come near the largest number.
    private const long Unbounded = 1L << 40;

    private readonly int _half = multiple / 2;

    /// <summary>
    /// Rounds each value by itself: of a table that hides what must be hidden, that tells less than the table does.
    /// </summary>
    public ResultTable Round(ResultTable table) => With(table, [.. table.All.Select(Round)]);

    /// <summary>
    /// Rounds cells, and makes totals of the rounded cells, so that they tell nothing more. Where cells do not add up
    /// to their total, that is rounded too, and hidden if it would tell more of a cell than its rounded value does.
    /// </summary>
    public ResultTable RoundAddingUp(ResultTable table, CellSystem system)
    {
        ResultCell[] cells = [.. table.All.Select(Round)];
        (long Least, long Most)[] known = [.. cells.Select((cell, i) => Known(cell, IsCounted(i, system)))];
        TotalLine[] sums =
        [
            .. system.ColumnsAddUp ? system.OverColumns : [],
            .. system.RowsAddUp ? system.OverRows : [],
        ];
        foreach (TotalLine line in sums)
        {
            cells[line.Total] = Sum(cells, line);
            known[line.Total] = (line.Cells.Sum(cell => known[cell].Least), line.Cells.Sum(cell => known[cell].Most));
        }

        foreach (LinearConstraint bound in system.Bounds)
        {
            if (LeavesRoom(bound, cells, known))
                continue;
            int total = bound.More.Concat(bound.Less).MaxBy(system.RankOf);
            cells[total] = ResultCell.Suppressed(SuppressionReason.Complementary);
            known[total] = (0, Unbounded);
        }

        foreach (TotalLine line in sums)
            cells[line.Total] = Sum(cells, line);
        return With(table, cells);
    }

    /// <summary>
    /// Whether it is known to be more than 0: categories stand in a table because they occur, and all of a category is
    /// in one cell where there is one row or one column.
    /// </summary>
    private static bool IsCounted(int cell, CellSystem system) =>
        system.Values[cell] > 0 && (system.RankOf(cell) > 0 || system.Rows.Count() <= 1 || system.Columns.Count() <= 1);

    private static ResultCell Sum(ResultCell[] cells, TotalLine line)
    {
        ResultCell total = cells[line.Total];
        return total.Value is null ? total
            : line.Cells.Any(cell => cells[cell].Value is null) ? ResultCell.Suppressed(SuppressionReason.Complementary)
            : ResultCell.Of(line.Cells.Sum(cell => cells[cell].Value!.Value));
    }

    /// <summary>Whether each can be all that is rounded so, whatever the others are.</summary>
    private static bool LeavesRoom(LinearConstraint bound, ResultCell[] cells, (long Least, long Most)[] known)
    {
        long slack = bound.More.Sum(cell => known[cell].Most) - bound.Less.Sum(cell => known[cell].Least);
        return bound
            .More.Concat(bound.Less)
            .All(cell => cells[cell].Value is null || known[cell].Most - known[cell].Least <= slack);
    }

    /// <summary>The least and the most that is published so.</summary>
    private (long Least, long Most) Known(ResultCell cell, bool isCounted) =>
        cell.Value is { } rounded
            ? (Math.Max(isCounted ? 1 : 0, rounded - _half), rounded + multiple - 1 - _half)
            : (0, Unbounded);

    private ResultCell Round(ResultCell cell) =>
        cell.Value is { } value ? ResultCell.Of((value + _half) / multiple * multiple) : cell;

    private ResultTable With(ResultTable table, ResultCell[] cells) => table.With(cells) with { RoundedTo = multiple };
}
