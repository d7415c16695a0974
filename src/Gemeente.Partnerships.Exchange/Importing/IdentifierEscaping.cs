using System.Globalization;
using System.Text;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// Writes any text as an identifier of letters, digits and a few signs. Different texts have different identifiers:
/// every other character is an escape sign and its hexadecimal number, in two digits, or in <c>u</c> and four digits.
/// </summary>
internal static class IdentifierEscaping
{
    /// <summary>True if a text consists of one or more letters, digits and the given signs.</summary>
    public static bool IsMadeOf(ReadOnlySpan<char> text, ReadOnlySpan<char> signs)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !signs.Contains(c))
                return false;
        }

        return !text.IsEmpty;
    }

    /// <summary>
    /// Returns the text with all characters escaped but letters, digits and the given signs. A sign at the beginning is
    /// escaped too.
    /// </summary>
    public static string Escape(string text, string signs, char escape)
    {
        StringBuilder safe = new(text.Length);
        foreach (char c in text)
        {
            if (
                char.IsAsciiLetterOrDigit(c)
                || (safe.Length > 0 && c != escape && signs.Contains(c, StringComparison.Ordinal))
            )
                safe.Append(c);
            else
                safe.Append(escape)
                    .Append(c < 256 ? "" : "u")
                    .Append(((int)c).ToString(c < 256 ? "X2" : "X4", CultureInfo.InvariantCulture));
        }

        return safe.ToString();
    }
}
