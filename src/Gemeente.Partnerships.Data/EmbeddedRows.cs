using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// An embedded file with a code and a text in each row. It is read when the first text is asked for. Safe for use by
/// several threads.
/// </summary>
internal sealed class EmbeddedRows(string path)
{
    private const int CodeLength = 4;

    private Dictionary<MunicipalityCode, List<string>>? _rows;

    /// <summary>Returns the texts of a code, in the order of the file; empty if the file has none.</summary>
    public IReadOnlyList<string> Of(MunicipalityCode code) =>
        (_rows ??= Read(path)).TryGetValue(code, out List<string>? texts) ? texts : [];

    private static Dictionary<MunicipalityCode, List<string>> Read(string path)
    {
        var rows = new Dictionary<MunicipalityCode, List<string>>();
        ReadOnlySpan<char> text = CsvText.Embedded(path);
        text = text[(text.IndexOf('\n') + 1)..];
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            var code = MunicipalityCode.Parse(text[..CodeLength]);
            if (!rows.TryGetValue(code, out List<string>? texts))
                rows.Add(code, texts = []);
            ReadOnlySpan<char> cell = text[(CodeLength + 1)..end];
            texts.Add((cell is ['"', .. var quoted, '"'] ? quoted : cell).ToString());
            text = text[(end + 1)..];
        }

        return rows;
    }
}
