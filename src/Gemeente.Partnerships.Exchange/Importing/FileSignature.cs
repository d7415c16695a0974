namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Recognises a workbook or an archive by its first bytes: files that are often mistaken for CSV.</summary>
internal static class FileSignature
{
    /// <summary>The kind of file that is expected instead.</summary>
    public const string Expected = "text, such as the sheet saved as CSV, or the file in the archive";

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Returns true if the file may be a workbook: it is an archive, or a file of streams.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Zip) || bytes.StartsWith(Compound);

    /// <summary>Returns the kind of file in words; null if it may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Zip) ? "a workbook or an archive (xlsx, ods, zip)"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "an archive (gzip)"
        : bytes.StartsWith(Compound) ? "a workbook (xls)"
        : null;
}
