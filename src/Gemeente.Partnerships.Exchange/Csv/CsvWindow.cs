using System.Text;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>
/// Splits a large text into the same records as <see cref="CsvTokenizer"/>, with only a part of the text in memory: the
/// current record and some text after it. Not thread-safe.
/// </summary>
/// <remarks>
/// A record for which the tokenizer looked at the end of the part is read again from a part that begins with it and is
/// at least twice as long. The work is therefore proportional to the length of the text.
/// </remarks>
internal sealed class CsvWindow : RowSource
{
    /// <summary>The length of a part in characters, unless a record needs a longer one.</summary>
    public const int Length = 32 * 1024;

    private readonly StreamReader _reader;
    private readonly CsvTokenizer _tokens;
    private readonly bool _hasCarriageReturns;
    private readonly int _length;
    private string _text;
    private char[] _buffer = [];
    private bool _isAtEnd;

    /// <summary>Reads records.</summary>
    /// <param name="reader">The text, from the position at which the records begin.</param>
    /// <param name="start">Text before that of the reader, of whole lines.</param>
    /// <param name="delimiter">The delimiter of the fields.</param>
    /// <param name="hasCarriageReturns">Whether carriage returns end the lines.</param>
    /// <param name="length">The length of a part.</param>
    public CsvWindow(
        StreamReader reader,
        string start,
        char delimiter,
        bool hasCarriageReturns = false,
        int length = Length
    )
    {
        _reader = reader;
        _text = start;
        _tokens = new CsvTokenizer(start, delimiter);
        _hasCarriageReturns = hasCarriageReturns;
        _length = length;
    }

    public override ReadOnlySpan<char> Raw => _tokens.Raw;

    /// <summary>The part of the file that was read, which ends a little after the current record.</summary>
    public override double Part =>
        _reader.BaseStream.Length == 0 ? 1 : (double)_reader.BaseStream.Position / _reader.BaseStream.Length;

    public override ReadOnlySpan<char> this[int index] => _tokens[index];

    public override CsvToken Next()
    {
        CsvToken token = _tokens.Next();

        // The last character may be half of a line end.
        while (!_isAtEnd && _tokens.Reach >= _text.Length - 1)
        {
            Move();
            token = _tokens.Next();
        }

        (Line, LastLine, FieldCount, Begin) = (_tokens.Line, _tokens.LastLine, _tokens.FieldCount, _tokens.Begin);
        return token;
    }

    public override int ProblemField => _tokens.ProblemField;

    public override bool LooksLikeRows(int width) => _tokens.LooksLikeRows(width);

    public override void GoAfterFirstLine() => _tokens.GoAfterFirstLine();

    // The file was valid when it was scanned.
    private int Read(Span<char> part)
    {
        try
        {
            return _reader.ReadBlock(part);
        }
        catch (DecoderFallbackException e)
        {
            throw new IOException("The file was changed while it was read.", e);
        }
    }

    /// <summary>Goes to a longer part, which begins with the current record.</summary>
    private void Move()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_tokens.Begin);
        int length = Math.Max(_length, 2 * rest.Length);
        if (_buffer.Length < length)
            _buffer = new char[length];
        rest.CopyTo(_buffer);
        int count = Read(_buffer.AsSpan(rest.Length..length));
        _isAtEnd = count < length - rest.Length;
        if (_hasCarriageReturns)
            _buffer.AsSpan(rest.Length, count).Replace('\r', '\n');
        _text = new string(_buffer, 0, rest.Length + count);
        _tokens.GoTo(_text, _tokens.Line);
    }
}
