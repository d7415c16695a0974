using System.Text;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// White space between the tokens of JSON. It has no meaning, and would break a line in JSON Lines.
/// </summary>
internal static class WhiteSpace
{
    /// <summary>Returns the same JSON without white space between its tokens.</summary>
    public static string Without(string json)
    {
        if (json.AsSpan().IndexOfAny(" \t\r\n") < 0)
            return json;
        StringBuilder kept = new(json.Length);
        bool isText = false;
        for (int i = 0; i < json.Length; i++)
        {
            char c = json[i];
            if (!isText && c is (' ' or '\t' or '\r' or '\n'))
                continue;
            kept.Append(c);
            if (isText && c == '\\' && i + 1 < json.Length)
                kept.Append(json[++i]);
            else if (c == '"')
                isText = !isText;
        }

        return kept.ToString();
    }
}
