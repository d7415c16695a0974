using System.Globalization;
using Gemeente.Partnerships.Exchange;
using Gemeente.Partnerships.Serialization;

namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>What was read of a file, or of a data set that comes with the tool.</summary>
/// <param name="DataSet">The records, and what is wrong with the others.</param>
/// <param name="Account">What became of its rows, in one line.</param>
/// <param name="NotUsed">Each row that is no record by itself: its line, what became of it, and what it says.</param>
/// <param name="IsWhole">Whether it was read to its end, so that every row is accounted for.</param>
internal sealed record ImportedFile(PartnershipDataSet DataSet, string Account, IReadOnlyList<UnusedRow> NotUsed, bool IsWhole)
{
    /// <summary>How the file was understood, to be shown to whoever imports it; null where there is only one way.</summary>
    public string? Understood { get; init; }

    /// <summary>How many records of registers it has, used ones.</summary>
    public int RegisterRecords { get; init; }

    /// <summary>Whether its registers are those that stand in it, and not those of the tool with additions.</summary>
    public bool HasOwnRegisters { get; init; }

    /// <summary>The members that the format does not have, where they are kept.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>How many records were used, of whatever kind.</summary>
    public int Records => DataSet.Partnerships.Count + DataSet.Profiles.Count + RegisterRecords;

    /// <summary>Whether some record was not used, or the file is not what it should be.</summary>
    public bool HasErrors => !IsWhole || DataSet.Issues.Any(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>What an importer of the library read.</summary>
    public static ImportedFile Of(PartnershipDataSet dataSet, ImportAccount account) => new(
        dataSet,
        account.ToString(),
        [
            .. from row in account.Rows
               where row.Outcome != RowOutcome.Record
               select new UnusedRow(row.Line, WordOf(row.Outcome), row.RecordId, row.Says),
        ],
        dataSet.Issues.All(issue => issue.Severity != IssueSeverity.Error || (account.RowsRead > 0 && issue.Line is not null && !issue.Code.EndsWith("too-many-issues", StringComparison.Ordinal))));

    /// <summary>What was read of records in a form of the library.</summary>
    public static ImportedFile Of(PartnershipReadResult result, bool isWhole)
    {
        DataIssue[] errors = [.. result.DataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error)];
        int unused = result.RecordsMet - result.RecordsUsed;
        return new ImportedFile(
            result.DataSet,
            string.Create(CultureInfo.InvariantCulture, $"{result.RecordsMet} records read = {result.RecordsUsed} records + {unused} with errors"),
            [.. errors.Select(error => new UnusedRow(error.Line, "issue", error.RecordId, error.Message))],
            isWhole)
        {
            RegisterRecords = result.RecordsUsed - result.DataSet.Partnerships.Count - result.DataSet.Profiles.Count,
            UnknownMembers = result.UnknownMembers,
        };
    }

    /// <summary>Says what became of the rows, and how the file was understood.</summary>
    public void Tell(ImportQuestion question, TextWriter account, TextWriter error)
    {
        account.WriteLine($"{question.Name}: {Account}");
        if (Understood is { } understood)
            error.WriteLine($"{question.Name} is read as {understood}.");
        if (!IsWhole)
            error.WriteLine($"{question.Name} could not be read to its end.");
    }

    private static string WordOf(RowOutcome outcome)
        => outcome == RowOutcome.NoDutchSide ? "no-dutch-side" : outcome.ToString().ToLowerInvariant();
}
