namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// Knows by its first bytes a file that is no text but a workbook or an archive, which others take for a table.
/// </summary>
internal static class FileSignature
{
    /// <summary>What is expected instead.</summary>
    public const string Expected = "text, such as the sheet saved as CSV, or what is in the archive";

    /// <summary>What the file is, in words; null where it may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) ? "a workbook or an archive (xlsx, ods, zip)"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "an archive (gzip)"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "a workbook (xls)"
        : null;
}
