using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Checks rows that lack cells at the end. Spreadsheet programs leave out empty cells, and such rows are read. A line
/// end in a cell without quotes also makes short rows, and these parts of a row are refused. Not thread-safe.
/// </summary>
/// <param name="csv">The file.</param>
/// <param name="openAgain">
/// Opens the rows from the beginning of the file, without issues. Called for a short row only.
/// </param>
internal sealed class BrokenRows(CsvReader csv, Func<SheetRow> openAgain)
{
    private readonly Lazy<HashSet<int>> _partLines = new(() => FindParts(openAgain()));
    private bool _isReported;

    /// <summary>True if the current row is a whole row; false, after reporting it, if it is a part of one.</summary>
    public bool IsComplete()
    {
        if (csv.FieldCount >= csv.Header.Length)
            return true;
        bool isPart = _partLines.Value.Contains(csv.Line);
        if (isPart)
        {
            csv.Report(ExchangeIssueMessages.PartOfRow(csv.FieldCount));
        }
        else if (!_isReported)
        {
            _isReported = true;
            csv.Report(ExchangeIssueMessages.ShortRow(csv.FieldCount, csv.Header.Length));
        }

        return !isPart;
    }

    // The lines of short rows that together would be as long as the header, and of which only the first has a
    // municipality or a country.
    private static HashSet<int> FindParts(SheetRow row)
    {
        HashSet<int> parts = [];
        List<int> lines = [];
        int together = 0;
        int width = row.Csv.Header.Length;
        while (row.Csv.Read())
        {
            int count = row.Csv.FieldCount;
            if (lines.Count == 0 || row.HasKnownPlace || count >= width)
            {
                lines.Clear();
                together = 1;
            }

            if (count >= width)
                continue;
            lines.Add(row.Csv.Line);
            together += count - 1;
            if (lines.Count > 1 && together == width)
            {
                parts.UnionWith(lines);
                lines.Clear();
            }
        }

        return parts;
    }
}
