using System.Text;

namespace Gemeente.Partnerships.Writing;

/// <summary>Escapes text, so that Markdown shows every character of it.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]()<>#+-!|~&$";

    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in TextLines.OneLine(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }

        // An address would become a link without brackets too.
        return escaped
            .ToString()
            .Replace("://", "\\://", StringComparison.Ordinal)
            .Replace("www.", "www\\.", StringComparison.OrdinalIgnoreCase)
            .Replace("@", "\\@", StringComparison.Ordinal);
    }
}
