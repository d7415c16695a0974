namespace Gemeente.Partnerships.Writing;

/// <summary>
/// The note on a theme that a source names in other words than those of the code list. It is written by imports and
/// read by reports.
/// </summary>
internal static class ThemeNote
{
    private const string Begin = "The source says '";
    private const string Taken = "' for the theme, which is taken for ";
    private const string And = ", ";

    /// <summary>Returns the note.</summary>
    /// <param name="words">The words of the source.</param>
    /// <param name="names">The English names of the themes that they are taken for.</param>
    public static string Write(string words, IEnumerable<string> names) =>
        $"{Begin}{words}{Taken}{string.Join(And, names)}.";

    /// <summary>Returns the words in a note, each with the English names of its themes.</summary>
    /// <param name="note">The note of a record; null is read as empty.</param>
    public static IEnumerable<(string Words, string Names)> Read(string? note)
    {
        string rest = note ?? "";
        while (rest.IndexOf(Taken, StringComparison.Ordinal) is > 0 and var taken)
        {
            int begin = rest.LastIndexOf(Begin, taken, StringComparison.Ordinal);
            string after = rest[(taken + Taken.Length)..];
            int end = after.IndexOf('.', StringComparison.Ordinal);
            if (begin >= 0 && end > 0)
                yield return (rest[(begin + Begin.Length)..taken], after[..end]);
            rest = after;
        }
    }
}
