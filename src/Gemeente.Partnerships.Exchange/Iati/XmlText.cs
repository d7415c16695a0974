using System.Text;
using System.Xml;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>Makes text valid for XML.</summary>
internal static class XmlText
{
    /// <summary>
    /// Replaces characters that are not valid in XML (control characters, lone surrogates) by U+FFFD.
    /// </summary>
    public static string Clean(string text, out bool wasReplaced)
    {
        StringBuilder clean = new(text.Length);
        wasReplaced = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else
            {
                clean.Append('\uFFFD');
                wasReplaced = true;
            }
        }

        return clean.ToString();
    }
}
