using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>Rounds what a table publishes to multiples of a number, half up.</summary>
internal sealed class Rounding(int multiple)
{
    private readonly int _half = multiple / 2;

    /// <summary>Rounds each value by itself: of a table that hides what must be hidden, that tells less than the table does.</summary>
    public ResultTable Round(ResultTable table) => With(table, Round(table.Cells), Round(table.RowTotals), Round(table.ColumnTotals), Round(table.Total));

    /// <summary>
    /// Rounds cells, and makes totals of the rounded cells, so that they tell nothing more. Where cells do not add up to
    /// their total, that is rounded too, and hidden if it would tell more of a cell than its rounded value does.
    /// </summary>
    public ResultTable RoundAddingUp(ResultTable table)
    {
        ValueList<ResultCell> cells = Round(table.Cells);
        if (table.Columns is not { } columns)
            return With(table, cells, [], [], Total(cells, table.Total, table, table.Rows));
        List<ResultCell> rowTotals = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            int from = row * table.ColumnCount;
            rowTotals.Add(Total([.. cells.Skip(from).Take(table.ColumnCount)], table.RowTotals[row], table, columns));
        }

        List<ResultCell> columnTotals = [];
        for (int column = 0; column < table.ColumnCount; column++)
        {
            int place = column;
            ValueList<ResultCell> ofColumn = [.. cells.Where((_, i) => i % table.ColumnCount == place)];
            columnTotals.Add(Total(ofColumn, table.ColumnTotals[column], table, table.Rows));
        }

        ResultCell total = AddsUp(table, table.Rows)
            ? Total([.. rowTotals], table.Total, table, table.Rows)
            : Total([.. columnTotals], table.Total, table, columns);
        return With(table, cells, [.. rowTotals], [.. columnTotals], total);
    }

    private static bool AddsUp(ResultTable table, ResultAxis axis) => !table.IsDistinct && !axis.IsMultiValued;

    private ResultCell Total(ValueList<ResultCell> rounded, ResultCell total, ResultTable table, ResultAxis along)
    {
        if (rounded.Any(cell => cell.Value is null))
            return ResultCell.Suppressed(SuppressionReason.Complementary);
        if (AddsUp(table, along))
            return ResultCell.Of(rounded.Sum(cell => cell.Value!.Value));
        ResultCell roundedTotal = Round(total);
        return roundedTotal.Value is not { } value || (LeavesRoomBelow(value, rounded) && LeavesRoomAbove(value, rounded, table, along))
            ? roundedTotal
            : ResultCell.Suppressed(SuppressionReason.Complementary);
    }

    /// <summary>Whether each cell can be the least that is rounded so, and the total still no more than all together.</summary>
    private bool LeavesRoomBelow(long total, ValueList<ResultCell> rounded)
    {
        long most = rounded.Sum(cell => Most(cell.Value!.Value));
        long widest = rounded.Count == 0 ? 0 : rounded.Max(cell => Most(cell.Value!.Value) - Least(cell.Value!.Value));
        return most - widest >= Least(total);
    }

    /// <summary>Whether each cell can be the most that is rounded so, and the total still hold it and those that are in no cell.</summary>
    private bool LeavesRoomAbove(long total, ValueList<ResultCell> rounded, ResultTable table, ResultAxis along)
    {
        bool isApart = !table.IsDistinct && along.Categories.Count > 1 && along.Categories[^1].Code is null;
        return !isApart || rounded.Take(rounded.Count - 1).Max(cell => Most(cell.Value!.Value)) + Most(rounded[^1].Value!.Value) <= Most(total);
    }

    /// <summary>The least that is rounded to a value.</summary>
    private long Least(long rounded) => Math.Max(0, rounded - _half);

    /// <summary>The most that is rounded to a value.</summary>
    private long Most(long rounded) => rounded + multiple - 1 - _half;

    private ValueList<ResultCell> Round(ValueList<ResultCell> cells) => [.. cells.Select(Round)];

    private ResultCell Round(ResultCell cell) => cell.Value is { } value ? ResultCell.Of((value + _half) / multiple * multiple) : cell;

    private ResultTable With(
        ResultTable table, ValueList<ResultCell> cells, ValueList<ResultCell> rowTotals, ValueList<ResultCell> columnTotals, ResultCell total)
        => table.With(cells, rowTotals, columnTotals, total) with { RoundedTo = multiple };
}
