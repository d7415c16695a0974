using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Rows that lack cells at the end. Spreadsheets leave empty ones out; but a line end in a cell without quotes makes
/// such rows too, of one, and these are none. Not thread-safe.
/// </summary>
/// <param name="csv">The file.</param>
/// <param name="again">The cells of the file, from its begin.</param>
internal sealed class ShortRows(CsvReader csv, Func<SheetCells> again)
{
    private readonly Lazy<HashSet<int>> _parts = new(() => FindParts(again()));
    private bool _isTold;

    /// <summary>Tells of the current row where it is short; false where it is a part of a row.</summary>
    public bool Check()
    {
        int missing = csv.Header.Length - csv.FieldCount;
        if (missing <= 0)
            return true;
        bool isPart = _parts.Value.Contains(csv.Line);
        if (isPart)
        {
            csv.Report(
                "csv-field-count",
                $"The row has {csv.FieldCount} cells; together with the lines beside it, it has as many as the header.",
                "quotes around a cell with a line end"
            );
        }
        else if (!_isTold)
        {
            _isTold = true;
            csv.Report(
                "csv-short-row",
                $"The row has {csv.FieldCount} cells; those that are missing at the end, here and below, are taken as empty.",
                $"{csv.Header.Length} cells, as many as the header",
                severity: IssueSeverity.Warning
            );
        }

        return !isPart;
    }

    // Short rows of which all but the first are of no municipality and no country, and that would be as long as the
    // header if each went on with the next.
    private static HashSet<int> FindParts(SheetCells cells)
    {
        HashSet<int> parts = [];
        List<int> lines = [];
        int together = 0;
        while (cells.Csv.Read())
        {
            int count = cells.Csv.FieldCount;
            if (lines.Count == 0 || cells.IsOwnRow || count >= cells.Csv.Header.Length)
            {
                lines.Clear();
                together = 1;
            }

            if (count >= cells.Csv.Header.Length)
                continue;
            lines.Add(cells.Csv.Line);
            together += count - 1;
            if (lines.Count > 1 && together == cells.Csv.Header.Length)
            {
                parts.UnionWith(lines);
                lines.Clear();
            }
        }

        return parts;
    }
}
