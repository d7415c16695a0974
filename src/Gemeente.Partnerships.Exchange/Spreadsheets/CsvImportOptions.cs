using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Settings for reading a spreadsheet that was saved as CSV.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> by reference.
/// </remarks>
public sealed record CsvImportOptions() : ImportOptions("import.csv", "csv")
{
    /// <summary>The fields that the columns contain. The default is null: guessed from the header.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>
    /// True if the fields of columns that <see cref="Mapping"/> does not name are guessed. The default is false: such
    /// columns are not read.
    /// </summary>
    public bool UseGuessedColumns { get; init; }

    /// <summary>
    /// The encoding, delimiter and decimal mark of the file. The default is null: detected. A decimal mark that the
    /// dialect leaves open is detected too.
    /// </summary>
    public CsvDialect? Dialect { get; init; }

    /// <summary>
    /// True if numbers have decimal commas. This setting overrides the dialect. The default is null: as in the dialect,
    /// or detected from the amounts.
    /// </summary>
    public bool? HasDecimalComma { get; init; }
}
