namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Converts the spellings of a geographical name to one key, without case, diacritics, hyphens, apostrophes, spaces and
/// other punctuation, and with <c>Sint</c> for <c>St.</c>. Names with equal keys are spellings of the same name.
/// </summary>
/// <remarks>
/// The result does not depend on the culture or the Unicode data of the machine. Safe for use by several threads.
/// </remarks>
public static class NameFolding
{
    /// <summary>Returns the key of a name; empty for a name without letters and digits.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        int maxLength = 2 * name.Length;
        Span<char> key = maxLength <= 256 ? stackalloc char[256] : new char[maxLength];
        int length = 0;
        int word = 0; // the start of the current word in the key
        foreach (char c in name)
        {
            if (IsMark(c))
                continue;
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                length = EndWord(key, word, length);
                word = length;
            }
            else
            {
                key[length++] = LetterFolding.Fold(c, out char second);
                if (second != '\0')
                    key[length++] = second;
            }
        }

        return key[..EndWord(key, word, length)].ToString();
    }

    private static int EndWord(Span<char> key, int word, int length)
    {
        if (key[word..length] is not "st")
            return length;
        "sint".CopyTo(key[word..]);
        return word + 4;
    }

    /// <summary>
    /// True for a character inside a word that is not a letter: a mark, an apostrophe or a separate accent.
    /// </summary>
    private static bool IsMark(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' || LetterFolding.IsMark(c);
}
