using System.Buffers;
using System.Text;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Finds out how the characters of a file are written, and reads them.</summary>
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
    /// A byte order mark says it. Without one, zeros in every other byte are UTF-16, and what is not UTF-8 is
    /// Windows-1252.
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
    /// The text, with line feeds where carriage returns alone end its lines; null, with an issue, where the bytes are
    /// no text, or not of the encoding.
    /// </summary>
    public static string? Decode(byte[] bytes, CsvEncoding encoding, string file, List<DataIssue> issues)
    {
        if (FileSignature.Of(bytes) is { } kind)
        {
            issues.Add(Issue("csv-binary", $"The file is {kind}.", FileSignature.Expected, file));
            return null;
        }

        try
        {
            string text = CsvText.WithLineFeeds(
                (
                    encoding switch
                    {
                        CsvEncoding.Utf16LittleEndian => LittleEndian,
                        CsvEncoding.Utf16BigEndian => BigEndian,
                        CsvEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
                        _ => Utf8,
                    }
                ).GetString(bytes)
            );
            int zero = text.IndexOf('\0', StringComparison.Ordinal);
            if (zero < 0)
                return text.TrimStart('\uFEFF');
            issues.Add(
                Issue("csv-binary", "The file holds zero bytes.", "text", file) with
                {
                    Line = 1 + text.AsSpan(0, zero).Count('\n'),
                }
            );
        }
        catch (DecoderFallbackException)
        {
            issues.Add(
                Issue(
                    "csv-encoding",
                    $"The file is not {(encoding == CsvEncoding.Utf8 ? "UTF-8" : "UTF-16")}.",
                    "UTF-8, UTF-16 or Windows-1252",
                    file
                )
            );
        }

        return null;
    }

    /// <summary>Warns where bytes that are read as Windows-1252 look like UTF-8 in which some are wrong.</summary>
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
            byte lineEnd = (byte)(bytes.Contains((byte)'\n') ? '\n' : '\r');
            issues.Add(
                Issue(
                    "csv-encoding",
                    "The file is read as Windows-1252, but other signs in it are UTF-8: names may be garbled.",
                    "one encoding in the whole file",
                    file
                ) with
                {
                    Severity = IssueSeverity.Warning,
                    Line = 1 + bytes[..bad].Count(lineEnd),
                }
            );
        }
    }

    private static DataIssue Issue(string code, string message, string expected, string file) =>
        new()
        {
            Severity = IssueSeverity.Error,
            Code = code,
            Message = message,
            Expected = expected,
            File = file,
        };
}
