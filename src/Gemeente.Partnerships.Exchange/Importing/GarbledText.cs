using System.Text;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// Recognises text that was decoded with the wrong encoding: <c>LiÃ¨ge</c> is UTF-8 that was read as Windows-1252.
/// U+FFFD stands for a character that was lost. Safe for use by several threads.
/// </summary>
internal static class GarbledText
{
    private const char Replacement = '\uFFFD';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <summary>Returns true if a text is garbled, with the text that was probably meant if it can be found.</summary>
    public static bool IsGarbled(ReadOnlySpan<char> text, out string? meant)
    {
        meant = null;
        int special = text.IndexOfAnyExceptInRange('\0', '\u007F');
        if (special < 0)
            return false;
        if (text.Contains(Replacement))
            return true;
        // All bytes of a character of UTF-8 look like letters or signs beyond ASCII, so there are at least two.
        if (!text[(special + 1)..].ContainsAnyExceptInRange('\0', '\u007F'))
            return false;
        try
        {
            meant = Utf8.GetString(Windows1252.GetBytes(text.ToString()));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
