using System.Text.Json;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Writes tables as JSON, in the form of the tables of a cube.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class ResultTableJson
{
    /// <summary>
    /// Writes the table. A cell without a value is null. The members <c>missing</c> and <c>suppressed</c> list these
    /// cells with their reasons. A total has no row or no column there. Shares are of published values only.
    /// </summary>
    public static void Write(ResultTable table, Utf8JsonWriter destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(destination);
        destination.WriteStartObject();
        if (table.Columns is { } columns)
            WriteTwoWay(table, columns, destination);
        else
            WriteOneWay(table, destination);
        if (table.RoundedTo > 1)
            destination.WriteNumber("roundedTo", table.RoundedTo);
        WriteCells(table, CellStatus.Missing, destination);
        WriteCells(table, CellStatus.Suppressed, destination);
        destination.WriteEndObject();
    }

    private static void WriteOneWay(ResultTable table, Utf8JsonWriter writer)
    {
        bool hasUnknown = table.Rows.Categories is [.., { Code: null }];
        int known = table.RowCount - (hasUnknown ? 1 : 0);
        TableJson.WriteOneWay(
            writer,
            table.Rows.Id,
            table.Unit,
            table.Total.Value,
            hasUnknown ? table[known, 0].Value : 0,
            table.Rows.IsMultiValued,
            hasShares: !table.IsDistinct,
            Counts(table.Rows, table.Cells).Take(known)
        );
    }

    private static void WriteTwoWay(ResultTable table, ResultAxis columns, Utf8JsonWriter writer) =>
        TableJson.WriteTwoWay(
            writer,
            (table.Rows.Id, columns.Id),
            table.Unit,
            table.Total.Value,
            table.Rows.IsMultiValued || columns.IsMultiValued,
            Counts(table.Rows, table.RowTotals),
            Counts(columns, table.ColumnTotals),
            Enumerable
                .Range(0, table.RowCount)
                .Select(row => Enumerable.Range(0, table.ColumnCount).Select(column => table[row, column].Value))
        );

    private static IEnumerable<(string? Code, Label Label, long? Count)> Counts(
        ResultAxis axis,
        ValueList<ResultCell> cells
    ) => axis.Categories.Zip(cells, (category, cell) => (category.Code, category.Label, cell.Value));

    /// <summary>Writes the cells with a status, by the codes of their row and column.</summary>
    private static void WriteCells(ResultTable table, CellStatus status, Utf8JsonWriter writer)
    {
        Observation[] cells = [.. Observation.Of(table).Where(observation => observation.Cell.Status == status)];
        if (cells.Length == 0)
            return;
        writer.WriteStartArray(TableTexts.CodeOf(status));
        foreach (Observation cell in cells)
        {
            writer.WriteStartObject();
            if (cell.Row is { } row)
                writer.WriteString("row", row.Code);
            if (cell.Column is { } column)
                writer.WriteString("column", column.Code);
            if (cell.Cell.Reason is { } reason)
                writer.WriteString("reason", TableTexts.CodeOf(reason));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
