using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Reads a file into memory, within a limit.</summary>
internal static class FileBytes
{
    /// <summary>Bytes of a file, and characters of a text.</summary>
    public const int MaxLength = MaxMegabytes * 1024 * 1024;

    private const int MaxMegabytes = 128;
    private const int BlockSize = 64 * 1024;

    /// <summary>Returns the bytes of a stream; null, with an issue, if there are too many.</summary>
    public static byte[]? From(Stream stream, string file, List<DataIssue> issues)
    {
        // The length of a file is known, so that its bytes are in memory once.
        long rest = stream.CanSeek ? stream.Length - stream.Position : 0;
        byte[] bytes = new byte[rest is >= 0 and <= MaxLength ? rest : BlockSize];
        int length = 0;
        while (length <= MaxLength)
        {
            if (length == bytes.Length)
            {
                // A file that ends here needs no larger array.
                int next = stream.ReadByte();
                if (next < 0)
                    break;
                Array.Resize(ref bytes, Math.Max(BlockSize, bytes.Length + (bytes.Length / 2)));
                bytes[length++] = (byte)next;
            }

            int count = stream.Read(bytes, length, bytes.Length - length);
            if (count == 0)
                break;
            length += count;
        }

        if (length <= MaxLength)
        {
            Array.Resize(ref bytes, length);
            return bytes;
        }

        issues.Add(ExchangeIssueMessages.TooLarge(MaxMegabytes).ToIssue() with { File = file });
        return null;
    }
}
