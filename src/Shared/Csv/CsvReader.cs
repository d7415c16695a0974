using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Csv;

/// <summary>
/// Reads a table with a header, record by record, and reports what is wrong with it as issues with line numbers. The
/// table is RFC 4180 text, or any other source of rows. By default it is strict: every record has as many fields as the
/// header, and quotes surround a whole field. Columns are addressed by name; columns that the caller does not ask for
/// are ignored. Not thread-safe.
/// </summary>
internal sealed class CsvReader
{
    private readonly RowSource _rows;
    private readonly string _file;
    private readonly List<DataIssue>? _issues;
    private readonly int _maxIssues;
    private readonly int _maxFieldLength;
    private readonly bool _isLenient;
    private readonly string[] _header;
    private readonly List<(string Name, int Index)> _asked = [];
    private int _next;
    private bool _hasStopped;

    /// <summary>
    /// Reads the header. A required column that is missing is an issue, and then there are no records. There are none
    /// either if the text is null, because it was refused before.
    /// </summary>
    public CsvReader(string? text, string file, List<DataIssue> issues, params string[] requiredColumns)
        : this(text, ',', file, issues, CsvLimits.MaxIssues, CsvLimits.MaxFieldLength, requiredColumns) { }

    /// <summary>Reads the header of text with another delimiter or other limits.</summary>
    public CsvReader(
        string? text,
        char delimiter,
        string file,
        List<DataIssue> issues,
        int maxIssues,
        int maxFieldLength,
        params string[] requiredColumns
    )
        : this(
            text is null ? null : new CsvTokenizer(text, delimiter, maxFieldLength),
            file,
            issues,
            maxIssues,
            maxFieldLength,
            isLenient: false,
            requiredColumns
        ) { }

    /// <summary>Reads the header of a table from any source of rows.</summary>
    public CsvReader(
        RowSource? rows,
        string file,
        List<DataIssue> issues,
        int maxIssues,
        params string[] requiredColumns
    )
        : this(rows, file, issues, maxIssues, CsvLimits.MaxFieldLength, isLenient: false, requiredColumns) { }

    private CsvReader(
        RowSource? rows,
        string file,
        List<DataIssue>? issues,
        int maxIssues,
        int maxFieldLength,
        bool isLenient,
        string[] requiredColumns
    )
    {
        _rows = rows ?? new CsvTokenizer("");
        _maxFieldLength = maxFieldLength;
        _file = file;
        _issues = issues;
        _maxIssues = (issues?.Count ?? 0) + maxIssues;
        _isLenient = isLenient;
        _header = [];
        int? issuesBefore = issues?.Count;
        bool hasRecord = NextRecord();
        if (issues?.Count > issuesBefore)
            return; // The first line is not a header, and the next one is not either.
        if (hasRecord)
            _header = ReadHeader(requiredColumns);
        else if (rows is not null)
            Report(CsvIssueMessages.EmptyFile(requiredColumns));
    }

    /// <summary>
    /// Reads rows as spreadsheets write them: columns may have the same name, and a record of one line may lack cells
    /// at its end, which are then empty, or have additional empty ones.
    /// </summary>
    public static CsvReader Lenient(RowSource? rows, string file, List<DataIssue> issues, int maxIssues) =>
        new(rows, file, issues, maxIssues, CsvLimits.MaxFieldLength, isLenient: true, []);

    /// <summary>
    /// Reads as <see cref="Lenient"/> does, but to the end and without issues: for a look at a file ahead of reading.
    /// </summary>
    public static CsvReader Silent(RowSource? rows) =>
        new(rows, "", issues: null, maxIssues: 0, CsvLimits.MaxFieldLength, isLenient: true, []);

    /// <summary>The name of the sheet; null if the table is not a sheet of a workbook.</summary>
    public string? Sheet => _rows.Sheet;

    /// <summary>The names of the columns; empty without a usable header.</summary>
    public ReadOnlySpan<string> Header => _header;

    /// <summary>
    /// An additional check of each record, whatever its number of fields. It returns true, after reporting why, if the
    /// record is to be left out. The default is null.
    /// </summary>
    public Func<bool>? IsRefused { get; set; }

    /// <summary>
    /// Called for each record that <see cref="Read"/> leaves out, after it was reported. <see cref="Line"/> and
    /// <see cref="Raw"/> are those of the record. The default is null.
    /// </summary>
    public Action? OnRefused { get; set; }

    /// <summary>The number of fields of the current record. Fields after the header's are empty.</summary>
    public int FieldCount => _rows.FieldCount;

    /// <summary>The line on which the current record begins, from 1.</summary>
    public int Line => _rows.Line;

    /// <summary>The current record as it is in the text; of a malformed one the first line.</summary>
    public ReadOnlySpan<char> Raw => _rows.Raw;

    /// <summary>The part of the text up to the end of the current record, from 0 to 1.</summary>
    public double Part => _rows.Part;

    /// <summary>
    /// True if every field of the current record is empty, white space, or merged with the one above it.
    /// </summary>
    public bool IsBlank
    {
        get
        {
            for (int i = 0; i < _rows.FieldCount; i++)
            {
                if (!_rows[i].IsWhiteSpace() && !_rows.IsMerged(i))
                    return false;
            }

            return true;
        }
    }

    /// <summary>True if a stray quote may have joined several rows to the current record.</summary>
    public bool LooksLikeRows => _rows.LooksLikeRows(_header.Length);

    /// <summary>True if there is a usable header, and reading did not stop because of too many issues.</summary>
    public bool IsComplete => _header.Length > 0 && !_hasStopped;

    /// <summary>True if the current record has no error so far.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Goes to the next record that has the right number of fields; false at the end.</summary>
    public bool Read()
    {
        if (_header.Length == 0)
            return false;
        while (NextRecord())
        {
            bool fits = _rows.FieldCount == _header.Length || (_isLenient && IsPadded());
            bool isRefused = IsRefused?.Invoke() == true;
            if (fits && !isRefused)
                return true;
            if (!isRefused)
                Report(CsvIssueMessages.FieldCount(_rows.FieldCount, LastLine, _header.Length));
            if (!fits)
                _rows.GoAfterFirstLine(); // A stray quote may have joined many records to one.
            OnRefused?.Invoke();
        }

        return false;
    }

    /// <summary>
    /// Adds an item for each record to a list. A record with an error is left out. So is one whose values make
    /// <paramref name="make"/> throw, which is reported.
    /// </summary>
    public void ReadAll<T>(List<T> list, Func<CsvReader, T> make)
    {
        while (Read())
        {
            try
            {
                T item = make(this);
                if (IsSound)
                    list.Add(item);
            }
            catch (Exception e) when (e is ArgumentException or FormatException)
            {
                if (IsSound)
                    ReportRecord(e);
            }
        }
    }

    /// <summary>
    /// Reports columns with the name of an earlier one: an error if the column is read, because it is not known which
    /// is meant; else a warning.
    /// </summary>
    public void ReportDuplicateColumns(string[] read)
    {
        for (int column = 1; column <= _header.Length; column++)
        {
            string name = _header[column - 1];
            if (name.Length > 0 && ColumnOf(name) != column)
                Report(
                    CsvIssueMessages.DuplicateColumn(name),
                    column,
                    read.Contains(name) ? IssueSeverity.Error : IssueSeverity.Warning
                );
        }
    }

    /// <summary>The fields of the current record, without white space around them.</summary>
    public string[] TrimmedFields() => _rows.TrimmedFields();

    /// <summary>Returns a field of the current record by its number, from 0.</summary>
    public ReadOnlySpan<char> this[int index] => _rows[index];

    /// <summary>Returns a field of the current record; empty if the column does not exist.</summary>
    public ReadOnlySpan<char> Field(string column)
    {
        int index = IndexOf(column);
        return index < 0 || index >= _rows.FieldCount ? default : _rows[index];
    }

    /// <summary>The kind of a field of the current record.</summary>
    public CellKind KindOf(string column) =>
        IndexOf(column) is >= 0 and int index && index < _rows.FieldCount ? _rows.KindOf(index) : CellKind.Text;

    /// <summary>True if a field of the current record is merged with the one above it.</summary>
    public bool IsMerged(string column) =>
        IndexOf(column) is >= 0 and int index && index < _rows.FieldCount && _rows.IsMerged(index);

    /// <summary>
    /// The whole cell of the file, if a field of the current record is a part of it; null for a whole cell.
    /// </summary>
    public string? WholeOf(string column) =>
        Array.IndexOf(_header, column) is >= 0 and int index && index < _rows.FieldCount ? _rows.WholeOf(index) : null;

    /// <summary>Returns the number of a column, from 1; null if it does not exist.</summary>
    public int? ColumnOf(string column) => IndexOf(column) is >= 0 and int index ? index + 1 : null;

    /// <summary>
    /// Returns the index of a column, or -1. Each record is asked for the same columns in the same order, so that the
    /// one asked is most often the last one or the one after it, and its text is not compared again.
    /// </summary>
    private int IndexOf(string column)
    {
        for (int i = 0; i < _asked.Count; i++)
        {
            if (ReferenceEquals(_asked[_next].Name, column))
                return _asked[_next].Index;
            _next = _next + 1 < _asked.Count ? _next + 1 : 0;
        }

        int index = Array.IndexOf(_header, column);
        if (_asked.Count < CsvLimits.MaxFields)
            _asked.Add((column, index));
        return index;
    }

    /// <summary>True if a field, by the number of its column from 1, is empty or white space.</summary>
    public bool IsEmpty(int column) => column > _rows.FieldCount || _rows[column - 1].IsWhiteSpace();

    /// <summary>Reports that the values of the current record do not make a record of the library.</summary>
    public void ReportRecord(Exception reason) =>
        Report(CsvIssueMessages.ValuesDisagree(ExceptionReason.Of(reason).ReplaceLineEndings(" ")));

    /// <summary>Reports an issue of the current record.</summary>
    public void Report(IssueText text, int? column = null, IssueSeverity? severity = null, string? recordId = null)
    {
        DataIssue issue = text.ToIssue(severity) with
        {
            File = _file,
            Sheet = _rows.Sheet,
            Line = Line,
            Column = column,
            RecordId = recordId,
        };
        IsSound &= issue.Severity != IssueSeverity.Error;
        _issues?.Add(issue);
    }

    // A record of several lines may have a stray quote.
    private bool IsPadded()
    {
        for (int column = _header.Length + 1; column <= _rows.FieldCount; column++)
        {
            if (!IsEmpty(column))
                return false;
        }

        return _rows.LastLine == Line;
    }

    private bool NextRecord()
    {
        while (_issues is null || _issues.Count < _maxIssues)
        {
            IsSound = true;
            CsvToken token = _rows.Next();
            if (token is CsvToken.Record or CsvToken.End)
                return token == CsvToken.Record;
            IssueText text = token switch
            {
                CsvToken.UnclosedQuote => CsvIssueMessages.UnclosedQuote(),
                CsvToken.TextAfterQuote => CsvIssueMessages.TextAfterQuote(LastLine),
                CsvToken.StrayQuote => CsvIssueMessages.StrayQuote(),
                _ when _rows.ProblemField == CsvLimits.MaxFields => CsvIssueMessages.TooManyFields(CsvLimits.MaxFields),
                _ => CsvIssueMessages.FieldTooLong(_maxFieldLength),
            };
            Report(text, column: _rows.ProblemField + 1);

            // A stray quote may have joined rows to a field that is too long. The rows are read one by one then.
            if (token == CsvToken.TooLong && (_rows.FieldCount != _header.Length || LooksLikeRows))
                _rows.GoAfterFirstLine();
            OnRefused?.Invoke();
        }

        _hasStopped = true;
        Report(CsvIssueMessages.TooManyIssues(_maxIssues));
        return false;
    }

    /// <summary>The last line of the current record, if it is not the first.</summary>
    private int? LastLine => _rows.LastLine == Line ? null : _rows.LastLine;

    private string[] ReadHeader(string[] required)
    {
        string[] header = _rows.TrimmedFields();
        for (int i = 0; i < header.Length; i++)
        {
            if (!_isLenient && header[i].Length > 0 && Array.IndexOf(header, header[i], 0, i) >= 0)
                Report(CsvIssueMessages.DuplicateColumn(header[i]), i + 1, IssueSeverity.Error);
        }

        foreach (string column in required)
        {
            if (Array.IndexOf(header, column) < 0)
                Report(CsvIssueMessages.MissingColumn(column, required), severity: IssueSeverity.Error);
        }

        return IsSound ? header : [];
    }
}
