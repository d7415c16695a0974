using static System.FormattableString;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>
/// Rows below the header that name columns too: a header repeated on each page, or that of a second table. They are no rows, and
/// what stands below is read by the first. Not thread-safe.
/// </summary>
/// <param name="cells">The cells of the file, of which the header is read.</param>
/// <param name="names">How a header is known.</param>
internal sealed class LaterHeaders(HostCells cells, HeaderNames names)
{
    private readonly int _line = cells.Csv.Line;
    private readonly string?[] _fields = names.FieldsIn(cells.Csv.Header.ToArray()) ?? [];

    /// <summary>Tells of the current row where it names columns; false where it does not.</summary>
    public bool Check()
    {
        // A row of a municipality is none of names, and to look for these in every row would take long.
        if (cells.HasMunicipality || cells.Csv.IsBlank)
            return false;
        string[] row = cells.Csv.TrimmedFields();
        if (names.FieldsIn(row) is not { } fields)
            return false;
        int other = 0;
        while (other < row.Length && (row[other].Length == 0 || (other < _fields.Length && fields[other] == _fields[other])))
            other++;
        if (other == row.Length)
        {
            cells.Csv.Report("csv-header", Invariant($"The row names the columns once more, as line {_line} does."), "the names of the columns once");
        }
        else
        {
            cells.Csv.Report(
                "csv-header", Invariant($"The row names other columns than line {_line}, by which the rows below are read too."),
                "a table with other columns in a file of its own", other + 1);
        }

        return true;
    }
}
