using System.Globalization;
using Gemeente.Partnerships.Text;
using SpreadCheetah;

namespace Gemeente.Partnerships.Excel.Writing;

/// <summary>Writes rows of text as a workbook, with a sheet about their origin.</summary>
internal static class RowWorkbook
{
    private static readonly Label TableName = new("tabel", "table");

    /// <summary>Writes the rows. Numbers and percentages in columns of numbers are numbers, all else is text.</summary>
    /// <param name="columns">The headings, and whether a column has numbers.</param>
    /// <param name="rows">The rows, with a cell for each column.</param>
    /// <param name="destination">The destination, which stays open.</param>
    /// <param name="options">The settings.</param>
    /// <param name="title">The name of the data.</param>
    /// <param name="asOf">The reference date of the rows.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="notes">The notes about the rows.</param>
    /// <exception cref="ArgumentException">
    /// A cell is longer than 32 767 characters, or a sheet cannot have the rows or columns.
    /// </exception>
    public static void Write(
        IReadOnlyList<(string Heading, bool IsNumber)> columns,
        IReadOnlyList<IReadOnlyList<string>> rows,
        Stream destination,
        WorkbookWriteOptions options,
        string title,
        DateOnly asOf,
        ValueList<DataSource> sources,
        IEnumerable<string> notes
    )
    {
        using WorkbookWriter writer = new(destination);
        writer.StartSheet(
            TableName.In(options.Language),
            [.. columns.Select((column, i) => rows.Select(row => row[i].Length).Append(column.Heading.Length).Max())],
            rows.Count
        );
        writer.Add([.. columns.Select(column => writer.Bold(column.Heading))]);
        foreach (IReadOnlyList<string> row in rows)
            writer.Add([
                .. row.Select((text, i) => columns[i].IsNumber ? NumberOf(writer, text) : TextOf(writer, text)),
            ]);
        AboutSheet.Write(writer, options, title, asOf, sources, notes, isDataSet: false);
        writer.Finish();
    }

    private static Cell TextOf(WorkbookWriter writer, string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) ? writer.Code(text) : WorkbookWriter.Text(text);

    private static Cell NumberOf(WorkbookWriter writer, string text) =>
        text == "." ? new Cell(0)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? new Cell(number)
        : text.EndsWith(" %", StringComparison.Ordinal)
        && decimal.TryParse(
            text[..^2].Replace(',', '.'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out decimal percent
        )
            ? writer.Percent(percent / 100)
        : WorkbookWriter.Text(text);
}
