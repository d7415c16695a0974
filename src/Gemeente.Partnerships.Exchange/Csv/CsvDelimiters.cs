using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Detects the delimiter of a file.</summary>
internal static class CsvDelimiters
{
    /// <summary>The delimiters that are detected.</summary>
    public const string Candidates = ",;\t|";

    private const string Hint = "sep=";
    private const int MaxRecords = 100;
    private const int MaxCharacters = 256 * 1024;

    /// <summary>
    /// Returns the delimiter in the line <c>sep=;</c> at the beginning of some spreadsheets, which is emptied; null if
    /// no such line exists.
    /// </summary>
    public static char? TakeHint(ref string text)
    {
        if (
            !text.StartsWith(Hint, StringComparison.OrdinalIgnoreCase)
            || text.Length < 6
            || text[5] is not ('\r' or '\n')
        )
            return null;
        char delimiter = text[4];
        text = text[5..];
        return Candidates.Contains(delimiter, StringComparison.Ordinal) ? delimiter : null;
    }

    /// <summary>
    /// Returns the delimiter that splits the most records into as many fields as the header, and the header into the
    /// most.
    /// </summary>
    public static char Detect(string text)
    {
        (char best, double bestScore) = (',', 0);
        foreach (char candidate in Candidates)
        {
            double score = Score(text, 0, candidate);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        return best;
    }

    /// <summary>
    /// Returns the score of a delimiter for a text from its header on: the part of the records that have as many fields
    /// as the header, and a little more for many fields.
    /// </summary>
    public static double Score(string text, int header, char delimiter)
    {
        CsvTokenizer tokens = new(text.Substring(header, Math.Min(text.Length - header, MaxCharacters)), delimiter);
        if (tokens.Next() is not (CsvToken.Record or CsvToken.TooLong) || tokens.FieldCount < 2)
            return 0;
        int fields = tokens.FieldCount;
        (int alike, int all) = (1, 1);
        for (; all < MaxRecords && tokens.Next() is var token and not CsvToken.End; all++)
            alike += token == CsvToken.Record && tokens.FieldCount == fields ? 1 : 0;
        return (double)alike / all * (1 + (fields / 100.0));
    }
}
