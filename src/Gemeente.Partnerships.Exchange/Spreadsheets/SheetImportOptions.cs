using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Settings for reading a spreadsheet of another organisation: a CSV file, or a sheet of a workbook.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> by reference.
/// </remarks>
public abstract record SheetImportOptions : ImportOptions
{
    private protected SheetImportOptions(string file, string idPrefix)
        : base(file, idPrefix) { }

    /// <summary>The fields that the columns contain. The default is null: guessed from the header.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>
    /// True if the fields of columns that <see cref="Mapping"/> does not name are guessed. The default is false: such
    /// columns are not read.
    /// </summary>
    public bool UseGuessedColumns { get; init; }

    /// <summary>
    /// True if numbers in texts have decimal commas. The default is null: detected from the amounts. Cells of a
    /// workbook that are numbers have no decimal mark.
    /// </summary>
    public bool? HasDecimalComma { get; init; }
}
