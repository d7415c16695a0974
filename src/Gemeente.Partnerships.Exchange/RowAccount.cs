namespace Gemeente.Partnerships.Exchange;

/// <summary>Keeps the account of the rows of a CSV file while they are read. Not thread-safe.</summary>
internal sealed class RowAccount(CsvReader csv, string? file, List<DataIssue> issues)
{
    private readonly List<ImportedRow> _rows = [];
    private int _issuesSeen = issues.Count;

    /// <summary>Goes to the next row that can be read; rows that cannot, of which the reader has reported, enter the account.</summary>
    public bool Read()
    {
        bool more = csv.Read();
        for (; _issuesSeen < issues.Count; _issuesSeen++)
        {
            if (issues[_issuesSeen] is { Code: not "csv-too-many-issues", Line: { } line })
                _rows.Add(new ImportedRow { Line = line, Outcome = RowOutcome.Issue });
        }

        return more;
    }

    /// <summary>Enters the current row.</summary>
    public void Add(RowOutcome outcome, string? recordId = null, string? says = null)
    {
        _rows.Add(new ImportedRow { Line = csv.Line, Outcome = outcome, RecordId = recordId, Says = says });
        _issuesSeen = issues.Count;
    }

    /// <summary>Enters the current row as one that cannot be used, and says why.</summary>
    public void Refuse(string code, string message, string? expected = null)
    {
        csv.Report(code, message, expected);
        Add(RowOutcome.Issue);
    }

    public ImportAccount ToAccount() => new() { File = file, Rows = [.. _rows] };
}
