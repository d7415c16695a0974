using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Settings for reading a spreadsheet that was saved as CSV.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> by reference.
/// </remarks>
public sealed record CsvImportOptions() : SheetImportOptions("import.csv", "csv")
{
    /// <summary>
    /// The encoding, delimiter and decimal mark of the file. The default is null: detected. A decimal mark that the
    /// dialect leaves open is detected too. <see cref="SheetImportOptions.HasDecimalComma"/> overrides the dialect.
    /// </summary>
    public CsvDialect? Dialect { get; init; }
}
