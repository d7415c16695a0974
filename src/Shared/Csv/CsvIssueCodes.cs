using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Csv;

/// <summary>The kinds of issues that the shared CSV reader reports, one a row.</summary>
internal static class CsvIssueCodes
{
    private const IssueSeverity Error = IssueSeverity.Error;

    public static readonly IssueKind Empty = new(
        "csv-empty",
        Error,
        "The file is empty, or has nothing but empty lines.",
        "Check that the right file was read and that it was written completely."
    );

    public static readonly IssueKind Encoding = new(
        "csv-encoding",
        null,
        "The bytes of the file are not valid in its encoding, or the file seems to be in two encodings (a warning).",
        "Save the file again as UTF-8."
    );

    public static readonly IssueKind FieldCount = new(
        "csv-field-count",
        Error,
        "A row has more or fewer cells than the header, or a line end without quotes broke a row in parts.",
        "Give every row as many cells as the header, and put quotes around a cell with a line end or delimiter."
    );

    public static readonly IssueKind Header = new(
        "csv-header",
        null,
        "A column is missing or occurs twice (a warning if it is not read), or a row below the header names columns.",
        "Give every column one name of its own, and put each table in a file of its own."
    );

    public static readonly IssueKind Quote = new(
        "csv-quote",
        Error,
        "The quotes of a row do not match. The row was left out; reading went on with the next line.",
        "Put quotes around the whole cell, and double the quotes inside it."
    );

    public static readonly IssueKind Record = new(
        "csv-record",
        Error,
        "The values of a row do not go together, such as an end before the start.",
        "Correct one of the values."
    );

    public static readonly IssueKind TooLarge = new(
        "csv-too-large",
        Error,
        "The file has more characters than the limit.",
        "Split the file."
    );

    public static readonly IssueKind TooLong = new(
        "csv-too-long",
        Error,
        "A row has more cells than the limit, or a cell more characters.",
        "Check the quotes of the row: one that does not close makes a cell of all that follows."
    );

    public static readonly IssueKind TooManyIssues = new(
        "csv-too-many-issues",
        Error,
        "The file has more issues than the limit. Reading stopped there; the rows below are in no account.",
        "Check that the file has the format that it was read as, or raise the limit."
    );

    public static readonly IssueKind Value = new(
        "csv-value",
        Error,
        "A cell does not contain what its column asks for, or is empty where it must not be.",
        "Write the value in one of the forms that the issue names."
    );
}
