using Gemeente.Partnerships.Checks;
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
    /// The fields whose empty cells take the value of the cell above, in rows with another value: cells that were
    /// merged in a spreadsheet, and are empty in CSV. The default is empty. Cells of a workbook that are merged need no
    /// setting.
    /// </summary>
    public ValueList<string> FillDown
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// The name or code of the municipality of all rows, for a list without a column for it. The default is null: the
    /// file has that column. If it has one, this is not used.
    /// </summary>
    public string? Municipality { get; init; }

    /// <summary>
    /// True if the country of a partner may stand in brackets behind its name, as in <c>Brno (Tsjechië)</c>, where the
    /// file has no column for it or the cell is empty. The default is false: such a row is an issue.
    /// </summary>
    public bool UseCountryInName { get; init; }

    /// <summary>
    /// True if numbers in texts have decimal commas. The default is null: detected from the amounts. Cells of a
    /// workbook that are numbers have no decimal mark.
    /// </summary>
    public bool? HasDecimalComma { get; init; }
}
