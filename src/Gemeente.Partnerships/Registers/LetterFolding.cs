using System.Globalization;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Converts letters to a form for comparison: lower case, Latin letters without diacritics, ligatures and ß as two
/// letters. Letters of other scripts keep their diacritics.
/// </summary>
/// <remarks>
/// The letters are in tables, because Unicode normalisation has no effect in a host with invariant globalization. Safe
/// for use by several threads.
/// </remarks>
internal static class LetterFolding
{
    // The letters without diacritics of U+00C0-U+017F, U+01CD-U+021B and U+1E00-U+1EFF; a question mark for a character
    // without such a letter.
    private const string Latin =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggg"
        + "hhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    private const string LatinB = "aaiioouuuuuuuuuu?aaaa??ggggkkoooo??jdddgg??nnaa????aaaaeeeeiiiioooorrrruuuusstt";
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssss"
        + "ttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii"
        + "oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>Converts a letter or a digit.</summary>
    /// <param name="character">The letter, in any case.</param>
    /// <param name="second">The second letter of a letter that becomes two (æ, œ, ß, þ, ĳ), else NUL.</param>
    /// <returns>The first letter.</returns>
    public static char Fold(char character, out char second)
    {
        second = '\0';
        if (char.IsAscii(character))
            return char.ToLowerInvariant(character);
        (char first, second) = character switch
        {
            'Æ' or 'æ' or 'Ǽ' or 'ǽ' => ('a', 'e'),
            'Œ' or 'œ' => ('o', 'e'),
            'ß' or 'ẞ' => ('s', 's'),
            'Þ' or 'þ' => ('t', 'h'),
            '\u0132' or '\u0133' => ('i', 'j'),
            >= '\u00C0' and <= '\u017F' => (Latin[character - 0xC0], '\0'),
            >= '\u01CD' and <= '\u021B' => (LatinB[character - 0x1CD], '\0'),
            >= '\u1E00' and <= '\u1EFF' => (LatinAdditional[character - 0x1E00], '\0'),
            _ => ('?', '\0'),
        };
        return first == '?' ? char.ToLowerInvariant(character) : first;
    }

    /// <summary>
    /// True if a character belongs to the letter before it or is invisible: a combining accent, a soft hyphen, a
    /// joiner.
    /// </summary>
    public static bool IsMark(char character) =>
        character >= '\u00AD'
        && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
