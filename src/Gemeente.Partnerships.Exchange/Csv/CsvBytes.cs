using System.Text;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Detects the encoding of a file and decodes its bytes.</summary>
internal static class CsvBytes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(
        bigEndian: false,
        byteOrderMark: false,
        throwOnInvalidBytes: true
    );
    private static readonly UnicodeEncoding BigEndian = new(
        bigEndian: true,
        byteOrderMark: false,
        throwOnInvalidBytes: true
    );

    /// <summary>
    /// Returns the encoding of a byte order mark. Without one it is UTF-16 if every other byte is zero, UTF-8 if the
    /// bytes are valid UTF-8, else Windows-1252.
    /// </summary>
    public static CsvEncoding Detect(ReadOnlySpan<byte> bytes) =>
        Detect(bytes[..Math.Min(bytes.Length, 1024)], System.Text.Unicode.Utf8.IsValid(bytes));

    /// <inheritdoc cref="Detect(ReadOnlySpan{byte})"/>
    /// <param name="start">The first bytes.</param>
    /// <param name="isUtf8">Whether all bytes are valid UTF-8.</param>
    public static CsvEncoding Detect(ReadOnlySpan<byte> start, bool isUtf8)
    {
        if (start.StartsWith("\uFEFF"u8))
            return CsvEncoding.Utf8;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return CsvEncoding.Utf16LittleEndian;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return CsvEncoding.Utf16BigEndian;
        (int even, int odd) = (0, 0);
        for (int i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        }

        return odd > start.Length / 4 ? CsvEncoding.Utf16LittleEndian
            : even > start.Length / 4 ? CsvEncoding.Utf16BigEndian
            : isUtf8 ? CsvEncoding.Utf8
            : CsvEncoding.Windows1252;
    }

    /// <summary>
    /// Returns the text, with line feeds instead of carriage returns if only these end its lines; null, with an issue,
    /// if the bytes are not text, or are not valid in the encoding.
    /// </summary>
    public static string? Decode(byte[] bytes, CsvEncoding encoding, string file, List<DataIssue> issues)
    {
        if (!IsText(bytes, file, issues))
            return null;
        try
        {
            string text = CsvText.WithLineFeeds(EncodingOf(encoding).GetString(bytes));
            int zero = text.IndexOf('\0', StringComparison.Ordinal);
            if (zero < 0)
                return text.TrimStart('\uFEFF');
            ReportZero(1 + text.AsSpan(0, zero).Count('\n'), file, issues);
        }
        catch (DecoderFallbackException)
        {
            ReportInvalid(encoding == CsvEncoding.Utf8 ? "UTF-8" : "UTF-16", file, issues);
        }

        return null;
    }

    /// <summary>
    /// Returns the same text as <see cref="Decode"/> of a file in UTF-8 or Windows-1252, without all of it in memory.
    /// </summary>
    /// <param name="file">The file, which stays open.</param>
    /// <param name="begin">The position at which the text begins.</param>
    /// <param name="scan">A scan of the text.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="issues">Receives the issues.</param>
    public static LargeCsvText? DecodeLarge(
        Stream file,
        long begin,
        ByteScan scan,
        CsvEncoding encoding,
        string name,
        List<DataIssue> issues
    )
    {
        if (!IsText(scan.Start, name, issues))
            return null;
        if (encoding == CsvEncoding.Utf8 && !scan.IsUtf8)
        {
            ReportInvalid("UTF-8", name, issues);
            return null;
        }

        if (scan.LineOfZero is not { } zero)
            return new LargeCsvText(file, begin, scan, EncodingOf(encoding));
        ReportZero(zero, name, issues);
        return null;
    }

    /// <summary>Warns if bytes that are read as Windows-1252 seem to be UTF-8 with some invalid bytes.</summary>
    public static void WarnOfUtf8(ByteScan scan, string file, List<DataIssue> issues)
    {
        if (scan.LineOfOtherEncoding is { } line)
            issues.Add(
                ExchangeIssueMessages.TwoEncodings().ToIssue(IssueSeverity.Warning) with
                {
                    File = file,
                    Line = line,
                }
            );
    }

    private static Encoding EncodingOf(CsvEncoding encoding) =>
        encoding switch
        {
            CsvEncoding.Utf16LittleEndian => LittleEndian,
            CsvEncoding.Utf16BigEndian => BigEndian,
            CsvEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => Utf8,
        };

    private static bool IsText(ReadOnlySpan<byte> bytes, string file, List<DataIssue> issues)
    {
        if (FileSignature.Of(bytes) is not { } kind)
            return true;
        issues.Add(ExchangeIssueMessages.NotText(kind, FileSignature.Expected).ToIssue() with { File = file });
        return false;
    }

    private static void ReportZero(int line, string file, List<DataIssue> issues) =>
        issues.Add(ExchangeIssueMessages.ZeroBytes().ToIssue() with { File = file, Line = line });

    private static void ReportInvalid(string encoding, string file, List<DataIssue> issues) =>
        issues.Add(ExchangeIssueMessages.NotInEncoding(encoding).ToIssue(IssueSeverity.Error) with { File = file });
}
