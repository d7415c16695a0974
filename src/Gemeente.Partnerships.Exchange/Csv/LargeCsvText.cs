using System.Text;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>
/// The text of a large file, which is read and decoded part by part. Not thread-safe.
/// </summary>
/// <param name="file">The file, which is valid in the encoding. It stays open.</param>
/// <param name="begin">The position at which the text begins.</param>
/// <param name="scan">A scan of the text.</param>
/// <param name="encoding">The encoding, of one byte for each ASCII character.</param>
internal sealed class LargeCsvText(Stream file, long begin, ByteScan scan, Encoding encoding)
{
    /// <summary>The most bytes of a file of which the whole text is in memory.</summary>
    public const int MinLength = StartLength;

    // The header is among the first rows, and delimiters are compared by the rows after it.
    private const int StartLength = 4 * 1024 * 1024;

    private const int BufferSize = 16 * 1024;

    private readonly long _begin = begin + LengthOfMarks(scan.Start, encoding);

    // The end at the first reading, so that a file that becomes shorter is noticed.
    private readonly long _end = file.Length;

    /// <summary>Returns the beginning of the text, in which the header and the delimiter are looked for.</summary>
    public string Start()
    {
        using StreamReader reader = Reader();
        char[] start = new char[StartLength];
        int length = reader.ReadBlock(start, 0, start.Length);
        return CsvText.WithLineFeeds(new string(start, 0, length));
    }

    /// <summary>Opens the records.</summary>
    /// <param name="skipped">The number of characters at the beginning that are left out.</param>
    /// <param name="emptyLines">The number of empty lines instead of them.</param>
    /// <param name="delimiter">The delimiter of the fields.</param>
    public CsvWindow Open(int skipped, int emptyLines, char delimiter)
    {
        StreamReader reader = Reader();
        _ = reader.ReadBlock(new char[skipped], 0, skipped);
        return new CsvWindow(reader, new string('\n', emptyLines), delimiter, scan.HasCarriageReturns);
    }

    private StreamReader Reader() =>
        new(new SharedFile(file, _begin, _end - _begin), encoding, detectEncodingFromByteOrderMarks: false, BufferSize);

    private static int LengthOfMarks(ReadOnlySpan<byte> start, Encoding encoding)
    {
        int length = 0;
        while (encoding is UTF8Encoding && start[length..].StartsWith("\uFEFF"u8))
            length += 3;
        return length;
    }
}
