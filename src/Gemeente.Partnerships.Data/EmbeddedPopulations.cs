using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// The embedded populations by code. The file is read when the first population is asked for; a row is read when its
/// municipality is asked for. Safe for use by several threads.
/// </summary>
internal static class EmbeddedPopulations
{
    private const int CodeLength = 4;

    private static readonly Lazy<Dictionary<MunicipalityCode, ReadOnlyMemory<char>>> Rows = new(Read);

    /// <summary>Returns the text of the series of a municipality; empty if it has none.</summary>
    public static ReadOnlyMemory<char> Find(MunicipalityCode code) => Rows.Value.GetValueOrDefault(code);

    private static Dictionary<MunicipalityCode, ReadOnlyMemory<char>> Read()
    {
        ReadOnlyMemory<char> text = CsvText.Embedded("registers/populations.csv").AsMemory();
        var rows = new Dictionary<MunicipalityCode, ReadOnlyMemory<char>>();
        text = text[(text.Span.IndexOf('\n') + 1)..];
        while (!text.IsEmpty)
        {
            int end = text.Span.IndexOf('\n');
            rows.Add(MunicipalityCode.Parse(text.Span[..CodeLength]), text[(CodeLength + 1)..end]);
            text = text[(end + 1)..];
        }

        return rows;
    }
}
