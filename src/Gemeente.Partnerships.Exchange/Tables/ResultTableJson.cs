using System.Text.Json;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Tables as JSON, in the form in which the tables of a cube write themselves.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class ResultTableJson
{
    /// <summary>
    /// Writes the table. What has no value is null; <c>missing</c> and <c>suppressed</c> at the end say which cells
    /// these are and why, a total being a cell without a row or without a column. Shares are made of published values
    /// only.
    /// </summary>
    public static void Write(ResultTable table, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        if (table.Columns is { } columns)
            WriteTwoWay(table, columns, writer);
        else
            WriteOneWay(table, writer);
        if (table.RoundedTo > 1)
            writer.WriteNumber("roundedTo", table.RoundedTo);
        WriteWithout(table, CellStatus.Missing, writer);
        WriteWithout(table, CellStatus.Suppressed, writer);
        writer.WriteEndObject();
    }

    private static void WriteOneWay(ResultTable table, Utf8JsonWriter writer)
    {
        ValueList<ResultCategory> rows = table.Rows.Categories;
        bool hasUnknown = rows.Count > 0 && rows[^1].Code is null;
        long? unknown = hasUnknown ? table[rows.Count - 1, 0].Value : 0;
        writer.WriteString("dimension", table.Rows.Id);
        writer.WriteString("unit", table.Unit);
        WriteNumber(writer, "total", table.Total.Value);
        WriteNumber(writer, "unknown", unknown);
        writer.WriteBoolean("multiValued", table.Rows.IsMultiValued);
        writer.WriteStartArray("rows");
        for (int row = 0; row < rows.Count - (hasUnknown ? 1 : 0); row++)
        {
            long? count = table[row, 0].Value;
            writer.WriteStartObject();
            WriteCategory(writer, rows[row]);
            WriteNumber(writer, "count", count);
            if (!table.IsDistinct)
            {
                WriteShare(writer, "share", count, table.Total.Value);
                WriteShare(writer, "shareOfKnown", count, table.Total.Value - unknown);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTwoWay(ResultTable table, ResultAxis columns, Utf8JsonWriter writer)
    {
        writer.WriteString("rowDimension", table.Rows.Id);
        writer.WriteString("columnDimension", columns.Id);
        writer.WriteString("unit", table.Unit);
        WriteNumber(writer, "total", table.Total.Value);
        writer.WriteBoolean("multiValued", table.Rows.IsMultiValued || columns.IsMultiValued);
        WriteMargin(writer, "rows", table.Rows.Categories, table.RowTotals);
        WriteMargin(writer, "columns", columns.Categories, table.ColumnTotals);
        writer.WriteStartArray("counts");
        for (int row = 0; row < table.RowCount; row++)
        {
            writer.WriteStartArray();
            for (int column = 0; column < table.ColumnCount; column++)
                WriteValue(writer, table[row, column].Value);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteMargin(
        Utf8JsonWriter writer,
        string name,
        ValueList<ResultCategory> categories,
        ValueList<ResultCell> totals
    )
    {
        writer.WriteStartArray(name);
        for (int i = 0; i < categories.Count; i++)
        {
            writer.WriteStartObject();
            WriteCategory(writer, categories[i]);
            WriteNumber(writer, "total", totals[i].Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The cells of a status, by the codes of their row and column.</summary>
    private static void WriteWithout(ResultTable table, CellStatus status, Utf8JsonWriter writer)
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

    private static void WriteCategory(Utf8JsonWriter writer, ResultCategory category)
    {
        writer.WriteString("code", category.Code);
        writer.WriteString("nl", category.Label.Dutch);
        writer.WriteString("en", category.Label.English);
    }

    private static void WriteShare(Utf8JsonWriter writer, string name, long? count, long? total)
    {
        if (count is { } part && total is > 0 and { } whole)
            writer.WriteNumber(name, (double)part / whole);
        else
            writer.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    private static void WriteValue(Utf8JsonWriter writer, long? value)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}
