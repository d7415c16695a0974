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
    /// cells by their codes, with their reasons. A total has no code of the dimension that it sums. Shares are of
    /// published values only.
    /// </summary>
    public static void Write(ResultTable table, Utf8JsonWriter destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(destination);
        destination.WriteStartObject();
        TableJson.Write(destination, Content(table));
        if (table.RoundedTo > 1)
            destination.WriteNumber("roundedTo", table.RoundedTo);
        WriteCells(table, CellStatus.Missing, destination);
        WriteCells(table, CellStatus.Suppressed, destination);
        destination.WriteEndObject();
    }

    private static TableContent Content(ResultTable table)
    {
        TableAxis rows = Axis(table.Rows, table.Columns is null ? table.Cells : table.RowTotals);
        return new TableContent
        {
            Unit = table.Unit,
            Total = table.Total.Value,
            Unknown = rows.Unknown,
            Certain = table.Certain?.Total.Value,
            IsOverlapPossible =
                table.IsDistinct || table.Rows.IsMultiValued || table.Columns is { IsMultiValued: true },
            HasShares = table.Columns is null && !table.IsDistinct,
            Axes = table.Columns is { } columns ? [rows, Axis(columns, table.ColumnTotals)] : [rows],
            Rows = [.. Rows(table)],
        };
    }

    /// <summary>
    /// Returns the rows of a one-way table, or the cells of a two-way table except those with the count 0.
    /// </summary>
    private static IEnumerable<TableRow> Rows(ResultTable table)
    {
        foreach (Observation cell in Observation.Of(table))
        {
            if (cell.Row is not { } row)
                continue;
            if (table.Columns is null)
                yield return Row(cell, row.Code);
            else if (cell.Column is { } column && cell.Cell.Value != 0)
                yield return Row(cell, row.Code, column.Code);
        }

        static TableRow Row(Observation cell, params string?[] codes) =>
            new(cell.Cell.Value, codes)
            {
                HasCertain = cell.Certain is not null,
                Part = cell.Certain?.Value is { } certain ? CertainPart.Counted(certain) : default,
            };
    }

    private static TableAxis Axis(ResultAxis axis, ValueList<ResultCell> totals) =>
        new(
            axis.Id,
            axis.Label,
            [
                .. axis.Categories.Zip(
                    totals,
                    (category, total) => new TableCategory(category.Code, category.Label, total.Value)
                ),
            ]
        );

    /// <summary>Writes the cells with a status, by the codes of their row and column.</summary>
    private static void WriteCells(ResultTable table, CellStatus status, Utf8JsonWriter writer)
    {
        Observation[] cells = [.. Observation.Of(table).Where(observation => observation.Cell.Status == status)];
        if (cells.Length == 0)
            return;
        string[] dimensions = table.Columns is { } columns ? [table.Rows.Id, columns.Id] : [table.Rows.Id];
        writer.WriteStartArray(TableCodes.Status.CodeOf(status));
        foreach (Observation cell in cells)
        {
            writer.WriteStartObject();
            if (cell.Row is { } row)
                writer.WriteString(TableJson.MemberName(dimensions, 0), row.Code);
            if (cell.Column is { } column)
                writer.WriteString(TableJson.MemberName(dimensions, 1), column.Code);
            if (cell.Cell.Reason is { } reason)
                writer.WriteString("reason", TableCodes.Reason.CodeOf(reason));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
