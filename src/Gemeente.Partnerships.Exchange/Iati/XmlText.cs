using System.Text;
using System.Xml;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text with what XML cannot hold (control characters, halves of characters) replaced; says whether any was.
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
