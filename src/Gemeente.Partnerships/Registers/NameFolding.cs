namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Brings the spellings of a geographical name to one key: without case, diacritics, hyphens, apostrophes, spaces and
/// other punctuation, and with <c>St.</c> written out as <c>Sint</c>. Two names with equal keys are spelled alike.
/// </summary>
/// <remarks>Depends on no culture and no Unicode data of the machine. Safe for use by several threads.</remarks>
public static class NameFolding
{
    // The letter under the diacritics, for U+00C0-U+017F, U+01CD-U+021B and U+1E00-U+1EFF; a question mark where there is none.
    private const string Latin =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    private const string LatinB =
        "aaiioouuuuuuuuuu?aaaa??ggggkkoooo??jdddgg??nnaa????aaaaeeeeiiiioooorrrruuuusstt";
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssss" +
        "ttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii" +
        "oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

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
                Append(c, key, ref length);
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

    private static void Append(char c, Span<char> key, ref int length)
    {
        if (char.IsAscii(c))
        {
            key[length++] = char.ToLowerInvariant(c);
            return;
        }

        string? pair = c switch
        {
            'Æ' or 'æ' or 'Ǽ' or 'ǽ' => "ae",
            'Œ' or 'œ' => "oe",
            'ß' or 'ẞ' => "ss",
            'Þ' or 'þ' => "th",
            '\u0132' or '\u0133' => "ij",
            _ => null,
        };
        if (pair is not null)
        {
            key[length++] = pair[0];
            key[length++] = pair[1];
            return;
        }

        char letter = c switch
        {
            >= '\u00C0' and <= '\u017F' => Latin[c - 0xC0],
            >= '\u01CD' and <= '\u021B' => LatinB[c - 0x1CD],
            >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - 0x1E00],
            _ => '?',
        };
        key[length++] = letter == '?' ? char.ToLowerInvariant(c) : letter;
    }

    /// <summary>Combining marks, and the apostrophes and modifier letters that stand inside a word.</summary>
    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' or '\u00AD';
}
