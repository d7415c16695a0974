using System.Text;

namespace Gemeente.Partnerships.Writing;

/// <summary>Text that Markdown shows as it is, whatever signs it holds.</summary>
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

        // What looks like an address would become a link by itself.
        return escaped
            .ToString()
            .Replace("://", "\\://", StringComparison.Ordinal)
            .Replace("www.", "www\\.", StringComparison.OrdinalIgnoreCase)
            .Replace("@", "\\@", StringComparison.Ordinal);
    }
}
