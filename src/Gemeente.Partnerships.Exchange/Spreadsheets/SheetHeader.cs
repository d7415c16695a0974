using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Where the names of the columns stand in somebody's file: spreadsheets have titles above them.</summary>
/// <param name="Delimiter">What stands between the cells.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Offset">Where that line begins in the text.</param>
internal readonly record struct SheetHeader(char Delimiter, int Line, int Offset)
{
    /// <summary>How many rows may be looked at.</summary>
    public const int MaxRows = 20;

    private const int MaxTitleLength = 80;

    /// <summary>
    /// The first row that names all columns that are needed, or a fuller one with no row of a table between; with the
    /// delimiter that cuts what follows best. Null where none of the first rows does.
    /// </summary>
    public static SheetHeader? Find(string text, ReadOnlySpan<char> delimiters, HeaderNames names)
    {
        (SheetHeader? best, double bestScore) = (null, -1);
        foreach (char delimiter in delimiters)
        {
            if (Find(text, delimiter, names) is not { } header)
                continue;
            double score = CsvDelimiters.Score(text, header.Offset, delimiter);
            if (score > bestScore)
                (best, bestScore) = (header, score);
        }

        return best;
    }

    /// <summary>The text with nothing above the header; what stood there is told.</summary>
    public string Uncover(string text, string file, List<DataIssue> issues)
    {
        if (Line == 1)
            return text;
        foreach ((int line, Range range) in Lines(text[..Offset]))
        {
            ReadOnlySpan<char> title = text.AsSpan(range).Trim($"{Delimiter}\r\t ");
            if (title.IsEmpty)
                continue;
            issues.Add(
                new DataIssue
                {
                    Severity = IssueSeverity.Warning,
                    Code = "csv-title",
                    Message =
                        $"'{Excerpt.Of(title, MaxTitleLength)}' stands above the names of the columns and is not read.",
                    File = file,
                    Line = line,
                }
            );
        }

        return string.Concat(new string('\n', Line - 1), text.AsSpan(Offset));
    }

    private static SheetHeader? Find(string text, char delimiter, HeaderNames names)
    {
        CsvTokenizer tokens = new(text, delimiter);
        (SheetHeader? header, string?[] fields) = (null, []);
        for (int row = 0; row < MaxRows && tokens.Next() is var token and not CsvToken.End; row++)
        {
            // Of a row that is too long the first columns may be a header, so that it is told why it is none.
            bool hasNames = token is CsvToken.Record or CsvToken.TooLong;
            if (hasNames && names.FieldsIn(tokens.TrimmedFields()) is { } found)
            {
                if (Count(found) > Count(fields))
                    (header, fields) = (new SheetHeader(delimiter, tokens.Line, tokens.Begin), found);
            }
            else if (header is not null && (!hasNames || IsRow(tokens, fields)))
            {
                break;
            }
        }

        return header;
    }

    private static int Count(string?[] fields) => fields.Count(field => field is not null);

    // As many cells below the names of columns as these are at least: a title that is called like columns has none
    // below it.
    private static bool IsRow(CsvTokenizer tokens, string?[] fields)
    {
        int filled = 0;
        for (int i = 0; i < Math.Min(tokens.FieldCount, fields.Length); i++)
            filled += fields[i] is not null && !tokens[i].IsWhiteSpace() ? 1 : 0;
        return filled >= HeaderNames.LeastColumns;
    }

    private static IEnumerable<(int Line, Range Range)> Lines(string text)
    {
        (int line, int begin) = (1, 0);
        for (int end; (end = text.IndexOf('\n', begin)) >= 0; begin = end + 1)
            yield return (line++, begin..end);
    }
}
