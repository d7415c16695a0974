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
            return With(table, cells, [], [], Total(cells, table.Total, AddsUp(table, table.Rows)));
        List<ResultCell> rowTotals = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            int from = row * table.ColumnCount;
            rowTotals.Add(Total([.. cells.Skip(from).Take(table.ColumnCount)], table.RowTotals[row], AddsUp(table, columns)));
        }

        List<ResultCell> columnTotals = [];
        for (int column = 0; column < table.ColumnCount; column++)
        {
            int place = column;
            ValueList<ResultCell> ofColumn = [.. cells.Where((_, i) => i % table.ColumnCount == place)];
            columnTotals.Add(Total(ofColumn, table.ColumnTotals[column], AddsUp(table, table.Rows)));
        }

        bool addUp = AddsUp(table, table.Rows);
        ResultCell total = Total([.. addUp ? rowTotals : columnTotals], table.Total, addUp || AddsUp(table, columns));
        return With(table, cells, [.. rowTotals], [.. columnTotals], total);
    }

    private static bool AddsUp(ResultTable table, ResultAxis axis) => !table.IsDistinct && !axis.IsMultiValued;

    private ResultCell Total(ValueList<ResultCell> rounded, ResultCell total, bool addsUp)
    {
        if (addsUp)
        {
            return rounded.Any(cell => cell.Value is null)
                ? ResultCell.Suppressed(SuppressionReason.Complementary)
                : ResultCell.Of(rounded.Sum(cell => cell.Value!.Value));
        }

        ResultCell roundedTotal = Round(total);
        if (roundedTotal.Value is not { } value)
            return roundedTotal;
        long least = Least(value);
        long most = rounded.Sum(cell => Most(cell.Value ?? 0));
        long widest = rounded.Count == 0 ? 0 : rounded.Max(cell => Most(cell.Value ?? 0) - Least(cell.Value ?? 0));
        return most - widest >= least && rounded.All(cell => cell.Value is not null)
            ? roundedTotal
            : ResultCell.Suppressed(SuppressionReason.Complementary);
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
