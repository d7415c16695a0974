using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;
using static System.FormattableString;

namespace Gemeente.Partnerships.Csv;

/// <summary>
/// Reads RFC 4180 text with a header, record by record, and collects what is wrong with it as issues with line numbers.
/// Strict: every record has as many fields as the header, quotes stand only around a whole field.
/// A column is asked for by name; columns that nobody asks for, or without a name, are passed over. Not thread-safe.
/// </summary>
internal sealed partial class CsvReader
{
    private const string Quotes = "quotes around the whole field, doubled inside it";

    private readonly CsvTokenizer _tokenizer;
    private readonly string _file;
    private readonly List<DataIssue>? _issues;
    private readonly int _issuesAllowed;
    private readonly int _fieldLength;
    private readonly bool _isLenient;
    private readonly string[] _header;

    /// <summary>
    /// Reads the header; a required column that is missing is an issue, and then there are no records. Nor are there
    /// when the text is null, because it was refused before.
    /// </summary>
    public CsvReader(string? text, string file, List<DataIssue> issues, params string[] requiredColumns)
        : this(text, ',', file, issues, CsvLimits.Issues, CsvLimits.FieldLength, requiredColumns) { }

    /// <summary>
    /// Reads text with another delimiter, up to another number of issues, or with fields of another length.
    /// </summary>
    public CsvReader(
        string? text,
        char delimiter,
        string file,
        List<DataIssue> issues,
        int issuesAllowed,
        int fieldLength,
        params string[] requiredColumns
    )
        : this(text, delimiter, file, issues, issuesAllowed, fieldLength, isLenient: false, requiredColumns) { }

    private CsvReader(
        string? text,
        char delimiter,
        string file,
        List<DataIssue>? issues,
        int issuesAllowed,
        int fieldLength,
        bool isLenient,
        string[] requiredColumns
    )
    {
        _tokenizer = new CsvTokenizer(text ?? "", delimiter, fieldLength);
        _fieldLength = fieldLength;
        _file = file;
        _issues = issues;
        _issuesAllowed = (issues?.Count ?? 0) + issuesAllowed;
        _isLenient = isLenient;
        _header = [];
        int? issuesBefore = issues?.Count;
        bool hasRecord = NextRecord();
        if (issues?.Count > issuesBefore)
            return; // the first line is no header, and nor is the next
        if (hasRecord)
            _header = ReadHeader(requiredColumns);
        else if (text is not null)
            Report(
                "csv-empty",
                "The file is empty.",
                requiredColumns.Length == 0
                    ? "a header with names of columns"
                    : "a header: " + string.Join(',', requiredColumns)
            );
    }

    /// <summary>
    /// Reads text as spreadsheets write it: names of columns may stand twice, and a record of one line may lack cells
    /// at its end, which are then empty, or have empty ones too many.
    /// </summary>
    public static CsvReader Lenient(
        string? text,
        char delimiter,
        string file,
        List<DataIssue> issues,
        int issuesAllowed
    ) => new(text, delimiter, file, issues, issuesAllowed, CsvLimits.FieldLength, isLenient: true, []);

    /// <summary>
    /// Reads as <see cref="Lenient"/> does, but to the end, and keeps no issues: for a file that is read once more.
    /// </summary>
    public static CsvReader Silent(string? text, char delimiter) =>
        new(text, delimiter, "", issues: null, issuesAllowed: 0, CsvLimits.FieldLength, isLenient: true, []);

    /// <summary>The names of the columns; none where there is no header that can be used.</summary>
    public ReadOnlySpan<string> Header => _header;

    /// <summary>
    /// Asked of each record whether it is refused, of which it then has reported, however many fields it has. Nobody by
    /// default.
    /// </summary>
    public Func<bool>? IsRefused { get; set; }

    /// <summary>How many fields the current record has; never more than the header where they have text.</summary>
    public int FieldCount => _tokenizer.FieldCount;

    /// <summary>The line on which the current record begins; the first is 1.</summary>
    public int Line => _tokenizer.Line;

    /// <summary>Which part of the text lies before the end of the current record, from 0 to 1.</summary>
    public double Part => _tokenizer.Part;

    /// <summary>Whether the current record has no value in any field.</summary>
    public bool IsBlank
    {
        get
        {
            for (int i = 0; i < _tokenizer.FieldCount; i++)
            {
                if (!_tokenizer[i].IsWhiteSpace())
                    return false;
            }

            return true;
        }
    }

    /// <summary>
    /// Whether the current record is several lines that, cut at every delimiter, are each as long as the header:
    /// perhaps rows that a quote too many has made one of. It may also be what its quotes say, so that it is a record.
    /// </summary>
    public bool LooksLikeRows
    {
        get
        {
            if (_tokenizer.LastLine == Line || _header.Length < 2)
                return false;
            foreach (ReadOnlySpan<char> line in _tokenizer.Raw.EnumerateLines())
            {
                if (line.Count(_tokenizer.Delimiter) != _header.Length - 1)
                    return false;
            }

            return true;
        }
    }

    /// <summary>Whether nothing has been reported of the current record.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Goes to the next record that has the right number of fields; false at the end.</summary>
    public bool Read()
    {
        if (_header.Length == 0)
            return false;
        while (NextRecord())
        {
            bool fits = _tokenizer.FieldCount == _header.Length || (_isLenient && IsPadded());
            bool isRefused = IsRefused?.Invoke() == true;
            if (fits && !isRefused)
                return true;
            if (!isRefused)
                Report(
                    "csv-field-count",
                    Invariant($"The record has {_tokenizer.FieldCount} fields{UpToLine()}."),
                    Invariant($"{_header.Length} fields, as many as the header")
                );
            if (!fits)
                _tokenizer.GoBehindFirstLine(); // a quote that does not belong may have made one record of many
        }

        return false;
    }

    /// <summary>
    /// Adds what is made of each record to a list. A record of which something is reported is left out; so is one that
    /// makes the maker throw because its values do not go together, and that is reported too.
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

    /// <summary>Reports columns that stand twice: where they are read, it is not known which is meant.</summary>
    public void ReportTwins(string[] read)
    {
        for (int column = 1; column <= _header.Length; column++)
        {
            string name = _header[column - 1];
            if (name.Length > 0 && ColumnOf(name) != column)
            {
                Report(
                    "csv-header",
                    $"Column '{Excerpt.Of(name)}' stands twice.",
                    "column names that differ",
                    column,
                    read.Contains(name) ? IssueSeverity.Error : IssueSeverity.Warning
                );
            }
        }
    }

    /// <summary>The fields of the current record, without white space around them.</summary>
    public string[] TrimmedFields() => _tokenizer.TrimmedFields();

    /// <summary>The number of a column, from 1; null where it is not there.</summary>
    public int? ColumnOf(string column) => Array.IndexOf(_header, column) is >= 0 and int index ? index + 1 : null;

    /// <summary>Whether a field, by the number of its column from 1, has no visible text.</summary>
    public bool IsEmpty(int column) => column > _tokenizer.FieldCount || _tokenizer[column - 1].IsWhiteSpace();

    /// <summary>Reports that no record can be made of the values of the current row.</summary>
    public void ReportRecord(Exception reason) =>
        Report(
            "csv-record",
            reason.Message.Split(" (Parameter ")[0].ReplaceLineEndings(" "),
            "values that go together in one record"
        );

    /// <summary>Reports something about the current record.</summary>
    public void Report(
        string code,
        string message,
        string? expected = null,
        int? column = null,
        IssueSeverity severity = IssueSeverity.Error,
        string? recordId = null
    )
    {
        IsSound &= severity != IssueSeverity.Error;
        _issues?.Add(
            new DataIssue
            {
                Severity = severity,
                Code = code,
                Message = message,
                Expected = expected,
                File = _file,
                Line = Line,
                Column = column,
                RecordId = recordId,
            }
        );
    }

    // A record of several lines may be a quote too many.
    private bool IsPadded()
    {
        for (int column = _header.Length + 1; column <= _tokenizer.FieldCount; column++)
        {
            if (!IsEmpty(column))
                return false;
        }

        return _tokenizer.LastLine == Line;
    }

    private bool NextRecord()
    {
        while (_issues is null || _issues.Count < _issuesAllowed)
        {
            IsSound = true;
            switch (_tokenizer.Next())
            {
                case CsvToken.Record:
                    return true;
                case CsvToken.End:
                    return false;
                case CsvToken.UnclosedQuote:
                    Malformed("csv-quote", "A quoted field does not end.", "a closing quote, or no quote at the begin");
                    break;
                case CsvToken.BehindQuote:
                    Malformed("csv-quote", $"Something stands behind the closing quote of a field{OnLine()}.", Quotes);
                    break;
                case CsvToken.Stray:
                    Malformed("csv-quote", "A quote or a carriage return stands inside a field.", Quotes);
                    break;
                case CsvToken.TooLong when _tokenizer.FieldCount == CsvLimits.Fields:
                    Malformed(
                        "csv-too-long",
                        Invariant($"The record has more than {CsvLimits.Fields} fields."),
                        Invariant($"at most {CsvLimits.Fields} fields that are not empty")
                    );
                    break;
                case CsvToken.TooLong:
                    Malformed(
                        "csv-too-long",
                        "A field is too long, or a quoted field does not end.",
                        Invariant($"at most {_fieldLength} characters, and a closing quote")
                    );
                    break;
            }
        }

        Report("csv-too-many-issues", Invariant($"Reading stopped after {_issuesAllowed} issues."));
        return false;
    }

    /// <summary>
    /// Reports the field at which the record is malformed; reading goes on behind the line on which the record begins.
    /// </summary>
    private void Malformed(string code, string message, string expected) =>
        Report(code, message, expected, _tokenizer.FieldCount + 1);

    private string OnLine() =>
        _tokenizer.LastLine == Line ? "" : Invariant($", which is on line {_tokenizer.LastLine}");

    private string UpToLine() => _tokenizer.LastLine == Line ? "" : Invariant($" up to line {_tokenizer.LastLine}");

    private string[] ReadHeader(string[] required)
    {
        string[] header = _tokenizer.TrimmedFields();
        for (int i = 0; i < header.Length; i++)
        {
            if (!_isLenient && header[i].Length > 0 && Array.IndexOf(header, header[i], 0, i) >= 0)
                Report(
                    "csv-header",
                    $"Column '{Excerpt.Of(header[i])}' stands twice.",
                    "column names that differ",
                    i + 1
                );
        }

        foreach (string column in required)
        {
            if (Array.IndexOf(header, column) < 0)
                Report("csv-header", $"Column '{column}' is missing.", string.Join(',', required));
        }

        return IsSound ? header : [];
    }
}
