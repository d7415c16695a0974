using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>
/// A cell or total of a table with its row and column. A total over rows has no row, a total over columns no column.
/// </summary>
internal readonly record struct Observation(ResultCategory? Row, ResultCategory? Column, ResultCell Cell)
{
    /// <summary>The certain part of the cell; null if that is not known.</summary>
    public ResultCell? Certain { get; init; }

    /// <summary>The certain and the possible part as texts; empty if they are not known.</summary>
    public string[] CertaintyTexts =>
        Cell.Value is { } count && Certain?.Value is { } certain ? [Text(certain), Text(count - certain)] : ["", ""];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Returns all cells and totals: row by row, each row with its total, then the totals of columns.
    /// </summary>
    public static IEnumerable<Observation> Of(ResultTable table) =>
        table.Certain is { } certain
            ? Cells(table).Zip(Cells(certain), (all, part) => all with { Certain = part.Cell })
            : Cells(table);

    private static IEnumerable<Observation> Cells(ResultTable table)
    {
        ValueList<ResultCategory> rows = table.Rows.Categories;
        for (int row = 0; row < rows.Count; row++)
        {
            if (table.Columns is not { } columns)
            {
                yield return new Observation(rows[row], null, table[row, 0]);
                continue;
            }

            for (int column = 0; column < columns.Categories.Count; column++)
                yield return new Observation(rows[row], columns.Categories[column], table[row, column]);
            yield return new Observation(rows[row], null, table.RowTotals[row]);
        }

        for (int column = 0; column < table.ColumnTotals.Count; column++)
            yield return new Observation(null, table.Columns!.Categories[column], table.ColumnTotals[column]);
        yield return new Observation(null, null, table.Total);
    }
}
