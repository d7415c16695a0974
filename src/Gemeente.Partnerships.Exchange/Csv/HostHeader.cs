namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Where the names of the columns stand in somebody's file: spreadsheets have titles above them.</summary>
/// <param name="Delimiter">What stands between the cells.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Offset">Where that line begins in the text.</param>
internal readonly record struct HostHeader(char Delimiter, int Line, int Offset)
{
    /// <summary>How many rows may be looked at.</summary>
    public const int MostRows = 20;

    private const int LongestTitle = 80;

    /// <summary>Of the first rows, the one that names the most columns; with the delimiter that cuts what follows best. Null where none is a header.</summary>
    public static HostHeader? Find(string text, ReadOnlySpan<char> delimiters, Func<string[], int> columnsIn)
    {
        (HostHeader? best, double bestScore) = (null, -1);
        foreach (char delimiter in delimiters)
        {
            if (Find(text, delimiter, columnsIn) is not { } header)
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
            issues.Add(new DataIssue
            {
                Severity = IssueSeverity.Warning,
                Code = "csv-title",
                Message = $"'{Excerpt.Of(title, LongestTitle)}' stands above the names of the columns and is not read.",
                File = file,
                Line = line,
            });
        }

        return string.Concat(new string('\n', Line - 1), text.AsSpan(Offset));
    }

    private static HostHeader? Find(string text, char delimiter, Func<string[], int> columnsIn)
    {
        CsvTokenizer tokens = new(text, delimiter);
        (HostHeader? header, int most) = (null, 0);
        for (int row = 0; row < MostRows && tokens.Next() is var token and not CsvToken.End; row++)
        {
            string[] names = new string[tokens.FieldCount];
            for (int i = 0; i < names.Length; i++)
                names[i] = tokens[i].Trim().ToString();
            if (token == CsvToken.Record && columnsIn(names) is var columns && columns > most)
                (header, most) = (new HostHeader(delimiter, tokens.Line, tokens.Begin), columns);
        }

        return header;
    }

    private static IEnumerable<(int Line, Range Range)> Lines(string text)
    {
        (int line, int begin) = (1, 0);
        for (int end; (end = text.IndexOf('\n', begin)) >= 0; begin = end + 1)
            yield return (line++, begin..end);
    }
}
