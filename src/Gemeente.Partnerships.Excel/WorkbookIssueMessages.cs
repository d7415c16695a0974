using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;
using static System.FormattableString;

namespace Gemeente.Partnerships.Excel;

/// <summary>The texts of the issues of workbooks.</summary>
internal static class WorkbookIssueMessages
{
    private const string SaveAs =
        "a workbook saved as .xlsx or .ods; 'soffice --headless --convert-to xlsx FILE' converts an old one";
    private const int MaxListedSheets = 20;

    public static IssueText Damaged(string reason) =>
        new(
            WorkbookIssueCodes.Damaged,
            $"The workbook is damaged, so it was not read: {reason}",
            "a workbook that a spreadsheet program opens without repair"
        );

    public static IssueText NotXml(int line, int position) =>
        Damaged(Invariant($"Part of it is not valid XML (line {line}, position {position})."));

    public static IssueText NotAWorkbook(string found) =>
        new(WorkbookIssueCodes.Kind, $"The file is {found}, so it was not read.", SaveAs);

    public static IssueText NotADataSet() =>
        new(
            WorkbookIssueCodes.Kind,
            "The workbook does not contain a whole data set, so it was not read.",
            "a workbook that was written as a data set, or an import of one of its sheets"
        );

    public static IssueText Protected() =>
        new(
            WorkbookIssueCodes.Protected,
            "The workbook is encrypted with a password, so it was not read.",
            "a workbook without a password"
        );

    public static IssueText SheetMissing(string name, IReadOnlyCollection<string> sheets) =>
        new(
            WorkbookIssueCodes.SheetMissing,
            $"The workbook has no sheet '{Excerpt.Of(name)}', so no row was read.",
            Listed(sheets)
        );

    public static IssueText NoSheet() =>
        new(
            WorkbookIssueCodes.SheetMissing,
            "The workbook has no visible sheet with cells, so no row was read.",
            "a sheet with a header and rows"
        );

    public static IssueText SheetNotRead(int rows) =>
        new(
            WorkbookIssueCodes.SheetNotRead,
            Invariant($"The sheet has {rows} rows and was not read."),
            "one sheet, or the name of the sheet to read"
        );

    public static IssueText TooManyBytes(long limit) =>
        TooLarge(Invariant($"at most {limit} bytes after decompression"));

    public static IssueText TooManyCells(int limit) => TooLarge(Invariant($"at most {limit} cells with a value"));

    public static IssueText TooManySheets(int limit) => TooLarge(Invariant($"at most {limit} sheets"));

    private static IssueText TooLarge(string expected) =>
        new(WorkbookIssueCodes.TooLarge, "The workbook is too large, so it was not read.", expected);

    private static string Listed(IReadOnlyCollection<string> sheets) =>
        string.Join(", ", sheets.Take(MaxListedSheets).Select(name => Excerpt.Of(name)))
        + (sheets.Count > MaxListedSheets ? ", ..." : "");
}
