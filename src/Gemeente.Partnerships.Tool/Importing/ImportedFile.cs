using Gemeente.Partnerships.Exchange;

namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>What was read of a file.</summary>
/// <param name="DataSet">The records, and what is wrong with the others.</param>
/// <param name="Account">What became of its rows, in one line.</param>
/// <param name="NotUsed">Each row that is no record by itself: its line, what became of it, and what it says.</param>
/// <param name="IsWhole">Whether it was read to its end, so that every row is accounted for.</param>
internal sealed record ImportedFile(PartnershipDataSet DataSet, string Account, IReadOnlyList<UnusedRow> NotUsed, bool IsWhole)
{
    /// <summary>How the file was understood, to be shown to whoever imports it; null where there is only one way.</summary>
    public string? Understood { get; init; }

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
