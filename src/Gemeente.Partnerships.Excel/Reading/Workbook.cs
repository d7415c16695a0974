using System.Xml;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>
/// A workbook that was read: its sheets, or the reason why it could not be read. Its form is recognised by its content.
/// Not changed once read.
/// </summary>
internal sealed class Workbook
{
    // Encrypted workbooks and old ones are files of streams, whose names are UTF-16.
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    private Workbook(string file) => File = file;

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>The sheets; null if the workbook cannot be read.</summary>
    public IReadOnlyList<Sheet>? Sheets { get; private set; }

    /// <summary>The reason why it cannot be read.</summary>
    public List<DataIssue> Issues { get; } = [];

    /// <summary>Reads a workbook.</summary>
    public static Workbook Read(Stream stream, WorkbookLimits limits, string file)
    {
        Workbook workbook = new(file);
        if (FileBytes.From(stream, file, workbook.Issues) is not { } bytes)
            return workbook;
        try
        {
            workbook.Sheets = Read(bytes, limits);
        }
        catch (WorkbookException refused)
        {
            workbook.Issues.Add(refused.Issue.ToIssue() with { File = file });
        }
        catch (XmlException wrong)
        {
            workbook.Issues.Add(
                WorkbookIssueMessages.NotXml(wrong.LineNumber, wrong.LinePosition).ToIssue() with
                {
                    File = file,
                }
            );
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            workbook.Issues.Add(
                WorkbookIssueMessages.Damaged("The archive is not valid.").ToIssue() with
                {
                    File = file,
                }
            );
        }

        return workbook;
    }

    /// <summary>The texts of the first rows of the sheets that may be read, to recognise their header.</summary>
    /// <param name="sheet">The name of a sheet; null for all visible ones.</param>
    /// <param name="count">The number of rows of each sheet.</param>
    public IEnumerable<string[]> FirstRows(string? sheet, int count)
    {
        foreach (Sheet candidate in Candidates(sheet))
        {
            SheetRows rows = new(candidate);
            for (int i = 0; i < count && rows.Next() is Csv.CsvToken.Record; i++)
                yield return rows.TrimmedFields();
        }
    }

    /// <summary>The sheets with a name, or without a name the visible ones that have cells.</summary>
    public IEnumerable<Sheet> Candidates(string? name) =>
        from sheet in Sheets ?? []
        where
            name is null
                ? !sheet.IsHidden && sheet.Lines.Count > 0
                : sheet.Name.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)
        select sheet;

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
            throw new WorkbookException(
                WorkbookIssueMessages.NotAWorkbook(bytes.Length == 0 ? "empty" : "not a workbook")
            );
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
