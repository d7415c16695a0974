using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Reads a file into memory, within a bound.</summary>
internal static class FileBytes
{
    private const int Most = 128 * 1024 * 1024;

    /// <summary>The bytes of a stream; null, with an issue, where there are too many.</summary>
    public static byte[]? From(Stream stream, string file, List<DataIssue> issues)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];
        for (int count; bytes.Length <= Most && (count = stream.Read(buffer)) > 0; )
            bytes.Write(buffer, 0, count);
        if (bytes.Length <= Most)
            return bytes.ToArray();
        issues.Add(
            new DataIssue
            {
                Severity = IssueSeverity.Error,
                Code = "too-large",
                Message = "The file is too large.",
                Expected = "at most 128 MiB",
                File = file,
            }
        );
        return null;
    }
}
