using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// The embedded successions by the code of the municipality that gave territory. The file is read when the first
/// heir is asked for. Safe for use by several threads.
/// </summary>
internal static class EmbeddedSuccessions
{
    private const int CodeLength = 4;

    private static readonly Lazy<Dictionary<MunicipalityCode, List<string>>> Rows = new(Read);

    /// <summary>Returns the heirs of a municipality, the main heir first; empty if the file has none.</summary>
    public static ValueList<MunicipalityHeir> Find(MunicipalityCode code) =>
        Rows.Value.TryGetValue(code, out List<string>? heirs) ? [.. heirs.Select(Parse)] : [];

    private static MunicipalityHeir Parse(string text) =>
        MunicipalityHeir.TryParse(text, out MunicipalityHeir? heir)
            ? heir
            : throw new FormatException($"'{text}' is not an heir.");

    private static Dictionary<MunicipalityCode, List<string>> Read()
    {
        var rows = new Dictionary<MunicipalityCode, List<string>>();
        ReadOnlySpan<char> text = CsvText.Embedded("registers/successions.csv");
        text = text[(text.IndexOf('\n') + 1)..];
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            var code = MunicipalityCode.Parse(text[..CodeLength]);
            if (!rows.TryGetValue(code, out List<string>? heirs))
                rows.Add(code, heirs = []);
            heirs.Add(text[(CodeLength + 1)..end].ToString());
            text = text[(end + 1)..];
        }

        return rows;
    }
}
