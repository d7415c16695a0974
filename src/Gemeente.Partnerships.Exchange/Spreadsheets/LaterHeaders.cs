using static System.FormattableString;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Rows below the header that name columns too: a header repeated on each page, or that of a second table. They are no
/// rows, and what stands below one that names other columns is refused, until one names those of the first again. Not
/// thread-safe.
/// </summary>
/// <param name="cells">The cells of the file, of which the header is read.</param>
/// <param name="names">How a header is known.</param>
internal sealed class LaterHeaders(SheetCells cells, HeaderNames names)
{
    private const string ExpectedFile = "a table with other columns in a file of its own";

    private readonly int _line = cells.Csv.Line;
    private readonly string?[] _fields = names.FieldsIn(cells.Csv.Header.ToArray()) ?? [];
    private int? _otherLine;

    /// <summary>
    /// Tells of the current row where it names columns or stands below others than those of the file; false where it
    /// does not.
    /// </summary>
    public bool Check()
    {
        if (cells.Csv.IsBlank)
            return false;

        // A row of a municipality is none of names, and to look for these in every row would take long.
        if (!cells.HasMunicipality && cells.Csv.TrimmedFields() is var row && names.FieldsIn(row) is { } fields)
            TellHeader(row, fields);
        else if (_otherLine is { } line)
            cells.Csv.Report("csv-header", Invariant($"By line {line} the columns are others."), ExpectedFile);
        else
            return false;
        return true;
    }

    private void TellHeader(string[] row, string?[] fields)
    {
        int other = 0;
        while (
            other < row.Length
            && (row[other].Length == 0 || (other < _fields.Length && fields[other] == _fields[other]))
        )
            other++;
        if (other == row.Length)
        {
            _otherLine = null;
            cells.Csv.Report(
                "csv-header",
                Invariant($"The row names the columns once more, as line {_line} does."),
                "the names of the columns once"
            );
        }
        else
        {
            _otherLine = cells.Csv.Line;
            cells.Csv.Report(
                "csv-header",
                Invariant($"The row names other columns than line {_line}; the rows below are not read."),
                ExpectedFile,
                other + 1
            );
        }
    }
}
