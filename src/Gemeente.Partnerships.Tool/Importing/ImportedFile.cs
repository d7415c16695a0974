namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>What was read of a file.</summary>
/// <param name="DataSet">The records, and what is wrong with the others.</param>
/// <param name="Account">What became of its rows, in one line.</param>
/// <param name="NotUsed">Each row that is no record by itself: its line, what became of it, and what it says.</param>
/// <param name="IsWhole">Whether it was read to its end, so that every row is accounted for.</param>
internal sealed record ImportedFile(PartnershipDataSet DataSet, string Account, IReadOnlyList<UnusedRow> NotUsed, bool IsWhole);
