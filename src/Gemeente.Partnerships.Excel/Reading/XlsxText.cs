using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>Reads the text of a cell, which may be in parts with different fonts.</summary>
internal static partial class XlsxText
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>The text in the current element. The reader is at its end afterwards.</summary>
    public static string In(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        int depth = reader.Depth;
        string? only = null;
        StringBuilder? all = null;
        bool isText = false;
        int phonetic = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "rPh" && !reader.IsEmptyElement:
                    phonetic = Math.Min(phonetic, reader.Depth);
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "rPh" && reader.Depth == phonetic:
                    phonetic = int.MaxValue;
                    break;
                case XmlNodeType.Element:
                    isText = reader.LocalName == "t" && !reader.IsEmptyElement && phonetic == int.MaxValue;
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace when isText:
                    if (only is null)
                        only = reader.Value;
                    else
                        (all ??= new StringBuilder(only)).Append(reader.Value);
                    break;
            }
        }

        return Decode(all?.ToString() ?? only ?? "");
    }

    /// <summary>The text with its characters that XML cannot contain, which are written as <c>_x0007_</c>.</summary>
    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape()
                .Replace(
                    text,
                    match =>
                        (
                            (char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                        ).ToString()
                )
            : text;

    /// <summary>
    /// The text with such characters written as <c>_x0007_</c>, and with a text that looks like this made recognisable.
    /// </summary>
    public static string Encode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal) && !text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF'))
            return text;
        StringBuilder encoded = new();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
                encoded.Append(c).Append(text[++i]);
            else if (
                (c == '_' && StartsEscape(text, i))
                || (c is not ('\t' or '\n') && !XmlConvert.IsXmlChar(c))
                || c == '\r'
            )
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            else
                encoded.Append(c);
        }

        return encoded.ToString();
    }

    private static bool StartsEscape(string text, int index) =>
        text.Length - index >= 7
        && text[index + 1] == 'x'
        && text[index + 6] == '_'
        && !text.AsSpan(index + 2, 4).ContainsAnyExcept(HexDigits);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
