using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Reads a file into memory, within a limit.</summary>
internal static class FileBytes
{
    private const int MaxMegabytes = 128;

    /// <summary>Returns the bytes of a stream; null, with an issue, if there are too many.</summary>
    public static byte[]? From(Stream stream, string file, List<DataIssue> issues)
    {
        const int Max = MaxMegabytes * 1024 * 1024;
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];
        for (int count; bytes.Length <= Max && (count = stream.Read(buffer)) > 0; )
            bytes.Write(buffer, 0, count);
        if (bytes.Length <= Max)
            return bytes.ToArray();
        issues.Add(ExchangeIssueMessages.TooLarge(MaxMegabytes).ToIssue() with { File = file });
        return null;
    }
}
