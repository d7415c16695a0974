namespace Gemeente.Partnerships.Csv;

/// <summary>
/// Cuts RFC 4180 text, with commas or another delimiter, into records and fields. Lines end in LF or CRLF; blank lines are skipped.
/// A malformed record is skipped up to the end of its line. Not thread-safe.
/// </summary>
internal sealed class CsvTokenizer(string text, char delimiter = ',')
{
    // Where each field begins and how long it is; negative where it has doubled quotes. Plain arrays and loops: most
    // files are small and read once, before any code has been optimized.
    private int[] _starts = new int[16];
    private int[] _lengths = new int[16];
    private int _position = text.StartsWith('\uFEFF') ? 1 : 0;
    private int _nextLine = 1;

    /// <summary>The line on which the current record begins; the first is 1.</summary>
    public int Line { get; private set; } = 1;

    public int FieldCount { get; private set; }

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            int length = _lengths[index];
            return length >= 0
                ? text.AsSpan(_starts[index], length)
                : text.Substring(_starts[index], -length).Replace("\"\"", "\"", StringComparison.Ordinal);
        }
    }

    public CsvToken Next()
    {
        while (TryEndLine())
        {
        }

        Line = _nextLine;
        FieldCount = 0;
        if (_position == text.Length)
            return CsvToken.End;
        while (true)
        {
            CsvToken problem = ReadField();
            if (problem != CsvToken.Record)
            {
                SkipLine();
                return problem;
            }

            if (_position == text.Length || TryEndLine())
                return CsvToken.Record;
            _position++; // the delimiter
        }
    }

    private CsvToken ReadField()
    {
        int start = _position;
        bool quoted = start < text.Length && text[start] == '"';
        bool doubled = false;
        if (quoted && !TryReadQuoted(ref start, out doubled))
            return CsvToken.UnclosedQuote;
        int end = quoted ? _position - 1 : start;
        if (!quoted)
        {
            while (end < text.Length && text[end] is not ('"' or '\r' or '\n') && text[end] != delimiter)
                end++;
            _position = end;
        }

        if (_position < text.Length && text[_position] != delimiter && !IsLineEnd(_position))
            return CsvToken.Stray;
        if (end - start > CsvLimits.FieldLength || FieldCount == CsvLimits.Fields)
            return CsvToken.TooLong;
        if (FieldCount == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * FieldCount);
            Array.Resize(ref _lengths, 2 * FieldCount);
        }

        _starts[FieldCount] = start;
        _lengths[FieldCount++] = doubled ? start - end : end - start;
        return CsvToken.Record;
    }

    /// <summary>Leaves the position behind the closing quote, and the start behind the opening one.</summary>
    private bool TryReadQuoted(ref int start, out bool doubled)
    {
        _position = ++start;
        doubled = false;
        while (true)
        {
            int length = text.AsSpan(_position).IndexOf('"');
            if (length < 0)
            {
                _position = text.Length;
                return false;
            }

            _nextLine += text.AsSpan(_position, length).Count('\n');
            _position += length + 1;
            if (_position == text.Length || text[_position] != '"')
                return true;
            doubled = true;
            _position++;
        }
    }

    private bool IsLineEnd(int position) =>
        text[position] == '\n' || (text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n');

    private bool TryEndLine()
    {
        if (_position == text.Length || !IsLineEnd(_position))
            return false;
        _position += text[_position] == '\r' ? 2 : 1;
        _nextLine++;
        return true;
    }

    private void SkipLine()
    {
        int length = text.AsSpan(_position).IndexOf('\n');
        _position = length < 0 ? text.Length : _position + length;
    }
}
