using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>Chooses the sheet of a workbook that is read, and reports the others.</summary>
internal static class SheetChooser
{
    private static readonly SheetSource Nothing = new(null, null);

    /// <summary>
    /// The rows of the sheet with a name; without a name, of the visible sheet whose header names the most fields, or
    /// else of the first one.
    /// </summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="name">The name; null to choose by the headers.</param>
    /// <param name="fieldsIn">The fields of the columns that a row names; null if it is not a header.</param>
    /// <param name="issues">Receives the issues.</param>
    public static SheetSource Choose(
        Workbook workbook,
        string? name,
        Func<string[], string?[]?> fieldsIn,
        List<DataIssue> issues
    )
    {
        issues.AddRange(workbook.Issues);
        if (workbook.Sheets is not { } sheets)
            return Nothing;
        var (chosen, header) = workbook
            .Candidates(name)
            .Select(sheet => (Sheet: sheet, Header: SheetHeader.Find(new SheetRows(sheet), fieldsIn)))
            .OrderByDescending(found => found.Header?.FieldCount ?? 0)
            .FirstOrDefault();
        if (chosen is null)
        {
            IssueText reason = name is null
                ? WorkbookIssueMessages.NoSheet()
                : WorkbookIssueMessages.SheetMissing(name, [.. sheets.Select(sheet => sheet.Name)]);
            issues.Add(reason.ToIssue() with { File = workbook.File });
            return Nothing;
        }

        int begin = header?.Offset ?? 0;
        foreach (SheetLine title in chosen.Lines.Take(begin))
            issues.Add(
                ExchangeIssueMessages.Title(string.Join(' ', title.Cells.Select(cell => cell.Text))).ToIssue() with
                {
                    File = workbook.File,
                    Sheet = chosen.Name,
                    Line = title.Number,
                }
            );
        if (name is null)
            ReportOthers(workbook, chosen, issues);
        return new SheetSource(() => new SheetRows(chosen, begin), null);
    }

    private static void ReportOthers(Workbook workbook, Sheet chosen, List<DataIssue> issues)
    {
        foreach (Sheet other in workbook.Sheets!.Where(sheet => sheet != chosen && sheet.Lines.Count > 0))
            issues.Add(
                WorkbookIssueMessages.SheetNotRead(other.Lines.Count).ToIssue() with
                {
                    File = workbook.File,
                    Sheet = other.Name,
                }
            );
    }
}
