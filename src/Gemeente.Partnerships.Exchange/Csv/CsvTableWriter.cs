using System.Buffers;
using System.Text;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Writes RFC 4180 text: a header, and a line for each record.</summary>
internal static class CsvTableWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;|\t\"\r\n");

    public static void Write<T>(Stream stream, CsvWriteOptions options, CsvColumn<T>[] columns, IEnumerable<T> records)
    {
        UTF8Encoding encoding = new(options.ByteOrderMark, throwOnInvalidBytes: true);
        using StreamWriter writer = new(stream, encoding, leaveOpen: true) { NewLine = "\r\n" };
        for (int i = 0; i < columns.Length; i++)
            WriteCell(writer, columns[i].Name, options.Delimiter, i);
        writer.WriteLine();
        foreach (T record in records)
        {
            for (int i = 0; i < columns.Length; i++)
                WriteCell(writer, columns[i].Cell(record), options.Delimiter, i);
            writer.WriteLine();
        }
    }

    private static void WriteCell(StreamWriter writer, string? cell, char delimiter, int index)
    {
        if (index > 0)
            writer.Write(delimiter);
        if (cell is null)
            return;
        // White space at either end is quoted, because readers trim what is not.
        if (cell.AsSpan().ContainsAny(Quoted) || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]))
        {
            writer.Write('"');
            writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(cell);
        }
    }
}
