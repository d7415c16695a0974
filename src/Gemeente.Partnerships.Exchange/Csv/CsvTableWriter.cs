using System.Buffers;
using System.Text;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Exchange.DataPackages;
using static System.FormattableString;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Writes RFC 4180 text: a header, and a row for each record.</summary>
internal static class CsvTableWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;|\t\"\r\n");

    /// <summary>Writes a table. Its name is for the message if it is larger than what can be read back.</summary>
    /// <exception cref="ArgumentException">A cell or the table is too long.</exception>
    public static void Write<T>(
        Stream stream,
        CsvWriteOptions options,
        CsvColumn<T>[] columns,
        IEnumerable<T> records,
        string table,
        DataPackageLimits? limits = null
    )
    {
        limits ??= DataPackageLimits.Default;
        UTF8Encoding encoding = new(options.HasByteOrderMark, throwOnInvalidBytes: true);
        using StreamWriter writer = new(stream, encoding, leaveOpen: true);
        StringBuilder line = new();
        for (int i = 0; i < columns.Length; i++)
            AddCell(line, columns[i].Name, options.Delimiter, i);
        long length = 1; // a byte order mark
        WriteLine();
        int number = 0;
        foreach (T record in records)
        {
            number++;
            for (int i = 0; i < columns.Length; i++)
            {
                if (columns[i].IsTooLong(record))
                    throw new ArgumentException(
                        Invariant($"{columns[i].Name} of record {number} in {table} is too long: at most ")
                            + Invariant($"{RecordLimits.MaxTextLength} characters of a text and ")
                            + Invariant($"{RecordLimits.MaxListLength} items of a list are read."),
                        nameof(records)
                    );
                int before = line.Length;
                AddCell(line, columns[i].Cell(record), options.Delimiter, i);
                if (line.Length - before > limits.MaxCellLength)
                {
                    throw new ArgumentException(
                        Invariant(
                            $"{columns[i].Name} of record {number} in {table} has {line.Length - before} characters; "
                        ) + Invariant($"at most {limits.MaxCellLength} are read."),
                        nameof(records)
                    );
                }
            }

            WriteLine();
            if (length > limits.MaxTableLength)
                throw new ArgumentException(
                    Invariant($"{table} has more than {limits.MaxTableLength} characters at record {number}."),
                    nameof(records)
                );
        }

        void WriteLine()
        {
            line.Append("\r\n");
            length += line.Length;
            foreach (ReadOnlyMemory<char> chunk in line.GetChunks())
                writer.Write(chunk.Span);
            line.Clear();
        }
    }

    private static void AddCell(StringBuilder line, string? cell, char delimiter, int index)
    {
        if (index > 0)
            line.Append(delimiter);
        if (cell is null)
            return;
        // White space at either end is quoted, because readers trim what is not.
        if (cell.AsSpan().ContainsAny(Quoted) || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]))
            line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(cell);
    }
}
