using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Excel;

/// <summary>The kinds of issues of workbooks, one a row, besides those of spreadsheets in general.</summary>
internal static class WorkbookIssueCodes
{
    private const IssueSeverity Error = IssueSeverity.Error;
    private const IssueSeverity Warning = IssueSeverity.Warning;

    public static readonly IssueKind Damaged = new(
        "workbook-damaged",
        Error,
        "The workbook is cut off, or a part of it is missing or not valid.",
        "Open it in a spreadsheet program, let the program repair it, and save it."
    );

    public static readonly IssueKind Kind = new(
        "workbook-kind",
        Error,
        "The file is not a workbook that can be read: an old or binary form, another archive, or text.",
        "Save it as .xlsx or .ods in a spreadsheet program."
    );

    public static readonly IssueKind Protected = new(
        "workbook-protected",
        Error,
        "The workbook is encrypted with a password.",
        "Remove the password in a spreadsheet program, and save the workbook."
    );

    public static readonly IssueKind SheetMissing = new(
        "sheet-missing",
        Error,
        "The workbook does not have the sheet, or has no sheet with cells.",
        "Give the name of one of the sheets that the issue lists."
    );

    public static readonly IssueKind SheetNotRead = new(
        "sheet-not-read",
        Warning,
        "The workbook has another sheet with rows. One sheet is read at a time.",
        "Read the other sheet too, by its name, if it has records."
    );

    public static readonly IssueKind TooLarge = new(
        "workbook-too-large",
        Error,
        "The workbook expands to more bytes, cells or sheets than the limits allow.",
        "Delete unused sheets and cells, or raise the limits if the source is trusted."
    );
}
