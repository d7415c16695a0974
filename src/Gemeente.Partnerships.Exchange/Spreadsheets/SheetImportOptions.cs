using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Settings for reading a spreadsheet of another organisation: a CSV file, or a sheet of a workbook.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> and <see cref="FindThemes"/> by reference.
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
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public string? Municipality
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>
    /// True if the country of a partner may stand in brackets behind its name, as in <c>Brno (Tsjechië)</c>, where the
    /// file has no column for it or the cell is empty. The default is false: such a row is an issue.
    /// </summary>
    public bool UseCountryInName { get; init; }

    /// <summary>
    /// True if a cell may name several partners, such as <c>Brno; Gera</c> or <c>Brno, Gera en Nantes</c>. Each name is
    /// then a row of its own, with the line and the other cells of the row, and a note quotes the cell. The default is
    /// false: the cell is the name of one partner, and a warning says that it may be several.
    /// </summary>
    public bool UseSeveralPartners { get; init; }

    /// <summary>
    /// Words that mean that a cell states nothing, in addition to usual ones such as <c>n.v.t.</c>, <c>onbekend</c> and
    /// <c>-</c>. Case does not matter. The default is empty.
    /// </summary>
    public ValueList<string> MissingValues
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Words that mean that a period has no end yet, in addition to usual ones such as <c>heden</c>, <c>lopend</c> and
    /// <c>present</c>. Case does not matter. The default is empty.
    /// </summary>
    public ValueList<string> OngoingWords
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Words that mean that a period ended on a day that is not known, in addition to usual ones such as
    /// <c>beëindigd</c>, <c>gestopt</c> and <c>former</c>. Case does not matter. The default is empty.
    /// </summary>
    public ValueList<string> EndedWords
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Finds the themes of words that are not in the code list, such as <c>Gezondheid</c>; an empty list if it knows
    /// none. A warning and a note quote the words. The default is null: such words become a code of their own, with a
    /// warning. <c>EmbeddedLexicons.FindThemes</c> of Gemeente.Partnerships.Data is such a method.
    /// </summary>
    public Func<string, ValueList<Theme>>? FindThemes { get; init; }

    /// <summary>
    /// True if numbers in texts have decimal commas. The default is null: detected from the amounts. Cells of a
    /// workbook that are numbers have no decimal mark.
    /// </summary>
    public bool? HasDecimalComma { get; init; }
}
