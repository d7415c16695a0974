using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>The place of the header in a foreign file. Spreadsheets often have titles above it.</summary>
/// <param name="Delimiter">The delimiter of the cells.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Offset">The index in the text at which that line begins; in a sheet the index of the row.</param>
/// <param name="FieldCount">The number of fields that it names.</param>
internal readonly record struct SheetHeader(char Delimiter, int Line, int Offset, int FieldCount)
{
    /// <summary>The number of rows among which the header is looked for.</summary>
    public const int MaxRows = 20;

    /// <summary>
    /// Returns the first row that names all required columns, or a fuller one if no row of the table is between them,
    /// with the delimiter that splits the rows best. Null if none of the first rows is a header.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="delimiters">The delimiters to try.</param>
    /// <param name="fieldsIn">The fields of the columns that a row names; null if it is not a header.</param>
    public static SheetHeader? Find(string text, ReadOnlySpan<char> delimiters, Func<string[], string?[]?> fieldsIn)
    {
        (SheetHeader? best, double bestScore) = (null, -1);
        foreach (char delimiter in delimiters)
        {
            if (Find(text, delimiter, fieldsIn) is not { } header)
                continue;
            double score = CsvDelimiters.Score(text, header.Offset, delimiter);
            if (score > bestScore)
                (best, bestScore) = (header, score);
        }

        return best;
    }

    /// <summary>Reports the text above the header.</summary>
    public void ReportTitles(string text, string file, List<DataIssue> issues)
    {
        // Lines are those of the rows: only a line feed ends one.
        ReadOnlySpan<char> above = text.AsSpan(0, Offset);
        int line = 0;
        foreach (Range row in above.Split('\n'))
        {
            line++;
            ReadOnlySpan<char> title = above[row].Trim($"{Delimiter}\t\r ");
            if (!title.IsEmpty)
                issues.Add(ExchangeIssueMessages.Title(title.ToString()).ToIssue() with { File = file, Line = line });
        }
    }

    private static SheetHeader? Find(string text, char delimiter, Func<string[], string?[]?> fieldsIn) =>
        Find(new CsvTokenizer(text, delimiter), fieldsIn) is { } header ? header with { Delimiter = delimiter } : null;

    /// <summary>
    /// The first row that names all required columns, or a fuller one if no row of the table is between them. Null if
    /// none of the first rows is a header. The delimiter is not set.
    /// </summary>
    public static SheetHeader? Find(RowSource tokens, Func<string[], string?[]?> fieldsIn)
    {
        (SheetHeader? header, string?[] fields) = (null, []);
        for (int row = 0; row < MaxRows && tokens.Next() is var token and not CsvToken.End; row++)
        {
            // A row with too many fields may be a header by its first ones, so that the reader reports why it is not.
            bool hasNames = token is CsvToken.Record or CsvToken.TooLong;
            if (hasNames && fieldsIn(tokens.TrimmedFields()) is { } found)
            {
                if (Count(found) > Count(fields))
                    (header, fields) = (new SheetHeader('\0', tokens.Line, tokens.Begin, Count(found)), found);
            }
            else if (header is not null && (!hasNames || IsRow(tokens, fields)))
            {
                break;
            }
        }

        return header;
    }

    private static int Count(string?[] fields) => fields.Count(field => field is not null);

    // A title that has the names of columns by chance has no filled cells below it.
    private static bool IsRow(RowSource tokens, string?[] fields)
    {
        int filled = 0;
        for (int i = 0; i < Math.Min(tokens.FieldCount, fields.Length); i++)
            filled += fields[i] is not null && !tokens[i].IsWhiteSpace() ? 1 : 0;
        return filled >= HeaderRecogniser.MinColumns;
    }
}
