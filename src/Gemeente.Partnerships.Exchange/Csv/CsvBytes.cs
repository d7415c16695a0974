using System.Text;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Finds out how the characters of a file are written, and reads them.</summary>
internal static class CsvBytes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>
    /// A byte order mark says it. Without one, zeros in every other byte are UTF-16, and what is not UTF-8 is Windows-1252.
    /// </summary>
    public static CsvEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return CsvEncoding.Utf8;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return CsvEncoding.Utf16LittleEndian;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return CsvEncoding.Utf16BigEndian;
        (int even, int odd) = (0, 0);
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, 1024)];
        for (int i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        }

        return odd > sample.Length / 4 ? CsvEncoding.Utf16LittleEndian
            : even > sample.Length / 4 ? CsvEncoding.Utf16BigEndian
            : System.Text.Unicode.Utf8.IsValid(bytes) ? CsvEncoding.Utf8
            : CsvEncoding.Windows1252;
    }

    /// <summary>The text; null, with an issue, where the bytes are not of the encoding.</summary>
    public static string? Decode(byte[] bytes, CsvEncoding encoding, string file, List<DataIssue> issues)
    {
        try
        {
            string text = (encoding switch
            {
                CsvEncoding.Utf16LittleEndian => LittleEndian,
                CsvEncoding.Utf16BigEndian => BigEndian,
                CsvEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
                _ => Utf8,
            }).GetString(bytes);
            int zero = text.IndexOf('\0', StringComparison.Ordinal);
            if (zero < 0)
                return text.TrimStart('\uFEFF');
            issues.Add(Issue("csv-binary", "The file holds zero bytes.", "text", file) with { Line = 1 + text.AsSpan(0, zero).Count('\n') });
        }
        catch (DecoderFallbackException)
        {
            issues.Add(Issue("csv-encoding", $"The file is not {encoding}.", "UTF-8, UTF-16 or Windows-1252", file));
        }

        return null;
    }

    private static DataIssue Issue(string code, string message, string expected, string file) => new()
    {
        Severity = IssueSeverity.Error, Code = code, Message = message, Expected = expected, File = file,
    };
}
