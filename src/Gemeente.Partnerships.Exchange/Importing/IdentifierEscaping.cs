using System.Globalization;
using System.Text;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// Writes any text with letters, digits and a few signs, so that two texts never become one: each other character is a
/// sign of escape and its hexadecimal number, of two digits or of <c>u</c> and four.
/// </summary>
internal static class IdentifierEscaping
{
    /// <summary>Whether a text is one or more letters, digits and the given signs.</summary>
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
    /// The text with other characters than letters, digits and the given signs escaped; signs in front too.
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
