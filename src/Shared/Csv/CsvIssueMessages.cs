using Gemeente.Partnerships.Issues;
using static System.FormattableString;

namespace Gemeente.Partnerships.Csv;

/// <summary>The texts of the issues that the shared CSV reader reports.</summary>
internal static class CsvIssueMessages
{
    private const string ExpectedQuotes = "quotes around the whole field, doubled inside it";

    // The file.

    public static IssueText EmptyFile(IReadOnlyCollection<string> columns) =>
        new(
            CsvIssueCodes.Empty,
            "The file is empty.",
            columns.Count == 0 ? "a header with names of columns" : $"a header: {string.Join(',', columns)}"
        );

    public static IssueText TooLarge(int maxLength) =>
        new(
            CsvIssueCodes.TooLarge,
            "The file is too large, so it was not read.",
            Invariant($"at most {maxLength} characters")
        );

    public static IssueText NotUtf8() =>
        new(CsvIssueCodes.Encoding, "The file is not valid UTF-8, so it was not read.", "UTF-8 text");

    public static IssueText TooManyIssues(int count) =>
        new(CsvIssueCodes.TooManyIssues, Invariant($"Reading stopped after {count} issues. The rest was not read."));

    // The header.

    public static IssueText DuplicateColumn(string name) =>
        new(
            CsvIssueCodes.Header,
            $"The header contains column '{Excerpt.Of(name)}' twice.",
            "a different name for each"
        );

    public static IssueText MissingColumn(string name, IReadOnlyCollection<string> columns) =>
        new(CsvIssueCodes.Header, $"The header has no column '{Excerpt.Of(name)}'.", string.Join(',', columns));

    // Rows.

    public static IssueText UnclosedQuote() =>
        new(
            CsvIssueCodes.Quote,
            "A quoted field does not end. The row was left out.",
            "a closing quote, or no quote at the beginning"
        );

    public static IssueText TextAfterQuote(int? line) =>
        new(
            CsvIssueCodes.Quote,
            Invariant(
                $"A field has text after its closing quote{(line is null ? "" : Invariant($" on line {line}"))}. "
            ) + "The row was left out.",
            ExpectedQuotes
        );

    public static IssueText StrayQuote() =>
        new(
            CsvIssueCodes.Quote,
            "A field without quotes contains a quote or a carriage return. The row was left out.",
            ExpectedQuotes
        );

    public static IssueText TooManyFields(int maxFields) =>
        new(
            CsvIssueCodes.TooLong,
            Invariant($"The row has more than {maxFields} fields. It was left out."),
            Invariant($"at most {maxFields} fields that are not empty")
        );

    public static IssueText FieldTooLong(int maxLength) =>
        new(
            CsvIssueCodes.TooLong,
            "A field is too long. The row was left out.",
            Invariant($"at most {maxLength} characters")
        );

    public static IssueText FieldCount(int count, int? lastLine, int expected) =>
        new(
            CsvIssueCodes.FieldCount,
            Invariant($"The row has {count} fields{(lastLine is null ? "" : Invariant($" up to line {lastLine}"))}. ")
                + "It was left out.",
            Invariant($"{expected} fields, as many as the header")
        );

    public static IssueText ValuesDisagree(string reason) =>
        new(
            CsvIssueCodes.Record,
            $"The values do not make a record: {reason} The row was left out.",
            "values that go together in one record"
        );

    // Cells.

    public static IssueText EmptyCell(string column, string expected) =>
        new(CsvIssueCodes.Value, $"{column} is empty. The row was left out.", expected);

    public static IssueText InvalidCell(string text, string column, string expected) =>
        new(
            CsvIssueCodes.Value,
            $"'{Excerpt.Of(text)}' is not a valid value for {column}. The row was left out.",
            expected
        );
}
