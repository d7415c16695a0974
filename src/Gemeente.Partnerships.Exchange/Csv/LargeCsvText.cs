using System.Text;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>
/// The text of a large file, which stays in its encoding and is decoded part by part. Immutable and safe for use by
/// several threads.
/// </summary>
/// <param name="bytes">The file, which is valid in the encoding.</param>
/// <param name="encoding">The encoding, of one byte for each ASCII character.</param>
internal sealed class LargeCsvText(byte[] bytes, Encoding encoding)
{
    /// <summary>The most bytes of a file of which the whole text is in memory.</summary>
    public const int MinLength = StartLength;

    // The header is among the first rows, and delimiters are compared by the rows after it.
    private const int StartLength = 4 * 1024 * 1024;

    private readonly int _begin = BeginOf(bytes, encoding);
    private readonly bool _hasCarriageReturns = !bytes.Contains((byte)'\n');

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
        return new CsvWindow(reader, new string('\n', emptyLines), delimiter, _hasCarriageReturns);
    }

    private StreamReader Reader() =>
        new(new MemoryStream(bytes, _begin, bytes.Length - _begin), encoding, detectEncodingFromByteOrderMarks: false);

    private static int BeginOf(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        int begin = 0;
        while (encoding is UTF8Encoding && bytes[begin..].StartsWith("\uFEFF"u8))
            begin += 3;
        return begin;
    }
}
