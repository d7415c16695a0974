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
    /// <param name="sheets">The sheets; null if the workbook cannot be read.</param>
    /// <param name="name">The name; null to choose by the headers.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="fieldsIn">The fields of the columns that a row names; null if it is not a header.</param>
    /// <param name="issues">Receives the issues.</param>
    public static SheetSource Choose(
        IReadOnlyList<Sheet>? sheets,
        string? name,
        string file,
        Func<string[], string?[]?> fieldsIn,
        List<DataIssue> issues
    )
    {
        if (sheets is null)
            return Nothing;
        Sheet[] candidates =
        [
            .. name is null
                ? sheets.Where(sheet => !sheet.IsHidden && sheet.Lines.Count > 0)
                : sheets.Where(sheet => sheet.Name.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)),
        ];
        var (chosen, header) = candidates
            .Select(sheet => (Sheet: sheet, Header: SheetHeader.Find(new SheetRows(sheet), fieldsIn)))
            .OrderByDescending(found => found.Header?.FieldCount ?? 0)
            .FirstOrDefault();
        if (chosen is null)
        {
            IssueText reason = name is null
                ? WorkbookIssueMessages.NoSheet()
                : WorkbookIssueMessages.SheetMissing(name, [.. sheets.Select(sheet => sheet.Name)]);
            issues.Add(reason.ToIssue() with { File = file });
            return Nothing;
        }

        int begin = header?.Offset ?? 0;
        foreach (SheetLine title in chosen.Lines.Take(begin))
            issues.Add(
                ExchangeIssueMessages.Title(string.Join(' ', title.Cells.Select(cell => cell.Text))).ToIssue() with
                {
                    File = file,
                    Sheet = chosen.Name,
                    Line = title.Number,
                }
            );
        if (name is null)
            ReportOthers(sheets, chosen, file, issues);
        return new SheetSource(() => new SheetRows(chosen, begin), null);
    }

    private static void ReportOthers(IReadOnlyList<Sheet> sheets, Sheet chosen, string file, List<DataIssue> issues)
    {
        foreach (Sheet other in sheets.Where(sheet => sheet != chosen && sheet.Lines.Count > 0))
            issues.Add(
                WorkbookIssueMessages.SheetNotRead(other.Lines.Count).ToIssue() with
                {
                    File = file,
                    Sheet = other.Name,
                }
            );
    }
}
