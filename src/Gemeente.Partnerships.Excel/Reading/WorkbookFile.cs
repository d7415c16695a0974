using System.Xml;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>Recognises the form of a workbook by its content, and reads its sheets.</summary>
internal static class WorkbookFile
{
    // Encrypted workbooks and old ones are files of streams, whose names are UTF-16.
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>The sheets of a workbook; null, with an issue, if it cannot be read.</summary>
    public static IReadOnlyList<Sheet>? Read(Stream stream, WorkbookLimits limits, string file, List<DataIssue> issues)
    {
        if (FileBytes.From(stream, file, issues) is not { } bytes)
            return null;
        try
        {
            return Read(bytes, limits);
        }
        catch (WorkbookException refused)
        {
            issues.Add(refused.Issue.ToIssue() with { File = file });
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException or IOException)
        {
            issues.Add(
                WorkbookIssueMessages.Damaged(ExceptionReason.Of(wrong).ReplaceLineEndings(" ")).ToIssue() with
                {
                    File = file,
                }
            );
        }

        return null;
    }

    private static IReadOnlyList<Sheet> Read(byte[] bytes, WorkbookLimits limits)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new WorkbookException(
                bytes.AsSpan().IndexOf(EncryptedPackage) >= 0
                    ? WorkbookIssueMessages.Protected()
                    : WorkbookIssueMessages.NotAWorkbook("an old workbook (.xls) or another old document")
            );
        }

        if (!bytes.AsSpan().StartsWith("PK"u8))
            throw new WorkbookException(WorkbookIssueMessages.NotAWorkbook(bytes.Length == 0 ? "empty" : "not an archive"));
        using WorkbookParts parts = new(bytes, limits);
        if (parts.Start("mimetype") is { } type && type.StartsWith(OdsWorkbook.MediaType, StringComparison.Ordinal))
            return OdsWorkbook.Read(parts, limits);
        if (parts.Has("xl/workbook.bin"))
            throw new WorkbookException(WorkbookIssueMessages.NotAWorkbook("a binary workbook (.xlsb)"));
        if (!parts.Has("[Content_Types].xml"))
            throw new WorkbookException(WorkbookIssueMessages.NotAWorkbook("an archive of other files"));
        return XlsxWorkbook.Read(parts, limits);
    }
}
