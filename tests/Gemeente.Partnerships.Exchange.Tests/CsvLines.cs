using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Csv;

namespace Gemeente.Partnerships.Exchange.Tests;

/// <summary>Counts the rows of CSV text another way than the reader does: with a pattern, line by line.</summary>
internal static class CsvLines
{
    public static string Text(byte[] bytes, CsvEncoding encoding) =>
        (
            encoding switch
            {
                CsvEncoding.Utf16LittleEndian => Encoding.Unicode,
                CsvEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
                CsvEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
                _ => Encoding.UTF8,
            }
        )
            .GetString(bytes)
            .TrimStart('\uFEFF');

    /// <summary>
    /// The line of each row after the header. A row is well-formed, without a field over the limit and as long as the
    /// header; every other line is a row too. Empty lines are not rows. A carriage return ends a line where no line
    /// feed does, and at the end of the text it ends none. The header is the first line with text behind the titles.
    /// </summary>
    public static int[] OfRows(string text, char delimiter, int titles = 0)
    {
        string d = Regex.Escape(delimiter.ToString());
        string field = $"(?:\"(?:[^\"]|\"\")*\"(?!\")|(?!\")[^{d}\"\r\n]*)";
        Regex record = new($"\\G{field}(?:{d}{field})*(?=\r?\n|\\z)");
        Regex cell = new($"\\G(?<field>{field})(?:{d}(?<field>{field}))*(?=\r?\n|\\z)");
        text = text.Contains('\n', StringComparison.Ordinal) ? text : text.Replace('\r', '\n');
        text = Regex.Replace(text, @"\Asep=.(?=[\r\n])", "", RegexOptions.IgnoreCase | RegexOptions.Singleline);
        text = Regex.Replace(
            text,
            $@"\A(?:[^\n]*\n){{{titles}}}(?:[ \t\r{d}]*\n)*",
            above => new string('\n', above.Value.Count(c => c == '\n'))
        );
        List<int> lines = [];
        int? width = null;
        for (int position = 0, line = 1; position < text.Length; )
        {
            int end = text.IndexOf('\n', position) is >= 0 and var found ? found : text.Length;
            string whole = text[position..end];
            if (whole.Length > 0 && (whole != "\r" || end == text.Length))
            {
                Match match = record.Match(text, position);
                CaptureCollection? cells = match.Success ? cell.Match(text, position).Groups["field"].Captures : null;
                bool isRecord = cells is not null && cells.All(IsShortEnough);
                if (width is not null)
                    lines.Add(line);
                if (isRecord && cells!.Count == (width ??= cells.Count))
                    end = position + match.Length + (text[(position + match.Length)..] is ['\r', ..] ? 1 : 0);
            }

            line += text[position..Math.Min(end + 1, text.Length)].Count(c => c == '\n');
            position = end + 1;
        }

        return [.. lines];
    }

    private static bool IsShortEnough(Capture field) =>
        field.Length - (field.Value.StartsWith('"') ? 2 : 0) <= CsvLimits.MaxFieldLength;
}
