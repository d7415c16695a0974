using System.Buffers;
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
    /// Returns the same text as <see cref="Decode"/> of a file in UTF-8 or Windows-1252, without decoding all of it.
    /// </summary>
    public static LargeCsvText? DecodeLarge(byte[] bytes, CsvEncoding encoding, string file, List<DataIssue> issues)
    {
        if (!IsText(bytes, file, issues))
            return null;
        if (encoding == CsvEncoding.Utf8 && !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            ReportInvalid("UTF-8", file, issues);
            return null;
        }

        int zero = bytes.IndexOf((byte)0);
        if (zero < 0)
            return new LargeCsvText(bytes, EncodingOf(encoding));
        ReportZero(1 + bytes.AsSpan(0, zero).Count(LineEndOf(bytes)), file, issues);
        return null;
    }

    /// <summary>Warns if bytes that are read as Windows-1252 seem to be UTF-8 with some invalid bytes.</summary>
    public static void WarnOfUtf8(ReadOnlySpan<byte> bytes, string file, List<DataIssue> issues)
    {
        int? firstBad = null;
        bool isUtf8Elsewhere = false;
        for (int i = 0; i < bytes.Length && !(isUtf8Elsewhere && firstBad is not null); )
        {
            int plain = bytes[i..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (plain < 0)
                break;
            i += plain;
            bool isValid = Rune.DecodeFromUtf8(bytes[i..], out _, out int length) == OperationStatus.Done;
            isUtf8Elsewhere |= isValid;
            if (!isValid)
                firstBad ??= i;
            i += length;
        }

        if (firstBad is { } bad && isUtf8Elsewhere)
        {
            issues.Add(
                ExchangeIssueMessages.TwoEncodings().ToIssue(IssueSeverity.Warning) with
                {
                    File = file,
                    Line = 1 + bytes[..bad].Count(LineEndOf(bytes)),
                }
            );
        }
    }

    private static byte LineEndOf(ReadOnlySpan<byte> bytes) => (byte)(bytes.Contains((byte)'\n') ? '\n' : '\r');

    private static Encoding EncodingOf(CsvEncoding encoding) =>
        encoding switch
        {
            CsvEncoding.Utf16LittleEndian => LittleEndian,
            CsvEncoding.Utf16BigEndian => BigEndian,
            CsvEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => Utf8,
        };

    private static bool IsText(byte[] bytes, string file, List<DataIssue> issues)
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
