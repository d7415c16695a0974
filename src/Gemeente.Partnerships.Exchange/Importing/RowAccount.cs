namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Reads the rows of a CSV file and records the outcome of each. Not thread-safe.</summary>
internal sealed class RowAccount
{
    // A quote that does not end can make one row of a whole file.
    private const int MaxTextLength = 1000;

    private readonly CsvReader _csv;
    private readonly string _file;
    private readonly ProgressSteps _progress;
    private readonly List<ImportedRow> _rows = [];

    /// <summary>An account of the rows after the header.</summary>
    /// <param name="csv">The file, of which the header was read.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="progress">The receiver of a report for each hundredth of the file; may be null.</param>
    public RowAccount(CsvReader csv, string file, IProgress<ImportProgress>? progress)
    {
        (_csv, _file, _progress) = (csv, file, new ProgressSteps(progress, file));
        csv.OnRefused = () => Add(RowOutcome.Issue);
    }

    /// <summary>
    /// Goes to the next row that can be read. Rows that the reader leaves out, after reporting why, enter the account.
    /// </summary>
    public bool Read()
    {
        bool hasRow = _csv.Read();
        _progress.Report(hasRow ? _csv.Part : 1);
        if (hasRow)
            WarnOfGarbledText();
        return hasRow;
    }

    /// <summary>
    /// Makes a record of each row that has a value. A row with an error is left out. So is one whose values make
    /// <paramref name="make"/> throw, which is reported.
    /// </summary>
    /// <param name="make">Makes a record of the current row.</param>
    /// <param name="idOf">The id of a record, for the account.</param>
    /// <param name="tryAdd">Takes a record; false, after reporting why, if there is one like it.</param>
    /// <param name="domestic">The pair of a record of which both sides are Dutch; null for another record.</param>
    /// <param name="isRow">Whether the row is a whole row; false, after reporting why, if it is a part of one.</param>
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
            if (_csv.IsBlank)
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
                if (_csv.IsSound && domestic?.Invoke(record) is { } pair)
                    Add(RowOutcome.Domestic, text: pair);
                else if (_csv.IsSound && tryAdd(record))
                    Add(RowOutcome.Record, idOf(record));
                else
                    Add(RowOutcome.Issue);
            }
            catch (Exception e) when (e is ArgumentException or FormatException)
            {
                if (_csv.IsSound)
                    _csv.ReportRecord(e);
                Add(RowOutcome.Issue);
            }
        }
    }

    /// <summary>Warns if a stray quote may have joined several rows to the current one.</summary>
    public void WarnOfRowsInside()
    {
        if (_csv.LooksLikeRows)
            _csv.Report(ExchangeIssueMessages.RowsInCell());
    }

    /// <summary>Enters the current row; one with an issue with its text.</summary>
    public void Add(RowOutcome outcome, string? recordId = null, string? text = null) =>
        _rows.Add(
            new ImportedRow
            {
                Line = _csv.Line,
                Outcome = outcome,
                RecordId = recordId,
                Text = text ?? (outcome == RowOutcome.Issue ? TextOfRow() : null),
            }
        );

    /// <summary>Returns the account of the rows so far.</summary>
    public ImportAccount ToAccount() => new() { File = _file, Rows = [.. _rows] };

    private void WarnOfGarbledText()
    {
        for (int i = 0; i < _csv.FieldCount; i++)
        {
            if (GarbledText.IsGarbled(_csv[i], out string? meant))
                _csv.Report(ExchangeIssueMessages.GarbledText(_csv[i].ToString(), meant), i + 1);
        }
    }

    private string TextOfRow() => Excerpt.Of(_csv.Raw.TrimEnd('\r'), MaxTextLength).ReplaceLineEndings("\n");
}
