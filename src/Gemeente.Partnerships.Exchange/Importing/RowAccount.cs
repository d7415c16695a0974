using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Keeps the account of the rows of a CSV file while they are read. Not thread-safe.</summary>
/// <param name="csv">The file.</param>
/// <param name="file">Its name.</param>
/// <param name="issues">What is wrong in it.</param>
/// <param name="progress">Who is told of each hundredth of the file; may be null.</param>
internal sealed class RowAccount(
    CsvReader csv,
    string file,
    List<DataIssue> issues,
    IProgress<ImportProgress>? progress
)
{
    private const int Steps = 100;

    private readonly List<ImportedRow> _rows = [];
    private int _issuesSeen = issues.Count;
    private int _stepsTold;

    /// <summary>
    /// Goes to the next row that can be read; rows that cannot, of which the reader has reported, enter the account.
    /// </summary>
    public bool Read()
    {
        bool more = csv.Read();
        for (; _issuesSeen < issues.Count; _issuesSeen++)
        {
            if (
                issues[_issuesSeen] is
                { Code: not "csv-too-many-issues", Severity: IssueSeverity.Error, Line: { } line }
            )
                _rows.Add(new ImportedRow { Line = line, Outcome = RowOutcome.Issue });
        }

        if (progress is not null)
            Tell(progress, more ? csv.Part : 1);
        return more;
    }

    /// <summary>
    /// Makes a record of each row that has a value. A row of which something is reported is left out; so is one that
    /// makes the maker throw because its values do not go together, and that is reported too.
    /// </summary>
    /// <param name="make">Makes a record of the current row.</param>
    /// <param name="idOf">The id of a record, for the account.</param>
    /// <param name="tryAdd">Takes a record; false, having reported why, when there is one like it.</param>
    /// <param name="domestic">
    /// Says what a row says that is no record because both sides are Dutch; null where it is one.
    /// </param>
    /// <param name="isRow">Whether it is a row by itself; false, having reported why, when it is a part of one.</param>
    public void ReadAll<T>(
        Func<T> make,
        Func<T, string?> idOf,
        Func<T, bool> tryAdd,
        Func<T, string?>? domestic = null,
        Func<bool>? isRow = null
    )
    {
        while (Read())
        {
            if (csv.IsBlank)
            {
                Add(RowOutcome.Blank);
                continue;
            }

            if (isRow is not null && !isRow())
            {
                Add(RowOutcome.Issue);
                continue;
            }

            try
            {
                T record = make();
                if (csv.IsSound && domestic?.Invoke(record) is { } says)
                    Add(RowOutcome.Domestic, says: says);
                else if (csv.IsSound && tryAdd(record))
                    Add(RowOutcome.Record, idOf(record));
                else
                    Add(RowOutcome.Issue);
            }
            catch (Exception e) when (e is ArgumentException or FormatException)
            {
                if (csv.IsSound)
                    csv.ReportRecord(e);
                Add(RowOutcome.Issue);
            }
        }
    }

    /// <summary>
    /// Warns where the current row of somebody's file may be several, which a quote too many has made one of.
    /// </summary>
    public void WarnOfRowsInside()
    {
        if (csv.LooksLikeRows)
        {
            csv.Report(
                "csv-rows-in-cell",
                "A quoted field holds line ends, and each line has as many fields as a row.",
                "one row a line, without a quote that does not belong",
                severity: IssueSeverity.Warning
            );
        }
    }

    /// <summary>Enters the current row.</summary>
    public void Add(RowOutcome outcome, string? recordId = null, string? says = null)
    {
        _rows.Add(
            new ImportedRow
            {
                Line = csv.Line,
                Outcome = outcome,
                RecordId = recordId,
                Says = says,
            }
        );
        _issuesSeen = issues.Count;
    }

    /// <summary>Enters the current row as one that cannot be used, and says why.</summary>
    public void Refuse(string code, string message, string? expected = null)
    {
        csv.Report(code, message, expected);
        Add(RowOutcome.Issue);
    }

    public ImportAccount ToAccount() => new() { File = file, Rows = [.. _rows] };

    private void Tell(IProgress<ImportProgress> host, double part)
    {
        int steps = (int)(part * Steps);
        if (steps <= _stepsTold)
            return;
        _stepsTold = steps;
        host.Report(new ImportProgress(file, part));
    }
}
