using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// The main points of an import for a person to check before using it (samenvatting): the kind of file, the columns,
/// the dates, the rows by outcome, and the most frequent issues with the option that mends each.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ImportSummary
{
    /// <summary>The largest number of kinds of issues.</summary>
    public const int MaxIssues = 3;

    private const int MaxListedColumns = 12;
    private const int MaxSampleLength = 24;
    private const int MaxMessageLength = 160;

    /// <summary>Gets the kind of file.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>Gets the name of the file; null if the import has none.</summary>
    public string? File { get; init; }

    /// <summary>Gets the name of the sheet (werkblad); null if the file is not a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Gets the dialect of CSV; null for another file.</summary>
    public CsvDialect? Dialect { get; init; }

    /// <summary>Gets the columns of a table, each with a value; empty for another file.</summary>
    public ValueList<ImportedColumn> Columns { get; init; } = [];

    /// <summary>Gets the reference date (peildatum) of the records; null if they have none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets the number of partnerships and profiles.</summary>
    public required int Records { get; init; }

    /// <summary>Gets the number of partnerships with a known start.</summary>
    public int StartsKnown { get; init; }

    /// <summary>Gets the first known start; null if no start is known.</summary>
    public PartialDate? FirstStart { get; init; }

    /// <summary>Gets the last known start; null if no start is known.</summary>
    public PartialDate? LastStart { get; init; }

    /// <summary>Gets the number of partnerships with a known end.</summary>
    public int EndsKnown { get; init; }

    /// <summary>Gets the number of rows, or of records in JSON, that were read.</summary>
    public required int RowsRead { get; init; }

    /// <summary>Gets the outcomes that occur and the number of rows of each, in the order of the outcomes.</summary>
    public required ValueList<RowOutcomeCount> Outcomes { get; init; }

    /// <summary>True if the file was read to its end.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Gets the number of issues of all kinds.</summary>
    public required int IssueCount { get; init; }

    /// <summary>Gets the most frequent issues, at most three kinds, the most frequent first.</summary>
    public required ValueList<ImportIssueCount> Issues { get; init; }

    /// <summary>Returns the summary of an import.</summary>
    public static ImportSummary Create(PartnershipImport import)
    {
        ArgumentNullException.ThrowIfNull(import);
        return Create(import.Kind, import.DataSet, import.DataSet.Issues) with
        {
            File = import.Account.File,
            Sheet = import.Sheet,
            Dialect = import.Dialect,
            Columns = import.Columns,
            RowsRead = import.Account.RowsRead,
            Outcomes =
            [
                .. Enum.GetValues<RowOutcome>()
                    .Select(outcome => new RowOutcomeCount(outcome, import.Account.Count(outcome)))
                    .Where(outcome => outcome.Count > 0),
            ],
            IsComplete = import.IsComplete,
        };
    }

    /// <summary>Returns the summary of a file of records in JSON.</summary>
    public static ImportSummary Create(PartnershipReadResult result, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        int unused = result.RecordsRead - result.RecordsUsed;
        return Create(ImportKind.Json, result.DataSet, result.Issues) with
        {
            File = file,
            RowsRead = result.RecordsRead,
            Outcomes =
            [
                .. new[]
                {
                    new RowOutcomeCount(RowOutcome.Record, result.RecordsUsed),
                    new RowOutcomeCount(RowOutcome.Issue, unused),
                }.Where(outcome => outcome.Count > 0),
            ],
            IsComplete = result.IsComplete,
        };
    }

    /// <summary>Returns the English text of <see cref="ToString(Language, Func{DataIssue, DataIssue})"/>.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>
    /// Returns the summary as lines of text, at most nine, each of which ends with a line feed. Characters that control
    /// a terminal are spaces.
    /// </summary>
    /// <param name="language">The language.</param>
    /// <param name="translate">
    /// Returns an issue with its texts in that language; null for the texts of the issues, of which the Dutch summary
    /// has the causes in a few words.
    /// </param>
    public string ToString(Language language, Func<DataIssue, DataIssue>? translate = null)
    {
        StringBuilder text = new();
        Add(new Label($"{FileName}: {KindText.Dutch}", $"{FileName}: {KindText.English}"));
        if (Columns.Count > 0)
            Add(new Label($"Kolommen: {ReadColumns("geen", "nog")}", $"Columns: {ReadColumns("none", "more")}"));
        if (Columns.Any(column => column.Field is null))
            Add(
                new Label(
                    $"Niet gelezen: {Unread("nog", "zonder naam")}",
                    $"Not read: {Unread("more", "without a name")}"
                )
            );
        Add(new Label($"Datums: {Dates(isDutch: true)}", $"Dates: {Dates(isDutch: false)}"));
        Add(new Label(Rows(isDutch: true), Rows(isDutch: false)));
        Add(
            IssueCount == 0
                ? new Label("Meldingen: geen", "Issues: none")
                : new Label(
                    $"Meldingen: {Number(IssueCount)}; de meeste:",
                    $"Issues: {Number(IssueCount)}; the most frequent:"
                )
        );
        foreach (ImportIssueCount issue in Issues)
            Add(Label.Same(Line(issue, language, translate)));
        return text.ToString();

        void Add(Label line) => text.Append(TextLines.OneLine(line.In(language))).Append('\n');
    }

    private string FileName => File ?? "import";

    private Label KindText
    {
        get
        {
            Label kind = Kind switch
            {
                ImportKind.Partnerships => new("tabel met stedenbanden", "table of partnerships"),
                ImportKind.Profiles => new("tabel met profielen", "table of profiles"),
                ImportKind.TwinTowns => new("lijst van paren", "list of pairs of twin towns"),
                ImportKind.Wikidata => new("antwoord van Wikidata", "answer of Wikidata"),
                ImportKind.DataPackage => new("Data Package", "Data Package"),
                ImportKind.Workbook => new("werkmap met een dataset", "workbook with a data set"),
                _ => new("JSON", "JSON"),
            };
            if (Dialect is { } dialect)
                return new Label($"{kind.Dutch} ({dialect.DutchText})", $"{kind.English} ({dialect})");
            return Sheet is null
                ? kind
                : new Label($"{kind.Dutch}, werkblad '{Sheet}'", $"{kind.English}, sheet '{Sheet}'");
        }
    }

    private static ImportSummary Create(ImportKind kind, PartnershipDataSet dataSet, ValueList<DataIssue> issues)
    {
        PartialDate[] starts =
        [
            .. dataSet.Partnerships.Select(tie => tie.Period.Start.Date).OfType<PartialDate>().Order(),
        ];
        return new ImportSummary
        {
            Kind = kind,
            AsOf = dataSet.AsOf,
            Records = dataSet.Partnerships.Count + dataSet.Profiles.Count,
            StartsKnown = starts.Length,
            FirstStart = starts.Length > 0 ? starts[0] : null,
            LastStart = starts.Length > 0 ? starts[^1] : null,
            EndsKnown = dataSet.Partnerships.Count(tie => tie.Period.End.Date is not null),
            RowsRead = 0,
            Outcomes = [],
            IssueCount = issues.Count,
            Issues =
            [
                .. issues
                    .GroupBy(issue => (issue.Code, Option: ImportOptionAdvice.Of(issue)))
                    .Select(group => new ImportIssueCount(group.First(), group.Count(), group.Key.Option))
                    .OrderByDescending(issue => issue.Count)
                    .Take(MaxIssues),
            ],
        };
    }

    private string ReadColumns(string none, string more)
    {
        string[] read =
        [
            .. Columns
                .Where(column => column.Field is not null)
                .Select(column => $"{Excerpt.Of(column.Name)} = {column.Field}{Sample(column)}"),
        ];
        return read.Length == 0 ? none : Listed(read, more);
    }

    private string Unread(string more, string unnamed) =>
        Listed(
            [
                .. Columns
                    .Where(column => column.Field is null)
                    .Select(column => (column.Name.Length == 0 ? unnamed : Excerpt.Of(column.Name)) + Sample(column)),
            ],
            more
        );

    private static string Sample(ImportedColumn column) =>
        column.Sample is { } sample ? $" ({Excerpt.Of(sample, MaxSampleLength)})" : "";

    private static string Listed(string[] items, string more) =>
        string.Join(", ", items.Take(MaxListedColumns))
        + (items.Length > MaxListedColumns ? $", {Number(items.Length - MaxListedColumns)} {more}" : "");

    private string Dates(bool isDutch)
    {
        string starts =
            FirstStart is null ? (isDutch ? "geen begin bekend" : "no start is known")
            : isDutch ? $"begin van {Number(StartsKnown)} van {Number(Records)}, {FirstStart} tot en met {LastStart}"
            : $"start of {Number(StartsKnown)} of {Number(Records)}, {FirstStart} to {LastStart}";
        string ends =
            EndsKnown == 0 ? ""
            : isDutch ? $"; einde van {Number(EndsKnown)}"
            : $"; end of {Number(EndsKnown)}";
        string day = AsOf is not { } asOf
            ? (isDutch ? "; geen peildatum" : "; no reference date")
            : (isDutch ? "; peildatum " : "; reference date ")
                + asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return starts + ends + day;
    }

    private string Rows(bool isDutch)
    {
        bool isOne = RowsRead == 1;
        string read =
            isDutch ? (isOne ? "rij gelezen" : "rijen gelezen")
            : isOne ? "row read"
            : "rows read";
        return $"{Number(RowsRead)} {read}"
            + (Outcomes.Count == 0 ? "" : " = ")
            + string.Join(
                " + ",
                Outcomes.Select(outcome =>
                    $"{Number(outcome.Count)} {TextOf(outcome.Outcome, isDutch, outcome.Count == 1)}"
                )
            )
            + (
                IsComplete ? ""
                : isDutch ? "; niet tot het einde gelezen"
                : "; not read to the end"
            );
    }

    private static string TextOf(RowOutcome outcome, bool isDutch, bool isOne) =>
        outcome switch
        {
            RowOutcome.Record => isDutch ? "overgenomen"
            : isOne ? "record"
            : "records",
            RowOutcome.Duplicate => isDutch ? "dubbel"
            : isOne ? "duplicate"
            : "duplicates",
            RowOutcome.NoDutchSide => isDutch ? "zonder Nederlandse kant" : "without a Dutch side",
            RowOutcome.Domestic => isDutch ? "binnen Nederland" : "domestic",
            RowOutcome.Blank => isDutch ? "leeg" : "blank",
            RowOutcome.Deprecated => isDutch ? "verouderd" : "deprecated",
            _ => isDutch ? "niet overgenomen" : "not used",
        };

    private static string Line(ImportIssueCount issue, Language language, Func<DataIssue, DataIssue>? translate)
    {
        bool isDutch = language == Language.Dutch;
        DataIssue first = translate?.Invoke(issue.First) ?? issue.First;
        string? cause = isDutch && translate is null ? DutchIssueTexts.Of(first.Code) : null;
        string place = first.Line is { } number ? $", {(isDutch ? "regel" : "line")} {Number(number)}" : "";
        string expected =
            cause is null && issue.Option is null && first.Expected is { } phrase
                ? $" {(isDutch ? "Verwacht" : "Expected")}: {Excerpt.Of(phrase)}."
                : "";
        string what = cause is null ? Excerpt.Of(first.Message, MaxMessageLength) : $"{cause}.";
        string mend = isDutch ? "Oplossing" : "To mend";
        string option = issue.Option ?? (isDutch ? "verbeter het bestand" : "correct the file");
        return $"  {Number(issue.Count)}x {first.Code}{place}: {what}{expected} {mend}: {option}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
