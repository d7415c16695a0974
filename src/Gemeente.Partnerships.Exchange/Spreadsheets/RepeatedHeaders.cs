using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Refuses rows below the header that name columns too: a header repeated on each page, or that of a second table. The
/// rows of a second table are refused as well, until a row repeats the first header. Not thread-safe.
/// </summary>
/// <param name="row">The current row; the header was read.</param>
/// <param name="headers">Recognises a header.</param>
internal sealed class RepeatedHeaders(SheetRow row, HeaderRecogniser headers)
{
    private readonly int _headerLine = row.Csv.Line;
    private readonly string?[] _fields = headers.FieldsIn(row.Csv.Header.ToArray()) ?? [];
    private int? _otherHeaderLine;

    /// <summary>True if the current row is refused, which is reported.</summary>
    public bool Refuses()
    {
        if (row.Csv.IsBlank)
            return false;

        // A row with a municipality is not a header. To look for column names in every row would take long.
        if (
            !row.HasOwnMunicipality
            && row.Csv.TrimmedFields() is var cells
            && headers.MayBeHeader(cells)
            && headers.FieldsIn(cells) is { } fields
        )
            ReportHeader(cells, fields);
        else if (_otherHeaderLine is { } line)
            row.Csv.Report(ExchangeIssueMessages.BelowOtherHeader(line), severity: Issues.IssueSeverity.Error);
        else
            return false;
        return true;
    }

    private void ReportHeader(string[] cells, string?[] fields)
    {
        int column = 0;
        while (
            column < cells.Length
            && (cells[column].Length == 0 || (column < _fields.Length && fields[column] == _fields[column]))
        )
            column++;
        bool isSame = column == cells.Length;
        _otherHeaderLine = isSame ? null : row.Csv.Line;
        row.Csv.Report(
            isSame ? ExchangeIssueMessages.RepeatedHeader(_headerLine) : ExchangeIssueMessages.OtherHeader(_headerLine),
            isSame ? null : column + 1,
            Issues.IssueSeverity.Error
        );
    }
}
