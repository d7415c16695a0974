using System.Buffers;
using System.Text;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>The facts that one pass over the bytes of a text reveals, with a small part of it in memory.</summary>
internal sealed class ByteScan
{
    private const int BlockLength = 64 * 1024;
    private const int StartLength = 1024;
    private const int MaxRuneLength = 4;

    private (int LineFeeds, int CarriageReturns) _lines;
    private (int LineFeeds, int CarriageReturns)? _beforeZero;
    private (int LineFeeds, int CarriageReturns)? _beforeBad;
    private bool _hasRunes;

    /// <summary>Scans a stream from its current position to its end.</summary>
    public ByteScan(Stream stream)
    {
        byte[] block = new byte[BlockLength];
        int rest = 0;
        bool isFirst = true;
        for (bool isLast = false; !isLast; isFirst = false)
        {
            int length = rest + stream.ReadAtLeast(block.AsSpan(rest), block.Length - rest, throwOnEndOfStream: false);
            isLast = length < block.Length;
            ReadOnlySpan<byte> bytes = block.AsSpan(0, length);
            if (isFirst)
                Start = bytes[..Math.Min(length, StartLength)].ToArray();
            int scanned = Scan(bytes, isLast);
            rest = length - scanned;
            bytes[scanned..].CopyTo(block);
        }
    }

    /// <summary>The first bytes, at most 1024.</summary>
    public byte[] Start { get; } = [];

    /// <summary>True if the bytes are valid UTF-8.</summary>
    public bool IsUtf8 => _beforeBad is null;

    /// <summary>True if carriage returns end the lines: the text has no line feed.</summary>
    public bool HasCarriageReturns => _lines.LineFeeds == 0;

    /// <summary>The line of the first byte that is zero; null without one.</summary>
    public int? LineOfZero => LineAfter(_beforeZero);

    /// <summary>
    /// The line of the first byte that is not UTF-8, in a text that has UTF-8 elsewhere; null in another text.
    /// </summary>
    public int? LineOfOtherEncoding => _hasRunes ? LineAfter(_beforeBad) : null;

    /// <summary>Scans a block, and returns the number of bytes. The others begin a character that goes on.</summary>
    private int Scan(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (_beforeZero is null && bytes.IndexOf((byte)0) is >= 0 and var zero)
            _beforeZero = LinesBefore(bytes[..zero]);
        int i = 0;
        int scanned = bytes.Length;
        while (bytes[i..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var plain)
        {
            i += plain;
            if (bytes.Length - i < MaxRuneLength && !isLast)
            {
                scanned = i;
                break;
            }

            bool isValid = Rune.DecodeFromUtf8(bytes[i..], out _, out int length) == OperationStatus.Done;
            _hasRunes |= isValid;
            if (!isValid)
                _beforeBad ??= LinesBefore(bytes[..i]);
            i += length;
        }

        _lines = LinesBefore(bytes[..scanned]);
        return scanned;
    }

    private (int LineFeeds, int CarriageReturns) LinesBefore(ReadOnlySpan<byte> bytes) =>
        (_lines.LineFeeds + bytes.Count((byte)'\n'), _lines.CarriageReturns + bytes.Count((byte)'\r'));

    private int? LineAfter((int LineFeeds, int CarriageReturns)? lines) =>
        1 + (HasCarriageReturns ? lines?.CarriageReturns : lines?.LineFeeds);
}
