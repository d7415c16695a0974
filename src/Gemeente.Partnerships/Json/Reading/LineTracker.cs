using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Computes the line and column in the whole text for an offset in a chunk of it. Each byte is counted once.
/// </summary>
internal sealed class LineTracker
{
    private const byte NewLine = (byte)'\n';

    // The end of the counted bytes: an offset in the chunk, its line, and the number of bytes before it on that line.
    private int _offset;
    private int _line = 1;
    private long _column;

    /// <summary>
    /// Gets the line and column of an offset in a record. Records are located in the order of the text.
    /// </summary>
    public (int Line, int Column) Locate(ReadOnlySpan<byte> chunk, int record, int offset)
    {
        Count(chunk[..record]);
        (int, int, long) mark = (_offset, _line, _column);
        Count(chunk[..offset]);
        (int Line, int Column) place = (_line, (int)Math.Min(_column, int.MaxValue - 1) + 1);
        (_offset, _line, _column) = mark;
        return place;
    }

    /// <summary>Counts the bytes at the front of the chunk. The next chunk begins after them.</summary>
    public void Leave(ReadOnlySpan<byte> consumed)
    {
        Count(consumed);
        _offset -= consumed.Length;
    }

    private void Count(ReadOnlySpan<byte> upTo)
    {
        if (upTo.Length <= _offset)
            return;
        ReadOnlySpan<byte> more = upTo[_offset..];
        int last = more.LastIndexOf(NewLine);
        _line += more.Count(NewLine);
        _column = last < 0 ? _column + more.Length : more.Length - last - 1;
        _offset = upTo.Length;
    }
}
