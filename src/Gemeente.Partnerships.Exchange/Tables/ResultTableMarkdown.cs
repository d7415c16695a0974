using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Writes tables as Markdown (the tables of GitHub), for people.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class ResultTableMarkdown
{
    /// <summary>
    /// Writes the table as a grid. A missing cell is a dot and a suppressed cell an x, as in the tables of Statistics
    /// Netherlands (CBS). The number after the x refers to the reason below the table. Characters with a meaning in
    /// Markdown are escaped.
    /// </summary>
    public static void Write(ResultTable table, TextWriter destination, Language language)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(destination);
        string total = TableTexts.Total.In(language);
        string[] certain = table.HasPossible ? [TableTexts.Certain.In(language), TableTexts.Possible.In(language)] : [];
        WriteCertainty(table, destination, language);
        string rows = MarkdownText.Escape(table.Rows.Label.In(language));
        if (table.Columns is { } columns)
        {
            string corner = $"{rows} / {MarkdownText.Escape(columns.Label.In(language))}";
            WriteHead(destination, [corner, .. columns.Categories.Select(Name), total, .. certain]);
            for (int row = 0; row < table.RowCount; row++)
            {
                int index = row;
                WriteRow(
                    destination,
                    [
                        Name(table.Rows.Categories[row]),
                        .. Enumerable
                            .Range(0, table.ColumnCount)
                            .Select(column => TableNotes.Text(table[index, column])),
                        TableNotes.Text(table.RowTotals[row]),
                        .. Parts(table.RowTotals[index], table.Certain?.RowTotals[index]),
                    ]
                );
            }

            WriteRow(
                destination,
                [
                    total,
                    .. table.ColumnTotals.Select(TableNotes.Text),
                    TableNotes.Text(table.Total),
                    .. Parts(table.Total, table.Certain?.Total),
                ]
            );
        }
        else
        {
            WriteHead(destination, [rows, MarkdownText.Escape(table.Unit), .. certain]);
            for (int row = 0; row < table.RowCount; row++)
            {
                int index = row;
                WriteRow(
                    destination,
                    [
                        Name(table.Rows.Categories[row]),
                        TableNotes.Text(table[row, 0]),
                        .. Parts(table[index, 0], table.Certain?[index, 0]),
                    ]
                );
            }

            WriteRow(destination, [total, TableNotes.Text(table.Total), .. Parts(table.Total, table.Certain?.Total)]);
        }

        WriteNotes(table, destination, language);

        string[] Parts(ResultCell cell, ResultCell? part) =>
            table.HasPossible ? new Observation(null, null, cell) { Certain = part }.CertaintyTexts : [];

        string Name(ResultCategory category) => MarkdownText.Escape(category.Label.In(language));
    }

    /// <summary>Writes a sentence if less is certain than possible.</summary>
    private static void WriteCertainty(ResultTable table, TextWriter destination, Language language)
    {
        if (table.Total.Value is not { } total || table.Certain?.Total.Value is not { } certain)
            return;
        if (total - certain > certain)
            destination.Write($"{TableTexts.CertainOf(certain, total).In(language)}\n\n");
    }

    private static void WriteHead(TextWriter destination, string[] headings)
    {
        WriteRow(destination, headings);
        destination.Write($"|---|{string.Concat(Enumerable.Repeat("---:|", headings.Length - 1))}\n");
    }

    private static void WriteRow(TextWriter destination, string[] cells) =>
        destination.Write($"| {string.Join(" | ", cells)} |\n");

    private static void WriteNotes(ResultTable table, TextWriter destination, Language language)
    {
        IReadOnlyList<string> notes = TableNotes.Of(table, language, mark => $"`{mark}`");
        if (notes.Count == 0)
            return;
        destination.Write('\n');
        foreach (string note in notes)
            destination.Write($"* {note}.\n");
    }
}
