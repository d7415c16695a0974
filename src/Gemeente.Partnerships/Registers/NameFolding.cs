namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Brings the spellings of a geographical name to one key: without case, diacritics, hyphens, apostrophes, spaces and
/// other punctuation, and with <c>St.</c> written out as <c>Sint</c>. Two names with equal keys are spelled alike.
/// </summary>
/// <remarks>Depends on no culture and no Unicode data of the machine. Safe for use by several threads.</remarks>
public static class NameFolding
{
    /// <summary>The key of a name; empty where the name has no letter or digit.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        int longest = 2 * name.Length;
        Span<char> key = longest <= 256 ? stackalloc char[256] : new char[longest];
        int length = 0;
        int word = 0; // where the word that is being read begins in the key
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
    /// What stands inside a word without being a letter: marks, apostrophes and accents that stand alone.
    /// </summary>
    private static bool IsMark(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' || LetterFolding.IsMark(c);
}
