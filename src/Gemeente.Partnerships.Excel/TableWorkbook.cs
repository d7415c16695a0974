using Gemeente.Partnerships.Excel.Writing;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;
using SpreadCheetah;

namespace Gemeente.Partnerships.Excel;

/// <summary>Writes tables as .xlsx workbooks (werkmappen), for people.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class TableWorkbook
{
    private static readonly Label Code = new("code", "code");
    private static readonly Label TableName = new("tabel", "table");

    /// <summary>
    /// Writes a table: a row for each category of its rows with code and name, a column for each category of its
    /// columns, and the totals. Counts are numbers. A missing cell is a dot and a suppressed cell an x with the number
    /// of its reason, which the sheet about the table explains. A table of which a part is only possible has
    /// columns with the certain and the possible counts.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="destination">The destination, which stays open.</param>
    /// <param name="options">The settings; null for the default.</param>
    /// <param name="asOf">The reference date of the counts; null if it is not known.</param>
    /// <param name="sources">The sources of the counted records.</param>
    /// <exception cref="ArgumentException">
    /// A name is longer than 32 767 characters, or a sheet cannot have the rows or columns.
    /// </exception>
    public static void Write(
        ResultTable table,
        Stream destination,
        WorkbookWriteOptions? options = null,
        DateOnly? asOf = null,
        ValueList<DataSource>? sources = null
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(destination);
        options ??= WorkbookWriteOptions.Default;
        Language language = options.Language;
        using WorkbookWriter writer = new(destination);
        string[] headings = [.. Headings(table, language)];
        int names = table.Rows.Categories.Select(row => row.Label.In(language).Length).DefaultIfEmpty().Max();
        writer.StartSheet(
            TableName.In(language),
            [.. headings.Select((heading, i) => i == 1 ? Math.Max(heading.Length, names) : heading.Length)],
            table.RowCount
        );
        writer.Add([.. headings.Select(writer.Bold)]);
        for (int row = 0; row < table.RowCount; row++)
        {
            ResultCategory category = table.Rows.Categories[row];
            writer.Add([
                writer.Code(TableTexts.CodeOf(category)),
                WorkbookWriter.Text(category.Label.In(language)),
                .. Cells(table, row).Select(cell => CellOf(cell)),
            ]);
        }

        writer.Add([
            WorkbookWriter.Text(TableTexts.TotalCode),
            writer.Bold(TableTexts.Total.In(language)),
            .. Totals(table)
                .Select(cell => cell.Value is { } value ? writer.Bold(value) : writer.Bold(TableNotes.Text(cell))),
        ]);
        string title = table.Columns is { } columns
            ? $"{table.Unit}: {table.Rows.Label.In(language)} x {columns.Label.In(language)}"
            : $"{table.Unit}: {table.Rows.Label.In(language)}";
        AboutSheet.Write(writer, options, title, asOf, sources ?? [], Notes(table, language), isDataSet: false);
        writer.Finish();
    }

    private static IEnumerable<string> Headings(ResultTable table, Language language)
    {
        yield return Code.In(language);
        yield return table.Rows.Label.In(language);
        if (table.Columns is { } columns)
        {
            foreach (ResultCategory column in columns.Categories)
                yield return column.Label.In(language);
            yield return TableTexts.Total.In(language);
        }
        else
        {
            yield return table.Unit;
        }

        if (table.HasPossible)
        {
            yield return TableTexts.Certain.In(language);
            yield return TableTexts.Possible.In(language);
        }
    }

    private static IEnumerable<ResultCell> Cells(ResultTable table, int row)
    {
        for (int column = 0; column < table.ColumnCount; column++)
            yield return table[row, column];
        if (table.Columns is not null)
            yield return table.RowTotals[row];
        if (table.HasPossible)
        {
            foreach (
                ResultCell part in table.Columns is null
                    ? Parts(table[row, 0], table.Certain![row, 0])
                    : Parts(table.RowTotals[row], table.Certain!.RowTotals[row])
            )
                yield return part;
        }
    }

    private static IEnumerable<ResultCell> Totals(ResultTable table)
    {
        foreach (ResultCell total in table.ColumnTotals)
            yield return total;
        yield return table.Total;
        if (table.HasPossible)
        {
            foreach (ResultCell part in Parts(table.Total, table.Certain!.Total))
                yield return part;
        }
    }

    /// <summary>Returns the certain and the possible part of a cell.</summary>
    private static ResultCell[] Parts(ResultCell cell, ResultCell certain) =>
        [
            certain,
            cell.Value is { } count && certain.Value is { } part ? ResultCell.Of(count - part) : ResultCell.Missing,
        ];

    private static Cell CellOf(ResultCell cell) =>
        cell.Value is { } value ? new Cell(value) : WorkbookWriter.Text(TableNotes.Text(cell));

    private static IEnumerable<string> Notes(ResultTable table, Language language)
    {
        if (table.HasPossible && table.Total.Value is { } total && table.Certain?.Total.Value is { } certain)
            yield return TableTexts.CertainOf(certain, total).In(language);
        foreach (string note in TableNotes.Of(table, language, mark => mark))
            yield return $"{note}.";
    }
}
