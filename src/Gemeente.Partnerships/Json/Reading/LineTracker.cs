using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Turns offsets in a chunk of a text into lines and columns of the whole, counting each byte once.</summary>
internal sealed class LineTracker
{
    private const byte NewLine = (byte)'\n';

    // The place up to which has been counted: an offset in the chunk, its line, and the bytes before it on that line.
    private int _offset;
    private int _line = 1;
    private long _column;

    /// <summary>
    /// The place of an offset that is not before the record it is in, nor that record before the one asked last.
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

    /// <summary>Goes on to the chunk that begins where so much of this one ends.</summary>
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
