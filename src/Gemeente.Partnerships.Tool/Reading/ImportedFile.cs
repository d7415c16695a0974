using System.Globalization;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>What was read of a file, or of a data set that comes with the tool.</summary>
/// <param name="DataSet">The records, and what is wrong with the others.</param>
/// <param name="Account">What became of its rows, in one line.</param>
/// <param name="NotUsed">Each row that is no record by itself: its line, what became of it, and what it says.</param>
/// <param name="IsWhole">Whether it was read to its end, so that every row is accounted for.</param>
internal sealed record ImportedFile(
    PartnershipDataSet DataSet,
    string Account,
    IReadOnlyList<UnusedRow> NotUsed,
    bool IsWhole
)
{
    /// <summary>
    /// How the file was understood, to be shown to whoever imports it; null where there is only one way.
    /// </summary>
    public string? Understood { get; init; }

    /// <summary>The kind of file; empty of a data set that comes with the tool.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The files that were read.</summary>
    public ValueList<string> Files { get; init; } = [];

    /// <summary>What was said of its columns; null where it is no table of which that can be said.</summary>
    public ValueList<MappedColumn>? Columns { get; init; }

    /// <summary>The lines of a list on which its ties stand, by their ids.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How many records of registers it has, used ones.</summary>
    public int RegisterRecords { get; init; }

    /// <summary>Whether its registers are those that stand in it, and not those of the tool with additions.</summary>
    public bool HasOwnRegisters { get; init; }

    /// <summary>The members that the format does not have, where they are kept.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>How many records were used, of whatever kind.</summary>
    public int Records => DataSet.Partnerships.Count + DataSet.Profiles.Count + RegisterRecords;

    /// <summary>
    /// Whether it is a file of its kind: nothing is wrong with its head, and it has records or nothing that is not
    /// understood.
    /// </summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>Whether all of its rows are accounted for, so that those without errors can be used.</summary>
    public bool IsUsable => IsWhole && IsUnderstood;

    /// <summary>Whether some record was not used, or the file is not what it should be.</summary>
    public bool HasErrors => !IsUsable || DataSet.Issues.Any(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>What an importer of the library read.</summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="account">What became of the rows.</param>
    /// <param name="textOf">What a row says that could not be used.</param>
    public static ImportedFile Of(PartnershipDataSet dataSet, ImportAccount account, Func<ImportedRow, string?> textOf)
    {
        HashSet<int> refused = [.. account.Rows.Where(row => row.Outcome == RowOutcome.Issue).Select(row => row.Line)];
        return new(
            dataSet,
            account.ToString(),
            [
                .. from row in account.Rows
                where row.Outcome != RowOutcome.Record
                select new UnusedRow(
                    row.Line,
                    WordOf(row.Outcome),
                    row.RecordId,
                    row.Says ?? (row.Outcome == RowOutcome.Issue ? textOf(row) : null)
                ),
            ],
            ErrorsOf(dataSet)
                .All(error =>
                    !IssuePlace.IsEndOfReading(error)
                    && (IssuePlace.IsOfResult(error) || (error.Line is { } line && refused.Contains(line)))
                )
        )
        {
            Lines = account
                .Rows.Where(row => row is { Outcome: RowOutcome.Record, RecordId: not null })
                .ToDictionary(row => row.RecordId!, row => row.Line, StringComparer.Ordinal),
        };
    }

    /// <summary>What was read of records in a form of the library.</summary>
    public static ImportedFile Of(PartnershipReadResult result, bool isWhole)
    {
        DataIssue[] errors = [.. ErrorsOf(result.DataSet).Where(error => !IssuePlace.IsOfHead(error))];

        // What breaks a line is of that line alone, wherever it shows.
        UnusedRow[] rows =
        [
            .. errors
                .Index()
                .GroupBy(
                    error => (IssuePlace.RecordOf(error.Item), error.Item.Code == "json-syntax" ? error.Index : -1),
                    error => error.Item
                )
                .Select(record => new UnusedRow(
                    record.First().Line,
                    "issue",
                    record.Select(error => error.RecordId).FirstOrDefault(id => id is not null),
                    IssuePlace.Describe(record)
                )
                {
                    File = record.First().File,
                }),
        ];

        // What reading stopped at is in the account, but is no record that was read.
        int unused = Math.Max(rows.Length - (isWhole ? 0 : 1), result.RecordsMet - result.RecordsUsed);
        return new ImportedFile(
            result.DataSet,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{result.RecordsUsed + unused} records read = {result.RecordsUsed} records + {unused} with errors"
            ),
            rows,
            isWhole
        )
        {
            RegisterRecords = result.RecordsUsed - result.DataSet.Partnerships.Count - result.DataSet.Profiles.Count,
            UnknownMembers = result.UnknownMembers,
        };
    }

    /// <summary>The row of a record that stands for the same as one of another file.</summary>
    public UnusedRow RowOf(MergeEntry entry) =>
        new(
            entry.Id is { } id && Lines.TryGetValue(id, out int line) ? line : null,
            entry.Outcome == MergeOutcome.Combined ? "combined" : "identical",
            entry.ResultId,
            entry.Id ?? $"profile of {entry.Municipality}"
        );

    /// <summary>Says what became of the rows, and how the file was understood.</summary>
    public void Tell(ImportRequest question, TextWriter account, TextWriter error)
    {
        account.WriteLine($"{question.Name}: {Account}");
        if (Understood is { } understood)
            error.WriteLine($"{question.Name} is read as {understood}.");
        if (!IsWhole)
            error.WriteLine($"{question.Name} could not be read to its end.");
        if (!IsUnderstood)
            error.WriteLine($"{question.Name} is not understood as a whole.");
    }

    private static IEnumerable<DataIssue> ErrorsOf(PartnershipDataSet dataSet) =>
        dataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error);

    private static string WordOf(RowOutcome outcome) =>
        outcome == RowOutcome.NoDutchSide ? "no-dutch-side" : outcome.ToString().ToLowerInvariant();
}
