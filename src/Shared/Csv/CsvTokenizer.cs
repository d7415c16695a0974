namespace Gemeente.Partnerships.Csv;

/// <summary>
/// Splits RFC 4180 text, with commas or another delimiter, into records and fields. Lines end in LF or CRLF. Blank
/// lines are skipped, and so are empty fields after the largest number of fields, which spreadsheets write without end.
/// Only the first line of a malformed record is skipped. The lines after it are read as records, also if a quote of the
/// first line ends on one of them. A record with a field that is too long ends where it would end with a shorter field.
/// Not thread-safe.
/// </summary>
/// <remarks>
/// The work is proportional to the length of the text: a malformed record ends at the latest on the next line with an
/// odd number of quotes, and the lines up to there end on themselves when they are read again.
/// </remarks>
internal sealed class CsvTokenizer(string text, char delimiter = ',', int maxFieldLength = CsvLimits.MaxFieldLength)
    : RowSource
{
    // The start and length of each field; a negative length means doubled quotes. Plain arrays and loops, because most
    // files are small and are read once, before any code has been optimized.
    private int[] _starts = new int[16];
    private int[] _lengths = new int[16];
    private string _text = text;
    private int _position = text.StartsWith('\uFEFF') ? 1 : 0;
    private int _nextLine = 1;
    private int _end;
    private int _longField = -1;

    /// <summary>The position up to which the text was looked at for the current record.</summary>
    public int Reach { get; private set; }

    public override double Part => _text.Length == 0 ? 1 : (double)_position / _text.Length;

    public override ReadOnlySpan<char> Raw => _text.AsSpan(Begin, _end - Begin);

    public override ReadOnlySpan<char> this[int index]
    {
        get
        {
            int length = _lengths[index];
            return length >= 0
                ? _text.AsSpan(_starts[index], length)
                : _text.Substring(_starts[index], -length).Replace("\"\"", "\"", StringComparison.Ordinal);
        }
    }

    public override CsvToken Next()
    {
        while (TryEndLine()) { }

        Line = LastLine = _nextLine;
        Begin = _position;
        Reach = _position;
        FieldCount = 0;
        _longField = -1;
        if (_position == _text.Length)
            return CsvToken.End;
        while (true)
        {
            CsvToken problem = ReadField();
            (LastLine, _end, Reach) = (_nextLine, _position, _position);
            if (problem != CsvToken.Record)
            {
                GoAfterFirstLine();
                return problem;
            }

            if (_position == _text.Length || TryEndLine())
                return _longField < 0 ? CsvToken.Record : CsvToken.TooLong;
            _position++; // the delimiter
        }
    }

    public override int ProblemField => _longField < 0 ? FieldCount : _longField;

    /// <summary>
    /// True if the current record has several lines that each have as many fields as the header when they are cut at
    /// every delimiter. A stray quote may have joined such rows to one record, but it may also be one record.
    /// </summary>
    public override bool LooksLikeRows(int width)
    {
        if (LastLine == Line || width < 2)
            return false;
        foreach (ReadOnlySpan<char> line in Raw.EnumerateLines())
        {
            if (line.Count(delimiter) != width - 1)
                return false;
        }

        return true;
    }

    public override void GoAfterFirstLine()
    {
        int length = _text.AsSpan(Begin).IndexOf('\n');
        _position = _end = length < 0 ? _text.Length : Begin + length;
        Reach = Math.Max(Reach, _position);
        _nextLine = Line;
    }

    /// <summary>Goes on at the beginning of another text, of which the first line has a number.</summary>
    public void GoTo(string other, int line)
    {
        _text = other;
        _position = 0;
        _nextLine = line;
    }

    private CsvToken ReadField()
    {
        int start = _position;
        bool quoted = start < _text.Length && _text[start] == '"';
        bool doubled = false;
        if (quoted && !TryReadQuoted(ref start, out doubled))
            return CsvToken.UnclosedQuote;
        int end = quoted ? _position - 1 : start;
        if (!quoted)
        {
            end = _position = EndOfPlainField(_text, start, delimiter);
        }

        if (_position < _text.Length && _text[_position] != delimiter && !IsLineEnd(_position))
            return quoted ? CsvToken.TextAfterQuote : CsvToken.StrayQuote;
        if (end - start > maxFieldLength && _longField < 0)
            _longField = FieldCount;
        if (FieldCount == CsvLimits.MaxFields)
            return end == start ? CsvToken.Record : CsvToken.TooLong;
        if (FieldCount == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * FieldCount);
            Array.Resize(ref _lengths, 2 * FieldCount);
        }

        _starts[FieldCount] = start;
        _lengths[FieldCount++] = doubled ? start - end : end - start;
        return CsvToken.Record;
    }

    /// <summary>Returns the position of the first quote, delimiter or line end, or the end of the text.</summary>
    private static int EndOfPlainField(ReadOnlySpan<char> text, int position, char delimiter)
    {
        while (
            (uint)position < (uint)text.Length
            && text[position] is not ('"' or '\r' or '\n') and var letter
            && letter != delimiter
        )
            position++;
        return position;
    }

    /// <summary>
    /// Moves the position after the closing quote, and the start after the opening one. False without a closing
    /// quote: the position is then the end of the text.
    /// </summary>
    private bool TryReadQuoted(ref int start, out bool doubled)
    {
        _position = ++start;
        doubled = false;
        while (_position < _text.Length)
        {
            int length = _text.AsSpan(_position).IndexOf('"');
            if (length < 0)
                break;
            _nextLine += _text.AsSpan(_position, length).Count('\n');
            _position += length + 1;
            if (_position == _text.Length || _text[_position] != '"')
                return true;
            doubled = true;
            _position++;
        }

        _position = _text.Length;
        return false;
    }

    private bool IsLineEnd(int position) =>
        _text[position] == '\n'
        || (_text[position] == '\r' && position + 1 < _text.Length && _text[position + 1] == '\n');

    private bool TryEndLine()
    {
        if (_position == _text.Length || !IsLineEnd(_position))
            return false;
        _position += _text[_position] == '\r' ? 2 : 1;
        _nextLine++;
        return true;
    }
}
