using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>A file, or a built-in data set, that was read for a command.</summary>
/// <param name="DataSet">The valid records. Its issues describe the other ones.</param>
/// <param name="Account">The number of rows by outcome, in one line.</param>
/// <param name="NotUsed">The rows that are not records of their own.</param>
/// <param name="IsComplete">Whether it was read to its end, so that every row is in the account.</param>
internal sealed record ImportedFile(
    PartnershipDataSet DataSet,
    Label Account,
    IReadOnlyList<ImportedRow> NotUsed,
    bool IsComplete
)
{
    /// <summary>The detected dialect and columns, for the user to check; null if nothing was detected.</summary>
    public Label? DetectedLayout { get; init; }

    /// <summary>The kind of file; empty for a built-in data set.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The files that were read.</summary>
    public ValueList<string> Files { get; init; } = [];

    /// <summary>The columns that the command line gave; null if the file is not a table.</summary>
    public ValueList<MappedColumn>? Columns { get; init; }

    /// <summary>Returns the main points of the import; null for a built-in data set.</summary>
    public Func<ImportSummary>? Summarise { get; init; }

    private Lazy<Dictionary<string, int>>? Lines { get; init; }

    /// <summary>The number of valid records of registers.</summary>
    public int RegisterRecords { get; init; }

    /// <summary>True if the data set has the registers of the file only, without those of the tool.</summary>
    public bool HasOwnRegisters { get; init; }

    /// <summary>The members that the record format does not define, if they are kept.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>The number of valid records of every kind.</summary>
    public int Records => DataSet.Partnerships.Count + DataSet.Profiles.Count + RegisterRecords;

    /// <summary>
    /// True if the file is of its kind: its head has no error, and it has records or nothing that is unknown.
    /// </summary>
    public bool IsOfItsKind { get; init; } = true;

    /// <summary>True if every row is in the account, so that the valid ones can be used.</summary>
    public bool IsUsable => IsComplete && IsOfItsKind;

    /// <summary>True if a record is invalid, or the file cannot be used.</summary>
    public bool HasErrors => !IsUsable || DataSet.Issues.Any(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Returns the file of an import with an account of rows.</summary>
    public static ImportedFile Of(PartnershipImport import) =>
        new(
            import.DataSet,
            AccountOf(import.Account),
            [.. import.Account.Rows.Where(row => row.Outcome != RowOutcome.Record)],
            import.IsComplete
        )
        {
            Lines = new(() => LinesOf(import.Account)),
            Summarise = () => ImportSummary.Create(import),
            RegisterRecords =
                import.Account.Count(RowOutcome.Record)
                - import.DataSet.Partnerships.Count
                - import.DataSet.Profiles.Count,
            DetectedLayout = import.Mapping is { Columns.Count: > 0 } mapping ? LayoutOf(import, mapping) : null,
        };

    /// <summary>Returns the file of records in JSON.</summary>
    public static ImportedFile Of(PartnershipReadResult result, string file)
    {
        // The issues of one record are one row. A line that is not JSON is a row, whatever record it would be of.
        ImportedRow[] rows =
        [
            .. result
                .Issues.Where(issue => issue.Severity == IssueSeverity.Error && issue.Section != DataIssue.HeadSection)
                .Index()
                .GroupBy(
                    error => (RecordOf(error.Item), error.Item.Code == "json-syntax" ? error.Index : -1),
                    error => error.Item
                )
                .Select(record => new ImportedRow
                {
                    Line = record.First().Line,
                    Outcome = RowOutcome.Issue,
                    RecordId = record.Select(error => error.RecordId).FirstOrDefault(id => id is not null),
                    Text = string.Join(' ', record.Select(Describe)),
                }),
        ];

        // The place at which reading stopped is a row, but it is not a record that was read.
        int unused = Math.Max(rows.Length - (result.IsComplete ? 0 : 1), result.RecordsRead - result.RecordsUsed);
        return new ImportedFile(
            result.DataSet,
            MessageTexts.Account(result.RecordsUsed + unused, result.RecordsUsed, unused),
            rows,
            result.IsComplete
        )
        {
            RegisterRecords = result.RecordsUsed - result.DataSet.Partnerships.Count - result.DataSet.Profiles.Count,
            UnknownMembers = result.UnknownMembers,
            Summarise = () => ImportSummary.Create(result, file),
        };
    }

    /// <summary>Returns the line of the partnership with an id; null if the file is not a table.</summary>
    public int? LineOf(string? id) =>
        id is not null && Lines?.Value.TryGetValue(id, out int line) == true ? line : null;

    /// <summary>Prints the account, and how the file was read.</summary>
    /// <param name="request">The records that were asked for.</param>
    /// <param name="console">The outputs of the tool.</param>
    /// <param name="isAnswer">True if the account is the answer of the command, and not a message.</param>
    public void WriteSummary(ImportRequest request, ToolConsole console, bool isAnswer = false)
    {
        string account = $"{request.Name}: {Account.In(console.Language)}";
        if (isAnswer)
            console.Say(account);
        else
            console.Error.WriteLine(account);
        if (DetectedLayout is { } layout)
            console.Tell(MessageTexts.ReadAs(request.Name, layout));
        WriteDoubts(request, console);
    }

    /// <summary>Prints what the user must know of a file before its records are used.</summary>
    /// <param name="request">The records that were asked for.</param>
    /// <param name="console">The outputs of the tool.</param>
    public void WriteDoubts(ImportRequest request, ToolConsole console)
    {
        if (Kind is not (Importers.Json or Importers.Package) && request is { On: null, AsOf: { } answer })
            console.Tell(MessageTexts.ReadAsListOf(request.Name, DateText.Write(answer.Latest)));
        if (!IsComplete)
            console.Tell(MessageTexts.NotReadToItsEnd(request.Name));
        if (!IsOfItsKind)
            console.Tell(MessageTexts.NotOfItsKind(request.Name));
    }

    private static Label AccountOf(ImportAccount account)
    {
        Label text = MessageTexts.Account(
            account.RowsRead,
            account.Count(RowOutcome.Record),
            account.Count(RowOutcome.Duplicate),
            account.Count(RowOutcome.NoDutchSide),
            account.Count(RowOutcome.Domestic),
            account.Count(RowOutcome.Blank),
            account.Count(RowOutcome.Issue)
        );
        return account.Count(RowOutcome.Deprecated) is > 0 and var deprecated
            ? text.Plus(MessageTexts.Deprecated(deprecated))
            : text;
    }

    private static Label LayoutOf(PartnershipImport import, ColumnMapping mapping)
    {
        Label place = import.Dialect is { } dialect
            ? IssueTexts.PhraseOf(dialect.ToString())
            : MessageTexts.Sheet(import.Sheet);
        string columns = string.Join(", ", mapping.Columns.Select(mapped => $"{mapped.Column} = {mapped.Field}"));
        Label text = place.Plus(Label.Same($": {columns}"));
        return mapping.Unmapped.Count == 0
            ? text
            : text.Plus(MessageTexts.NotRead(string.Join(", ", mapping.Unmapped)));
    }

    /// <summary>Returns the first line of each id. Only a merge needs them.</summary>
    private static Dictionary<string, int> LinesOf(ImportAccount account)
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        foreach (ImportedRow row in account.Rows)
        {
            if (row is { Outcome: RowOutcome.Record, RecordId: { } id, Line: { } line })
                lines.TryAdd(id, line);
        }

        return lines;
    }

    private static (string? File, string? Section, int? Position) RecordOf(DataIssue issue) =>
        issue.RecordIndex is { } index ? (issue.File, issue.Section, index) : (issue.File, null, issue.Line);

    private static string Describe(DataIssue issue) =>
        issue.JsonPath is null or "$" ? issue.Message : $"{issue.JsonPath}: {issue.Message}";
}
