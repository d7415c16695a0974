using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Finds out what stands between the cells of a file.</summary>
internal static class CsvDelimiters
{
    /// <summary>What may stand between cells.</summary>
    public const string Candidates = ",;\t|";

    private const string Hint = "sep=";
    private const int RecordsLookedAt = 100;
    private const int CharactersLookedAt = 256 * 1024;

    /// <summary>
    /// Takes away the line <c>sep=;</c> with which some spreadsheets begin, leaving the line empty; null where there is
    /// none.
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
    /// The delimiter that cuts most records into as many fields as the header, and the header into most.
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
    /// How well a delimiter cuts a text from its header on: the part of records with as many fields, and a little for
    /// many fields.
    /// </summary>
    public static double Score(string text, int header, char delimiter)
    {
        CsvTokenizer tokens = new(
            text.Substring(header, Math.Min(text.Length - header, CharactersLookedAt)),
            delimiter
        );
        if (tokens.Next() is not (CsvToken.Record or CsvToken.TooLong) || tokens.FieldCount < 2)
            return 0;
        int fields = tokens.FieldCount;
        (int alike, int all) = (1, 1);
        for (; all < RecordsLookedAt && tokens.Next() is var token and not CsvToken.End; all++)
            alike += token == CsvToken.Record && tokens.FieldCount == fields ? 1 : 0;
        return (double)alike / all * (1 + (fields / 100.0));
    }
}
