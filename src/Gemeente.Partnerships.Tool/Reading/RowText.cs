using System.Text;
using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Finds in a table what rows say that cannot be used, to the letter.</summary>
internal static class RowText
{
    // A quote that does not end can make a row of a whole file.
    private const int Longest = 1000;

    /// <summary>
    /// The lines of a row, the first thousand characters. The file is read once more, when the first is asked for.
    /// </summary>
    public static Func<ImportedRow, string?> Of(ImportRequest question, ImportAccount account, Encoding encoding)
    {
        Lazy<Dictionary<int, string>> texts = new(() => Read(question.Again(), account, encoding));
        return row => texts.Value.GetValueOrDefault(row.Line)?.TrimEnd('\n');
    }

    private static Dictionary<int, string> Read(Stream again, ImportAccount account, Encoding encoding)
    {
        HashSet<int> begins = [.. account.Rows.Select(row => row.Line)];
        HashSet<int> refused = [.. account.Rows.Where(row => row.Outcome == RowOutcome.Issue).Select(row => row.Line)];
        Dictionary<int, string> texts = [];
        using StreamReader reader = new(again, encoding);
        string file = reader.ReadToEnd();
        (int line, int row) = (0, 0);
        foreach (Range range in file.AsSpan().Split(LineEnd.Of(file)))
        {
            row = begins.Contains(++line) ? line : row;
            if (!refused.Contains(row))
                continue;
            string known = line == row ? "" : $"{texts[row]}\n";
            if (known.Length <= Longest)
                texts[row] = Shorten($"{known}{file.AsSpan(range).TrimEnd('\r')}");
        }

        return texts;

        static string Shorten(string text) => text.Length > Longest ? $"{text.AsSpan(0, Longest)}..." : text;
    }
}
